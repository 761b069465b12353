// The cross axis as a problem for quadratic.hpp: which numbers there are, what keeps them apart,
// what pulls them together.
//
// Pure; any thread. Lengths in hundredths of a pixel.
#pragma once

#include "axes.hpp"
#include "lattice.hpp"
#include "main_axis.hpp"
#include "ports.hpp"
#include "quadratic.hpp"

namespace argmap::layout_dot {

/// All that the cross axis is laid from.
struct CrossInput {
    const Graph& graph;
    const Axes& axes;
    const Forest& forest;
    const Nesting& nesting;
    const Lattice& lattice;
    const Ports& ports;
    std::vector<Padding> paddings;

    [[nodiscard]] Length breadth(std::uint32_t item) const;
};

/// Which number tells where an item or the edge of a frame lies. One number serves a child and the
/// bend of its line in the gap before it, and an only premise and the joint before it: they lie
/// level.
struct Numbers {
    std::vector<std::uint32_t> ofItem;
    std::vector<std::uint32_t> frameBegin; ///< by cluster
    std::vector<std::uint32_t> frameEnd;
    std::vector<bool> levelJoint; ///< by node: a joint with one premise
    std::uint32_t count = 0;
};

Numbers findNumbers(const CrossInput& input);

std::vector<Gap> findGaps(const CrossInput& input, const Numbers& numbers);

/// `ofForest`: leave out what lines that are not those of children pull at. They tie everything to
/// everything, and a large map takes minutes with them.
std::vector<Spring> findSprings(const CrossInput& input, const Numbers& numbers, bool ofForest);

/// The pull that holds trees and frames together; all that means something pulls harder.
inline constexpr double WeakPull = 1e-3;

} // namespace argmap::layout_dot
