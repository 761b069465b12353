// Formats from manifests, and from the suffix of a file name.
//
// Pure functions; any thread.
#pragma once

#include <argmap/plugin/catalogue.hpp>
#include <argmap/workbench/format.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::workbench {

/// The names of Argmap's own format, which no plugin reads, and of the same packed.
inline constexpr const char* nativeFormat = "argmap";
inline constexpr const char* packedFormat = "argmap.zst";

[[nodiscard]] inline bool isNativeFormat(std::string_view name) {
    return name == nativeFormat || name == packedFormat;
}

/// The native one and all of the catalogue; formats by name, then layouts by name.
[[nodiscard]] std::vector<Format> formatsOf(const plugin::Catalogue& catalogue);

/// The one with that ability whose extension the name ends in, the longest extension first;
/// nothing: none or several.
[[nodiscard]] std::optional<Format> formatOfName(const std::vector<Format>& formats,
                                                 const std::string& fileName, Ability ability);

} // namespace argmap::workbench
