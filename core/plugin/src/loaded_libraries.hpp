// Which libraries this process has loaded, and as which file each: a library is never loaded again,
// so one that was built anew since has to run elsewhere.
//
// Any thread. One list a process, as the loader's own.
#pragma once

#include <filesystem>

namespace argmap::plugin {

/// To be called before a library is loaded; the first time counts.
void rememberLoaded(const std::filesystem::path& library);

/// Whether what lies there is another file than the one that was loaded; one that was not loaded
/// is not.
[[nodiscard]] bool hasChangedSinceLoaded(const std::filesystem::path& library);

} // namespace argmap::plugin
