// Where everything stands: each group's forest on its own, the innermost first, then all of them in
// their places.
//
// Pure; any thread. Lengths in hundredths of a pixel, as if the picture ran to the right.
#pragma once

#include "hanging.hpp"
#include "spacing.hpp"

#include <vector>

namespace argmap::layout_tree {

struct Placed {
    std::vector<Patch> patches;    ///< by item: boxes, joints, frames, the page, rays
    std::vector<Length> lines;     ///< by item: where across it hangs
    std::vector<Length> lanes;     ///< by item: where across its first lane runs
    std::vector<Length> stripEnds; ///< by strip: where along main it ends
    std::vector<ListShape> lists;  ///< by node
};

Placed arrange(const Graph& graph, const Axes& axes, const Forest& forest, const Routes& routes,
               const Spacing& spacing);

} // namespace argmap::layout_tree
