// Which files a plugin may see, by Landlock: first folders to load from, then nothing.
//
// One thread; what is locked stays locked.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace argmap::runner {

/// Where every system has what programs and libraries are made of, and what they read in passing.
[[nodiscard]] std::vector<std::string> systemFolders();

/// From now on only what lies in these folders, or is one of these files, can be read, and nothing
/// written; those that are not there do not matter. None: nothing at all. Nor can a TCP socket be
/// bound or connected, or a signal sent out, where the kernel is new enough. False: not possible.
[[nodiscard]] bool lockFiles(std::span<const std::string> readable);

} // namespace argmap::runner
