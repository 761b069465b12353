// Maps whose branches stand in groups of some twenty: short lines and few crossings between them.
//
// What was reached, with a margin; one map alone differs by a fifth from one way of drawing to the
// next, so several are taken together.
#include "laid_out.hpp"

#include <argmap/support/layout_maps.hpp>
#include <argmap/support/layout_measures.hpp>

#include <random>

namespace argmap::layout_layered::test {
namespace {

using namespace support;

constexpr std::uint32_t Seeds = 6;
constexpr std::uint32_t Boxes = 400;

// Each box bears on one of the thirty before it, one in ten on any other too. A group of twenty
// is full, what hangs on it begins another.
Graph groupedMap(std::uint32_t seed) {
    std::mt19937 dice(seed);
    const auto below = [&](std::uint32_t count) {
        return static_cast<std::uint32_t>(dice()) % count;
    };
    MapMaker maker;
    std::vector<std::uint32_t> sizes;
    maker.box();
    for (std::uint32_t row = 1; row < Boxes; ++row) {
        const auto claim = row - 1 - below(std::min(row, 30u));
        auto group = maker.graph.nodes[claim].cluster;
        if (group == None || sizes[group] >= 20) {
            group = maker.cluster();
            sizes.push_back(0);
        }
        ++sizes[group];
        const auto box = maker.box(group, 220, 40 + static_cast<int>(below(60)));
        maker.edge(box, claim);
        if (row > 1 && below(10) == 0)
            if (const auto other = below(row - 1); other != claim)
                maker.edge(box, other);
    }
    return std::move(maker.graph);
}

struct Sums {
    double length = 0;
    double crossings = 0;
    double area = 0;
};

const Sums& sums() {
    static const Sums all = [] {
        Sums result;
        for (std::uint32_t seed = 1; seed <= Seeds; ++seed) {
            const auto graph = groupedMap(seed);
            const auto layout = laidOut(graph);
            EXPECT_EQ(hits(graph, layout), 0u) << "seed " << seed;
            result.length += lengthOfLines(layout);
            result.crossings += static_cast<double>(crossings(graph, layout));
            result.area += layout.width * 1e-4 * layout.height;
        }
        return result;
    }();
    return all;
}

TEST(LayeredGroups, LinesAreShort) {
    EXPECT_LT(sums().length, 1'950'000);
}

TEST(LayeredGroups, FewLinesCross) {
    EXPECT_LT(sums().crossings, 1'500);
}

TEST(LayeredGroups, LittleIsEmpty) {
    EXPECT_LT(sums().area, 6.4e8);
}

// What undercuts the step of a neighbour reaches it within their frame, not round it.
TEST(LayeredGroups, AnUndercutStaysInTheFrame) {
    MapMaker maker;
    const auto claim = maker.box();
    const auto group = maker.cluster();
    for (int at = 0; at < 3; ++at) {
        const auto reason = maker.box(group);
        const auto joint = maker.joint();
        maker.edge(reason, joint, ARGMAP_EDGE_PREMISE);
        maker.edge(joint, claim);
        maker.edge(maker.box(group), reason);
        maker.undercut(joint, group);
    }
    const auto layout = laidOut(maker.graph);
    const auto& frame = layout.clusters[0];
    for (std::size_t edge = 0; edge < maker.graph.edges.size(); ++edge) {
        if (maker.graph.edges[edge].role != ARGMAP_EDGE_UNDERCUT)
            continue;
        for (const auto& point : layout.paths[edge]) {
            EXPECT_GT(point.y, frame.y) << "edge " << edge;
            EXPECT_LT(point.y, frame.y + frame.height) << "edge " << edge;
        }
    }
}

} // namespace
} // namespace argmap::layout_layered::test
