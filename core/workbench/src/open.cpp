#include "native.hpp"
#include "reading.hpp"
#include "sound_backup.hpp"

#include <argmap/plugin/map_image.hpp>

namespace argmap::workbench {

namespace {

// One opening of one input.
class Opening {
public:
    explicit Opening(Reading& reading) : m_reading(reading) {}

    Opened run() {
        if (const Ending ending = m_reading.load("a map"); ending != Ending::Done)
            return withBackup(end(ending));
        const Input& input = m_reading.input();
        if (isNativeFormat(input.format) ||
            (input.format.empty() && isNative(m_reading.bytes(), m_reading.fileName())))
            return withBackup(
                m_reading.identified(openNative(m_reading.bytes(), m_reading.shown())));
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
        return end(m_reading.hasErrors() ? Ending::Refused : Ending::Done);
    }

    Opened end(Ending ending) { return m_reading.end(std::move(m_opened), ending); }

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
