// Finds what to open in place of a native file that is damaged or gone.
//
// Any thread. Reads the backups, the newest first, until one is sound.
#pragma once

#include <argmap/base/diagnostic.hpp>
#include <argmap/workbench/backup.hpp>

#include <optional>
#include <string>

namespace argmap::workbench {

/// The newest backup of the file that is whole; nothing: there is none, or what was `said` of the
/// file is that it is for a newer program, and so not damaged.
[[nodiscard]] std::optional<Backup> soundBackup(const std::filesystem::path& file,
                                                const base::Diagnostics& said);

/// A note that says which file to open instead. `shown`: what messages call the damaged one.
[[nodiscard]] base::Diagnostic backupNote(const Backup& backup, const std::string& shown);

} // namespace argmap::workbench
