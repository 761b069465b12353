// How large a tree with its reasons in lists would be drawn, told without a layout: to know whether
// one is worth its time.
//
// Pure; any thread. Linear in the graph, without recursion.
#pragma once

#include <argmap/diagram/pages.hpp>

#include <cstdint>
#include <optional>
#include <span>

namespace argmap::workbench {

struct ListEstimate {
    diagram::Extent extent;     ///< by boxes alone, within a third or so
    double mostProportions = 0; ///< width by height that the picture may have without lists
};

/// Nothing where the graph is far from a tree: of its lines, more than one in twenty is not the only
/// one that leads on from its reason.
[[nodiscard]] std::optional<ListEstimate> estimateLists(std::span<const std::uint8_t> image);

/// The extent alone.
[[nodiscard]] std::optional<diagram::Extent> extentInLists(std::span<const std::uint8_t> image);

} // namespace argmap::workbench
