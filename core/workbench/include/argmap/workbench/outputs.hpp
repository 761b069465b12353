// Where the outputs of a call are put: the main one where somebody says, the others beside it.
//
// Pure; any thread.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/plugin/call.hpp>

#include <filesystem>
#include <vector>

namespace argmap::workbench {

/// In the order of the outputs. Of a picture with a file for each page, "map-1.svg" … where the main
/// one would be "map.svg". Error: files.several-outputs, where a plugin names one elsewhere.
[[nodiscard]] base::Result<std::vector<std::filesystem::path>>
placesOf(const std::vector<plugin::Output>& outputs, const std::filesystem::path& main);

} // namespace argmap::workbench
