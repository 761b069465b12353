#include "native.hpp"
#include "reading.hpp"
#include "sound_backup.hpp"

#include <argmap/plugin/map_image.hpp>

namespace argmap::workbench {

namespace {

base::Diagnostic emptyFile() {
    base::Diagnostic d;
    d.code = "input.empty";
    d.message = "the file is empty";
    d.advice = "Choose a file with a map in it.";
    return d;
}

// One opening of one input.
class Opening {
public:
    explicit Opening(Reading& reading) : m_reading(reading) {}

    Opened run() {
        if (!m_reading.load())
            return withBackup(end(Ending::FileFailed));
        const Input& input = m_reading.input();
        if (m_reading.bytes().empty()) {
            m_reading.say(emptyFile());
            return withBackup(end(Ending::Refused));
        }
        if (isNativeFormat(input.format) ||
            (input.format.empty() && isNative(m_reading.bytes(), m_reading.fileName())))
            return withBackup(withIdentity(openNative(m_reading.bytes(), m_reading.shown())));
        const auto reader = m_reading.choose(plugin::InterfaceKind::Reader);
        if (!reader)
            return end(Ending::Refused);
        m_opened.format = reader->interface->format;
        m_opened.isImport = true;
        if (reader->interface->text && !m_reading.decode())
            return end(Ending::Refused);
        return read(*reader);
    }

private:
    Opened read(const plugin::Offer& reader) {
        const plugin::Outcome outcome = m_reading.run(reader);
        if (reader.interface->text)
            m_opened.text = std::move(m_reading.bytes());
        if (outcome.ending != plugin::Ending::Done)
            return end(endingOf(outcome.ending));
        base::Result<plugin::ImportedMap> imported = plugin::mapFromImage(outcome.image);
        if (!imported) {
            m_reading.say(noResult(reader, imported.error().message));
            return end(Ending::Broken);
        }
        m_reading.say(std::move(imported->diagnostics));
        m_opened.map = std::move(imported->map);
        return end(base::hasErrors(m_reading.diagnostics()) ? Ending::Refused : Ending::Done);
    }

    Opened end(Ending ending) {
        m_opened.ending = ending;
        m_opened.diagnostics = std::move(m_reading.diagnostics());
        return withIdentity(std::move(m_opened));
    }

    // Of a native file with which something is wrong.
    [[nodiscard]] Opened withBackup(Opened opened) const {
        const bool isWrong = opened.ending != Ending::Done;
        const Input& input = m_reading.input();
        if (!isWrong || input.bytes || !isNative(m_reading.bytes(), m_reading.fileName()))
            return opened;
        opened.backup = soundBackup(input.path, opened.diagnostics);
        if (opened.backup)
            opened.diagnostics.push_back(backupNote(*opened.backup, m_reading.shown()));
        return opened;
    }

    [[nodiscard]] Opened withIdentity(Opened opened) const {
        opened.identity = m_reading.identity();
        opened.hash = m_reading.hash();
        return opened;
    }

    Reading& m_reading;
    Opened m_opened;
};

} // namespace

Opened Workbench::open(const Input& input, const Watch& watch) const {
    const auto plugins = m_state->plugins();
    Reading reading(plugins->catalogue, m_state->host, plugins->formats, input, watch);
    return Opening(reading).run();
}

} // namespace argmap::workbench
