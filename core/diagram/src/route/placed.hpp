// Where everything of a picture stands.
//
// A value; rows correspond to the plan's boxes, steps and frames and to the lines.
#pragma once

#include "route/geometry.hpp"

#include <optional>
#include <vector>

namespace argmap::diagram {

struct Placed {
    std::vector<Rect> boxes;
    std::vector<Vec> joints; ///< by step; (0, 0) where there is none
    std::vector<Rect> frames;
    std::vector<Rect> frameTitles;
    std::vector<Path> paths; ///< by line, from its `from` to its `to`, from border to border
    bool keepsPaths = false; ///< the layout wants its own drawn as they are
    std::vector<std::optional<Rect>> labels; ///< by line
    Rect bounds;                             ///< of all
};

} // namespace argmap::diagram
