// A format as people choose it: one name, whatever plugins read, write or draw it.
//
// A value; any thread.
#pragma once

#include <argmap/plugin/manifest.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace argmap::workbench {

enum class Ability : std::uint8_t { Read, Write, Extract, Draw, LayOut };

/// "read", "write", "extract" (the text of an article), "draw", "lay out".
[[nodiscard]] std::string_view name(Ability ability);

struct FormatUse {
    Ability ability = Ability::Read;
    std::string plugin; ///< its id; empty: Argmap itself (the native file)
    std::vector<plugin::OptionSpec> options;
    std::vector<std::string> carries;
    std::vector<std::string> loses;
};

struct Format {
    std::string name;                    ///< what --from, --to and --layout take
    std::string title;                   ///< for people
    std::vector<std::string> extensions; ///< the first is the usual one
    std::vector<std::string> mediaTypes;
    std::vector<FormatUse> uses; ///< by ability

    [[nodiscard]] const FormatUse* use(Ability ability) const;
};

} // namespace argmap::workbench
