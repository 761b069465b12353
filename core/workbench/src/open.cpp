#include "companions.hpp"
#include "native.hpp"
#include "sound_backup.hpp"
#include "state.hpp"

#include <argmap/document/native_file.hpp>
#include <argmap/files/read_file.hpp>
#include <argmap/plugin/decode.hpp>
#include <argmap/plugin/map_image.hpp>
#include <argmap/plugin/sniff.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace argmap::workbench {

namespace {

// One opening of one input.
class Opening {
public:
    Opening(const plugin::Catalogue& catalogue, const plugin::Host& host,
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

    Opened run() {
        if (!load())
            return withBackup(end(Ending::FileFailed));
        if (m_bytes.empty()) {
            say(emptyFile());
            return withBackup(end(Ending::Refused));
        }
        if (isNativeFormat(m_input.format) ||
            (m_input.format.empty() && isNative(m_bytes, m_fileName)))
            return withBackup(withIdentity(openNative(m_bytes, m_shown)));
        const auto reader = chooseReader();
        if (!reader)
            return end(Ending::Refused);
        m_opened.format = reader->interface->format;
        m_opened.isImport = true;
        if (reader->interface->text && !decode())
            return end(Ending::Refused);
        return read(*reader);
    }

private:
    bool load() {
        if (m_input.bytes) {
            m_bytes = *m_input.bytes;
            return true;
        }
        base::Result<std::string> bytes =
            files::readFile(files::realEnv(), m_input.path, files::readLimit, &m_identity);
        if (!bytes) {
            say(std::move(bytes.error()));
            return false;
        }
        m_bytes = std::move(*bytes);
        m_hash = document::contentHash(m_bytes);
        return true;
    }

    std::optional<plugin::Offer> chooseReader() {
        if (!m_input.format.empty()) {
            if (const plugin::Offer offer =
                    m_catalogue.find(plugin::InterfaceKind::Reader, m_input.format))
                return offer;
            say(unknownFormat(m_formats, m_input.format, Ability::Read));
            return std::nullopt;
        }
        std::vector<plugin::Offer> found = plugin::sniff(m_catalogue, m_fileName, m_bytes);
        if (found.size() > 1)
            found = surest(found);
        if (found.size() == 1)
            return found.front();
        say(found.empty() ? formatNotFound() : formatAmbiguous(found));
        return std::nullopt;
    }

    // Those of the candidates that say they are surest; where nobody says anything, all of them.
    std::vector<plugin::Offer> surest(const std::vector<plugin::Offer>& candidates) {
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

    static base::Diagnostic emptyFile() {
        base::Diagnostic d;
        d.code = "input.empty";
        d.message = "the file is empty";
        d.advice = "Choose a file with a map in it.";
        return d;
    }

    [[nodiscard]] base::Diagnostic formatNotFound() const {
        base::Diagnostic d;
        d.code = "format.not-recognised";
        const std::string_view kind = plugin::binaryKind(m_bytes);
        d.message = kind.empty()
                        ? "the format is not recognised, neither by the name nor by the content"
                        : fmt::format("this is {}, which Argmap does not read", kind);
        d.advice =
            fmt::format("Name it with --from; there are: {}.", namesOf(m_formats, Ability::Read));
        return d;
    }

    static base::Diagnostic formatAmbiguous(const std::vector<plugin::Offer>& found) {
        std::vector<std::string> names;
        for (const plugin::Offer& offer : found)
            names.push_back(offer.interface->format);
        base::Diagnostic d;
        d.code = "format.ambiguous";
        d.message = fmt::format("the format may be {}", fmt::join(names, " or "));
        d.advice = fmt::format("Say which with --from, for instance --from {}.", names.front());
        return d;
    }

    bool decode() {
        base::Result<std::string> text = plugin::decodeText(std::move(m_bytes), m_shown);
        if (text)
            m_bytes = std::move(*text);
        else
            say(std::move(text.error()));
        return text.has_value();
    }

    [[nodiscard]] plugin::Call call() const {
        plugin::Call call;
        call.inputs.push_back({m_fileName, m_bytes});
        call.options = m_input.options;
        return call;
    }

    Opened read(const plugin::Offer& reader) {
        plugin::Call reading = call();
        reading.companions = companionsBeside(m_input.path, reader.interface->text);
        plugin::Outcome outcome = m_host.run(reader, reading, m_watch);
        for (base::Diagnostic& diagnostic : outcome.diagnostics)
            say(std::move(diagnostic));
        if (reader.interface->text)
            m_opened.text = std::move(m_bytes);
        if (outcome.ending != plugin::Ending::Done)
            return end(endingOf(outcome.ending));
        base::Result<plugin::ImportedMap> imported = plugin::mapFromImage(outcome.image);
        if (!imported) {
            say(noResult(reader, imported.error().message));
            return end(Ending::Broken);
        }
        for (base::Diagnostic& diagnostic : imported->diagnostics)
            say(std::move(diagnostic));
        m_opened.map = std::move(imported->map);
        return end(base::hasErrors(m_opened.diagnostics) ? Ending::Refused : Ending::Done);
    }

    // A message without a file is about the main input; another file of the set stands in the same
    // folder.
    void say(base::Diagnostic diagnostic) {
        if (diagnostic.file.empty() || diagnostic.file == m_input.path.string() ||
            diagnostic.file == m_fileName)
            diagnostic.file = m_shown;
        else if (!m_input.path.empty() && diagnostic.file.find('/') == std::string::npos)
            diagnostic.file = (m_input.path.parent_path() / diagnostic.file).string();
        m_opened.diagnostics.push_back(std::move(diagnostic));
    }

    Opened end(Ending ending) {
        m_opened.ending = ending;
        return withIdentity(std::move(m_opened));
    }

    // Of a native file with which something is wrong.
    [[nodiscard]] Opened withBackup(Opened opened) const {
        const bool isWrong = opened.ending != Ending::Done;
        if (!isWrong || m_input.bytes || !isNative(m_bytes, m_fileName))
            return opened;
        opened.backup = soundBackup(m_input.path, opened.diagnostics);
        if (opened.backup)
            opened.diagnostics.push_back(backupNote(*opened.backup, m_shown));
        return opened;
    }

    [[nodiscard]] Opened withIdentity(Opened opened) const {
        opened.identity = m_identity;
        opened.hash = m_hash;
        return opened;
    }

    const plugin::Catalogue& m_catalogue;
    const plugin::Host& m_host;
    const std::vector<Format>& m_formats;
    const Input& m_input;
    const Watch& m_watch;
    std::string m_shown;    // what messages call the input
    std::string m_fileName; // without folder
    files::FileIdentity m_identity;
    std::uint64_t m_hash = 0;
    std::string m_bytes; // of the file; decoded where the reader wants text
    Opened m_opened;
};

} // namespace

Opened Workbench::open(const Input& input, const Watch& watch) const {
    const auto plugins = m_state->plugins();
    return Opening(plugins->catalogue, m_state->host, plugins->formats, input, watch).run();
}

} // namespace argmap::workbench
