// An earlier state of a native file, beside it, that can be opened in its place.
//
// A value; any thread.
#pragma once

#include <cstddef>
#include <filesystem>

namespace argmap::workbench {

struct Backup {
    std::filesystem::path file; ///< NAME.~1~ …
    std::size_t records = 0;    ///< that are in it, all sound
};

} // namespace argmap::workbench
