// Which part of a map is drawn.
//
// A value; any thread. By default all of it is. What is asked for together holds together: `roots`
// and `tags` draw what stands below a root and has a tag.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/model/argument_map.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace argmap::diagram {

/// Items and groups are named by stable id, or by title where no id is like it.
struct Part {
    std::vector<std::string> roots{};     ///< these items and what hangs below them
    std::optional<std::uint32_t> depth{}; ///< so many levels below the topmost that are drawn
    std::vector<std::string> groups{};    ///< what stands in one of these, or in a group within
    std::vector<std::string> tags{};      ///< what has one of these
    std::vector<std::string> folded{};    ///< what hangs below these is counted, not drawn
    bool loose = true; ///< what nothing leads to or from, running text for instance, is drawn, too

    [[nodiscard]] bool isWhole() const {
        return roots.empty() && !depth && groups.empty() && tags.empty() && folded.empty() && loose;
    }
};

/// Whether the map has all that is named. Errors: part.no-item, part.no-group, part.no-tag, which
/// name what was asked for; part.no-box for an item that no box shows.
[[nodiscard]] base::Result<void> checkPart(const model::ArgumentMap& map, const Part& part);

} // namespace argmap::diagram
