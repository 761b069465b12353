// Argmap's own file, which is read and written in this process by core/document.
//
// Pure functions; any thread.
#pragma once

#include "formats.hpp"

#include <argmap/workbench/workbench.hpp>

#include <string>
#include <string_view>

namespace argmap::workbench {

/// Whether the bytes or the file's name say that it is one.
[[nodiscard]] bool isNative(std::string_view bytes, std::string_view fileName);

[[nodiscard]] Opened openNative(std::string_view bytes, const std::string& shownName);
/// `format`: one of the two native ones.
[[nodiscard]] Written writeNative(const model::ArgumentMap& map, std::string_view format);

} // namespace argmap::workbench
