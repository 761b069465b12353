#include "reading.hpp"

#include "companions.hpp"

#include <argmap/document/native_file.hpp>
#include <argmap/files/read_file.hpp>
#include <argmap/plugin/decode.hpp>
#include <argmap/plugin/sniff.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace argmap::workbench {

namespace {

using plugin::InterfaceKind;

Ability abilityOf(InterfaceKind kind) {
    return kind == InterfaceKind::Source ? Ability::Extract : Ability::Read;
}

base::Diagnostic emptyFile(std::string_view what) {
    base::Diagnostic d;
    d.code = "input.empty";
    d.message = "the file is empty";
    d.advice = fmt::format("Choose a file with {} in it.", what);
    return d;
}

base::Diagnostic formatAmbiguous(const std::vector<plugin::Offer>& found) {
    std::vector<std::string> names;
    for (const plugin::Offer& offer : found)
        names.push_back(offer.interface->format);
    base::Diagnostic d;
    d.code = "format.ambiguous";
    d.message = fmt::format("the format may be {}", fmt::join(names, " or "));
    d.advice = fmt::format("Say which with --from, for instance --from {}.", names.front());
    return d;
}

} // namespace

Reading::Reading(const plugin::Catalogue& catalogue, const plugin::Host& host,
                 const std::vector<Format>& formats, const Input& input, const Watch& watch)
    : m_catalogue(catalogue),
      m_host(host),
      m_formats(formats),
      m_input(input),
      m_watch(watch),
      m_shown(input.name.empty() ? input.path.string() : input.name),
      m_fileName((input.path.empty() ? std::filesystem::path(input.name) : input.path)
                     .filename()
                     .string()) {}

Ending Reading::load(std::string_view what) {
    if (m_input.bytes) {
        m_bytes = *m_input.bytes;
    } else {
        base::Result<std::string> bytes =
            files::readFile(files::realEnv(), m_input.path, files::readLimit, &m_identity);
        if (!bytes) {
            say(std::move(bytes.error()));
            return Ending::FileFailed;
        }
        m_bytes = std::move(*bytes);
        m_hash = document::contentHash(m_bytes);
    }
    if (!m_bytes.empty())
        return Ending::Done;
    say(emptyFile(what));
    return Ending::Refused;
}

std::optional<plugin::Offer> Reading::choose(InterfaceKind kind) {
    if (!m_input.format.empty()) {
        if (const plugin::Offer offer = m_catalogue.find(kind, m_input.format))
            return offer;
        say(unknownFormat(m_formats, m_input.format, abilityOf(kind)));
        return std::nullopt;
    }
    std::vector<plugin::Offer> found = plugin::sniff(m_catalogue, kind, m_fileName, m_bytes);
    if (found.size() > 1)
        found = surest(found);
    if (found.size() == 1)
        return found.front();
    say(found.empty() ? formatNotFound(kind) : formatAmbiguous(found));
    return std::nullopt;
}

// Those of the candidates that say they are surest; where nobody says anything, all of them.
std::vector<plugin::Offer> Reading::surest(const std::vector<plugin::Offer>& candidates) const {
    std::vector<plugin::Offer> best;
    int highest = 0;
    for (const plugin::Offer& offer : candidates) {
        const int score =
            offer.interface->identifies ? m_host.identify(offer, call(), m_watch).score : 0;
        if (score > highest)
            best.clear();
        if (score >= highest)
            best.push_back(offer);
        highest = std::max(highest, score);
    }
    return best;
}

base::Diagnostic Reading::formatNotFound(InterfaceKind kind) const {
    base::Diagnostic d;
    d.code = "format.not-recognised";
    const std::string_view binary = plugin::binaryKind(m_bytes);
    d.message = binary.empty()
                    ? "the format is not recognised, neither by the name nor by the content"
                    : fmt::format("this is {}, which Argmap does not read", binary);
    d.advice =
        fmt::format("Name it with --from; there are: {}.", namesOf(m_formats, abilityOf(kind)));
    if (kind != InterfaceKind::Reader)
        return d;
    const auto sources = plugin::sniff(m_catalogue, InterfaceKind::Source, m_fileName, m_bytes);
    if (sources.empty())
        return d;
    d.code = "format.article";
    d.message =
        fmt::format("this is an article ({}) and not a map", sources.front().interface->title);
    d.advice = fmt::format("See its text and numbered paragraphs with: argmap info --text {}",
                           m_input.path.empty() ? m_shown : m_input.path.string());
    return d;
}

bool Reading::decode() {
    base::Result<std::string> text = plugin::decodeText(std::move(m_bytes), m_shown);
    if (text)
        m_bytes = std::move(*text);
    else
        say(std::move(text.error()));
    return text.has_value();
}

plugin::Call Reading::call() const {
    plugin::Call call;
    call.inputs.push_back({m_fileName, m_bytes});
    call.options = m_input.options;
    return call;
}

plugin::Outcome Reading::run(const plugin::Offer& offer) {
    plugin::Call reading = call();
    reading.companions = companionsBeside(m_input.path, offer.interface->text);
    plugin::Outcome outcome = m_host.run(offer, reading, m_watch);
    say(std::move(outcome.diagnostics));
    return outcome;
}

void Reading::say(base::Diagnostic diagnostic) {
    if (diagnostic.file.empty() || diagnostic.file == m_input.path.string() ||
        diagnostic.file == m_fileName)
        diagnostic.file = m_shown;
    else if (!m_input.path.empty() && diagnostic.file.find('/') == std::string::npos)
        diagnostic.file = (m_input.path.parent_path() / diagnostic.file).string();
    m_diagnostics.push_back(std::move(diagnostic));
}

void Reading::say(base::Diagnostics diagnostics) {
    for (base::Diagnostic& diagnostic : diagnostics)
        say(std::move(diagnostic));
}

} // namespace argmap::workbench
