// Whether a native file is whole: its header, each line's check, the count, the fields, the rules
// of the model. Nothing about what the map says.
//
// Any thread. No plugin runs; a file of 100,000 items takes about half a second.
#pragma once

#include <argmap/workbench/backup.hpp>
#include <argmap/workbench/workbench.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace argmap::workbench {

struct Integrity {
    Ending ending = Ending::Done;         ///< Refused: not sound; FileFailed: could not be read
    std::string format;                   ///< "argmap", "argmap.zst"
    std::uint32_t version = 0;            ///< of the format; 0: the header does not tell
    std::size_t sound = 0;                ///< records whose line is whole
    std::size_t damaged = 0;              ///< lines that are not
    std::size_t opened = 0;               ///< records that make it into the map
    std::optional<std::uint32_t> counted; ///< records that the file says it has
    base::Diagnostics diagnostics;        ///< item by item; no errors: the file is sound
    std::optional<Backup> backup;         ///< the newest sound one, when the file is not
};

/// Of `input` only path, bytes and name count.
[[nodiscard]] Integrity integrityOf(const Input& input);

} // namespace argmap::workbench
