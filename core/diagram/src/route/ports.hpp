// Where lines meet the sides of boxes: spread over a side in the order in which they come, so that
// several lines do not end at one point.
//
// Used by the router; one thread.
#pragma once

#include "content/line.hpp"
#include "route/flow.hpp"
#include "route/placed.hpp"

#include <argmap/diagram/style.hpp>

#include <cstdint>
#include <vector>

namespace argmap::diagram {

/// How a line runs between its ends.
enum class Course : std::uint8_t {
    Forward,  ///< from the reason's side back to the claim's, the ordinary way
    Backward, ///< its `from` stands on the claim's side of its `to`
    Beside,   ///< its ends are boxes side by side: it runs round on the reasons' side
    Odd       ///< anything else: the layout's own path serves
};

struct Ports {
    std::vector<Course> courses; ///< by line
    std::vector<Vec> from;       ///< by line; where it leaves; meaningless for odd ones
    std::vector<Vec> to;
    /// By line: how far from the claim's side it waves. Lines at one side wave over the same
    /// stretch, so that they do not cross there; behind it, beside the reason, they run straight
    /// and have room for a word.
    std::vector<double> reach;
};

[[nodiscard]] Ports spreadPorts(const Placed& placed, const std::vector<Line>& lines,
                                const Flow& flow, const Style& style);

} // namespace argmap::diagram
