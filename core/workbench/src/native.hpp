// Argmap's own file, which is read and written in this process by core/document.
//
// Pure functions; any thread.
#pragma once

#include <argmap/workbench/workbench.hpp>

#include <string>
#include <string_view>

namespace argmap::workbench {

/// Whether the bytes, or an empty file's name, say that it is one.
[[nodiscard]] bool isNative(std::string_view bytes, std::string_view fileName);

[[nodiscard]] Opened openNative(std::string bytes, const std::string& shownName);
[[nodiscard]] Written writeNative(const model::ArgumentMap& map);

} // namespace argmap::workbench
