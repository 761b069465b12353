// How much a picture changes when its map changes a little.
//
// Pure; any thread.
#pragma once

#include <argmap/diagram/moves.hpp>
#include <argmap/sdk/layout_values.hpp>

#include <cstdint>

namespace argmap::support {

using diagram::Moves;

/// Of the nodes that both have; new ones are at the end of the graph. What counts is said where it
/// is measured (diagram/moves.hpp).
[[nodiscard]] Moves movesBetween(const sdk::LayoutGraph& graph, const sdk::LayoutResult& before,
                                 const sdk::LayoutResult& after);

/// Makes a layout's places the graph's earlier ones; nodes that it has not are new.
void remember(sdk::LayoutGraph& graph, const sdk::LayoutResult& layout);

/// Takes a node away with its edges; rows behind it move up.
void removeNode(sdk::LayoutGraph& graph, std::uint32_t node);

} // namespace argmap::support
