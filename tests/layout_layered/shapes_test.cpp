// What a reader sees that is this layout's own: premises together, no crossings without need.
#include "laid_out.hpp"

#include <argmap/support/layout_maps.hpp>
#include <argmap/support/layout_measures.hpp>

#include <array>

namespace argmap::layout_layered::test {
namespace {

using namespace support;

// Those that hang on nothing else and stand in one column.
std::vector<std::uint32_t> premisesOf(const Graph& graph, const Layout& layout,
                                      std::uint32_t joint) {
    std::vector<int> leaving(graph.nodes.size(), 0);
    for (const auto& edge : graph.edges)
        ++leaving[edge.from];
    const auto begin = [&](std::uint32_t node) {
        return layout.places[node].x - graph.nodes[node].width / 2;
    };
    std::vector<std::uint32_t> result;
    for (const auto& edge : graph.edges)
        if (edge.role == ARGMAP_EDGE_PREMISE && edge.to == joint && leaving[edge.from] == 1 &&
            (result.empty() || begin(result.front()) == begin(edge.from)))
            result.push_back(edge.from);
    return result;
}

TEST(LayeredShapes, PremisesOfOneStepStandTogether) {
    std::size_t looked = 0;
    for (std::uint32_t seed = 0; seed < 10; ++seed) {
        const auto graph = randomMap(seed, {.boxes = 80, .clusters = 0, .joints = 0.5});
        const auto layout = laidOut(graph);
        for (std::uint32_t joint = 0; joint < graph.nodes.size(); ++joint) {
            const auto premises = premisesOf(graph, layout, joint);
            if (premises.size() < 2)
                continue;
            auto least = layout.places[premises[0]].y;
            auto most = least;
            for (const auto premise : premises) {
                least = std::min(least, layout.places[premise].y);
                most = std::max(most, layout.places[premise].y);
            }
            const auto column = layout.places[premises[0]].x - graph.nodes[premises[0]].width / 2;
            std::size_t between = 0;
            for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
                const auto& place = layout.places[node];
                const bool ofStep = std::any_of(graph.edges.begin(), graph.edges.end(),
                                                [&](const argmap_graph_edge& edge) {
                                                    return edge.from == node && edge.to == joint;
                                                });
                between += place.x - graph.nodes[node].width / 2 == column && place.y >= least &&
                                   place.y <= most && !ofStep
                               ? 1u
                               : 0u;
            }
            EXPECT_EQ(between, 0u) << "seed " << seed << " joint " << joint;
            ++looked;
        }
    }
    EXPECT_GT(looked, 20u);
}

// Ten arguments for claims of their own, each of which has a premise in common with the next one: in
// that order of theirs nothing needs to cross, but the author names them in another, from which 31
// crossings are all that barycentres and sifting find.
TEST(LayeredShapes, ArgumentsThatSharePremisesStandBesideEachOther) {
    MapMaker maker;
    constexpr std::array<std::size_t, 10> Named{3, 8, 0, 5, 9, 1, 6, 2, 7, 4};
    std::array<std::uint32_t, 10> joints{};
    for (const auto at : Named)
        joints.at(at) = maker.linked(maker.box(), 2);
    for (std::size_t at = 0; at + 1 < joints.size(); ++at) {
        const auto both = maker.box();
        maker.edge(both, joints.at(at), ARGMAP_EDGE_PREMISE);
        maker.edge(both, joints.at(at + 1), ARGMAP_EDGE_PREMISE);
    }
    EXPECT_LE(crossings(maker.graph, laidOut(maker.graph)), 12u);
}

// A tree in the author's order has no crossings, and stays as it is.
TEST(LayeredShapes, TreesHaveNoCrossings) {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        const auto graph = randomMap(seed, {.boxes = 300,
                                            .clusters = 0,
                                            .undercuts = 0,
                                            .crossLinks = 0,
                                            .relations = 0,
                                            .labels = false});
        EXPECT_EQ(crossings(graph, laidOut(graph)), 0u) << "seed " << seed;
    }
}

} // namespace
} // namespace argmap::layout_layered::test
