// Where the strata lie along the main axis, with room for words at the lines, joints and the edges
// of frames.
//
// Pure; any thread. Lengths in hundredths of a pixel.
#pragma once

#include "axes.hpp"
#include "lattice.hpp"

#include <argmap/sdk/layout_frames.hpp>

namespace argmap::layout_dot {

using Padding = sdk::FramePadding;
using sdk::paddingsOf;

/// A short straight piece in front of a claim, so that arrow heads sit well.
inline constexpr Length StraightEnd = 1200;

struct Stretch {
    Length begin = 0;
    Length end = 0;
};

struct MainAxis {
    std::vector<Stretch> strata; ///< what stands in it; boxes stand at its begin
    std::vector<Length> before;  ///< by stratum: room for frames that begin there
    std::vector<Length> after;   ///< and for those that end there
    std::vector<Stretch> frames; ///< by cluster
};

/// Spans grow where a frame is stretched for its title, so that it keeps others away there too.
MainAxis layMainAxis(const Graph& graph, const Axes& axes, const Strata& strata,
                     std::vector<Span>& spans);

} // namespace argmap::layout_dot
