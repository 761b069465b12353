// Where the layers lie along the main axis, with room for words at the lines, joints and the edges
// of frames.
//
// Pure; any thread. Lengths in hundredths of a pixel.
#pragma once

#include "lattice.hpp"

#include <vector>

namespace argmap::layout_layered {

struct Stretch {
    Length begin = 0;
    Length end = 0;
};

struct MainAxis {
    std::vector<Stretch> layers; ///< what stands in it; boxes stand at its begin
    std::vector<Length> swing;   ///< by layer: behind it lines are level up to here
    std::vector<Length> calm;    ///< by layer: from here on lines to it are level
    std::vector<Length> front;   ///< by layer: words end here, and what stands in it may begin
    std::vector<Stretch> frames; ///< by cluster
};

/// Spans grow where a frame is stretched for its title, so that it keeps others away there too.
MainAxis layMainAxis(const Graph& graph, const Axes& axes, const Strata& strata,
                     const std::vector<Padding>& paddings, std::vector<Span>& spans);

} // namespace argmap::layout_layered
