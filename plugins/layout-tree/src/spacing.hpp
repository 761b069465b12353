// How much room each box, joint and strip takes, before anything has a place.
//
// Pure; any thread. Lengths in hundredths of a pixel, as if the picture ran to the right.
#pragma once

#include "routes.hpp"

#include <vector>

namespace argmap::layout_tree {

inline constexpr Length LanesApart = 1'000;
inline constexpr Length AroundWord = 300;
inline constexpr Length AtCorner = 1'000; ///< of a box, no line ends
inline constexpr Length EndsApart = 2'800;

/// What leaves a node on the side of its claims.
struct Leaving {
    std::uint32_t ends = 0; ///< lines, those that arrive there included
    Length room = 0;        ///< for their words, along main
    Length breadth = 0;     ///< of the broadest word
    bool oneByOne = false;  ///< words stand behind each other, not beside
};

struct Spacing {
    std::vector<Leaving> leaving; ///< by node
    std::vector<Length> level;    ///< by strip: before lines swing, so that longer boxes fit beside
    std::vector<Length> swing;    ///< by strip: in which lines change their height
    std::vector<Length> front;    ///< by strip: between it and the boxes behind it
};

Spacing findSpacing(const Graph& graph, const Axes& axes, const Forest& forest,
                    const Routes& routes);

/// Between the ends of lines on one side of a box.
Length endsApart(Length breadth, std::uint32_t ends);

} // namespace argmap::layout_tree
