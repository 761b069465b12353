// The other files of a set: those beside the main input.
//
// Any thread.
#pragma once

#include <argmap/plugin/call.hpp>

#include <filesystem>

namespace argmap::workbench {

/// Reads regular files in the folder of `main`, decoded where the reader wants text. Without a main
/// file there are none.
[[nodiscard]] plugin::Companions companionsBeside(const std::filesystem::path& main, bool asText);

} // namespace argmap::workbench
