#include "program_said.hpp"

#include <argmap/wire/utf8.hpp>

#include <algorithm>

namespace argmap::runner {

namespace {

// A code of the JSON plugin; a program's own never begin so.
bool isOfJson(const wire::Diagnostic& d) {
    return d.code.starts_with("json.") && d.code != "json.message";
}

std::string placed(const wire::Diagnostic& d) {
    if (d.line == 0)
        return d.message;
    return "line " + std::to_string(d.line) + ", column " + std::to_string(d.column) + ": " +
           d.message;
}

// Its place is one in the program's output, which nobody sees.
void takePlaceAway(wire::Diagnostic& d) {
    d.line = d.column = d.endLine = d.endColumn = 0;
    d.offset = -1;
}

} // namespace

void ProgramSaid::read(const argmap_interface& jsonReader, std::string_view text) {
    if (const auto at = wire::firstInvalidByte(text)) {
        fault("byte " + std::to_string(*at) + " is not part of a text in UTF-8");
        return;
    }
    wire::Job reading;
    reading.inputs.push_back({"", wire::bytesOf(text)});
    reading.options.emplace_back("places", "origin"); // what is wrong with an item, at its line
    (void)wire::callInterface(jsonReader, reading, *this);
}

bool ProgramSaid::tellsWhy() const {
    return m_faults.empty() && std::ranges::any_of(m_said, [](const wire::Diagnostic& d) {
               return d.severity == wire::Severity::Error;
           });
}

bool ProgramSaid::handOn() {
    const bool isSound = m_faults.empty();
    for (wire::Diagnostic& d : isSound ? m_said : m_faults)
        m_outer.diagnose(std::move(d));
    return isSound;
}

void ProgramSaid::fault(const std::string& what) {
    wire::Diagnostic d;
    d.code = "plugin.garbled";
    d.message = "the program's output is not Argmap's JSON: " + what;
    d.advice = "Tell its author; json.md, beside plugin-guide.md, describes what a program writes.";
    m_faults.push_back(std::move(d));
}

void ProgramSaid::diagnose(wire::Diagnostic d) {
    if (isOfJson(d) && d.severity == wire::Severity::Error)
        return fault(placed(d));
    if (isOfJson(d))
        d.message = "In the program's output, " + placed(d);
    if (isOfJson(d))
        takePlaceAway(d);
    m_said.push_back(std::move(d));
}

void ProgramSaid::result(wire::ByteSpan image) {
    if (m_wantsMap && m_faults.empty())
        m_outer.result(image);
}

} // namespace argmap::runner
