// What an edit changes: never who stands before whom.
#include "laid_out.hpp"

#include <argmap/support/layout_maps.hpp>
#include <argmap/support/layout_moves.hpp>

namespace argmap::layout_tree::test {
namespace {

using namespace support;

TEST(Stability, OneLeafMoreSwapsNone) {
    Moves all;
    for (const bool compact : {false, true})
        for (std::uint32_t trial = 0; trial < 24; ++trial) {
            auto graph = randomMap(trial, {.boxes = 120, .clusters = static_cast<int>(trial % 4)},
                                   trial % 4);
            const auto before = laidOut(graph, {false, compact});
            auto leaf = graph.nodes[0];
            const auto claim = trial * 7 % static_cast<std::uint32_t>(graph.nodes.size());
            leaf.cluster = graph.nodes[claim].cluster;
            graph.nodes.push_back(leaf);
            graph.edges.push_back({static_cast<std::uint32_t>(graph.nodes.size() - 1), claim,
                                   ARGMAP_EDGE_INFERENCE, ARGMAP_NO_ROW, 1, 0, 0, 0});
            all += movesBetween(graph, before, laidOut(graph, {false, compact}));
        }
    EXPECT_GT(all.pairs, 5'000u);
    EXPECT_EQ(all.swapped, 0u);
    RecordProperty("moved", static_cast<int>(all.moved));
    RecordProperty("boxes", static_cast<int>(all.boxes));
}

} // namespace
} // namespace argmap::layout_tree::test
