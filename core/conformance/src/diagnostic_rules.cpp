#include "diagnostic_rules.hpp"

#include <argmap/base/source_lines.hpp>
#include <argmap/base/utf8.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace argmap::conformance {

namespace {

constexpr std::string_view replacement = "\uFFFD";

// "format.what": two parts or more of small letters, digits and hyphens.
bool isCode(std::string_view code) {
    const auto isPart = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    bool partBegins = true;
    std::size_t parts = 1;
    for (const char c : code) {
        if (c != '.' && !isPart(c))
            return false;
        if (c == '.' && partBegins)
            return false;
        parts += c == '.' ? 1 : 0;
        partBegins = c == '.';
    }
    return parts > 1 && !partBegins;
}

bool isBefore(base::TextPosition a, base::TextPosition b) {
    return a.line < b.line || (a.line == b.line && a.column < b.column);
}

// The rules for the diagnostics of one call.
class Judge {
public:
    Judge(const About& about, CheckRun& check)
        : m_about(about),
          m_check(check),
          m_lines(about.isText ? about.input : std::string_view()),
          m_lineCount(about.isText ? base::positionAt(about.input, about.input.size()).line : 0),
          m_mayReplace(!about.hasInput || about.input.find(replacement) != std::string_view::npos ||
                       base::firstInvalidByte(about.input)) {}

    void judge(const base::Diagnostic& d) {
        if (!isCode(d.code))
            fail(d, fmt::format("the code \"{}\" is not of the form format.what", d.code));
        if (d.message.empty())
            fail(d, "there is no message");
        if (!m_mayReplace && (d.message + d.advice).find(replacement) != std::string::npos)
            fail(d, "the message has bytes that are not UTF-8, perhaps a text cut within a letter");
        if (m_about.hasInput && (d.file.empty() || d.file == m_about.fileName))
            judgePlace(d);
        if (m_about.map != nullptr && !d.item.empty() && !m_about.map->find(d.item))
            fail(d, fmt::format("there is no item \"{}\" in the map", d.item));
        const bool isPlaced = d.begin.known() || d.offset || !d.item.empty() || !d.file.empty();
        if (d.severity == base::Severity::Error && !isPlaced && d.advice.empty())
            m_check.warn(
                fmt::format("an error has neither a place nor advice: {} [{}]", d.message, d.code));
    }

private:
    void judgePlace(const base::Diagnostic& d) {
        if (d.offset && *d.offset > m_about.input.size())
            fail(d, fmt::format("offset {} lies behind the input's {} bytes", *d.offset,
                                m_about.input.size()));
        if (!m_about.isText)
            return;
        judgePosition(d, d.begin);
        judgePosition(d, d.end);
        if (d.begin.known() && d.end.known() && isBefore(d.end, d.begin))
            fail(d, fmt::format("it ends ({}:{}) before it begins ({}:{})", d.end.line,
                                d.end.column, d.begin.line, d.begin.column));
    }

    void judgePosition(const base::Diagnostic& d, base::TextPosition at) {
        if (!at.known())
            return;
        if (at.line > m_lineCount)
            return fail(
                d, fmt::format("line {} is not in the input, which has {}", at.line, m_lineCount));
        const std::size_t length = base::codePointCount(m_lines.line(at.line));
        if (at.column > length + 1)
            fail(d, fmt::format("column {} is not in line {}, which has {} code points", at.column,
                                at.line, length));
    }

    void fail(const base::Diagnostic& d, const std::string& what) {
        m_check.fail(fmt::format("of the diagnostic \"{}\" [{}]: {}",
                                 base::shortened(d.message, 80), d.code, what));
    }

    const About& m_about;
    CheckRun& m_check;
    base::SourceLines m_lines;
    std::uint32_t m_lineCount;
    bool m_mayReplace;
};

} // namespace

void judgeDiagnostics(const base::Diagnostics& diagnostics, const About& about, CheckRun& check) {
    if (diagnostics.empty())
        return;
    Judge judge(about, check);
    for (const base::Diagnostic& d : diagnostics)
        judge.judge(d);
}

} // namespace argmap::conformance
