#include "sound_backup.hpp"

#include <argmap/document/native_file.hpp>
#include <argmap/files/read_file.hpp>
#include <argmap/files/write_atomically.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace argmap::workbench {

namespace {

constexpr int mostGenerations = 100;
constexpr int mostGaps = 3; // a crash while backups are moved on can leave one out

} // namespace

std::optional<Backup> soundBackup(const std::filesystem::path& file,
                                  const base::Diagnostics& said) {
    if (std::any_of(said.begin(), said.end(),
                    [](const base::Diagnostic& d) { return d.code == "native.newer"; }))
        return std::nullopt;
    std::error_code error;
    std::filesystem::path target = std::filesystem::weakly_canonical(file, error);
    if (error)
        target = file;
    int gaps = 0;
    for (int generation = 1; generation <= mostGenerations && gaps < mostGaps; ++generation) {
        // Named beside the file as it was named, where that is no link to another place.
        const std::filesystem::path name =
            files::backupOf(target.filename() == file.filename() ? file : target, generation);
        if (!std::filesystem::is_regular_file(name, error)) {
            ++gaps;
            continue;
        }
        const auto bytes = files::readFile(files::realEnv(), name);
        if (!bytes)
            continue;
        const auto loaded = document::loadNative(*bytes, name.string());
        if (loaded && !base::hasErrors(loaded->diagnostics))
            return Backup{name, loaded->facts.opened};
    }
    return std::nullopt;
}

base::Diagnostic backupNote(const Backup& backup, const std::string& shown) {
    base::Diagnostic d;
    d.severity = base::Severity::Note;
    d.code = "native.backup";
    d.message = fmt::format("the backup {} is sound: all of its {} records can be read",
                            backup.file.string(), backup.records);
    d.advice = "Open that, or copy it to where the file belongs.";
    d.file = shown;
    return d;
}

} // namespace argmap::workbench
