// How good a layout is, in numbers, measured from its paths alone.
//
// Pure; any thread.
#pragma once

#include <argmap/sdk/layout_values.hpp>

#include <cstdint>

namespace argmap::support {

/// How often lines cross that have no end in common. Each curve is taken as 16 straight pieces.
[[nodiscard]] std::uint64_t crossings(const sdk::LayoutGraph& graph,
                                      const sdk::LayoutResult& layout);

/// Of all lines together, in pixels.
[[nodiscard]] double lengthOfLines(const sdk::LayoutResult& layout);

/// Lines that run through boxes, boxes that overlap: for graphs too large for layout_checks.hpp.
[[nodiscard]] std::uint64_t hits(const sdk::LayoutGraph& graph, const sdk::LayoutResult& layout);

} // namespace argmap::support
