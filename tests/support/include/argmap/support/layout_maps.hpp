// Graphs for the tests of layouts: small ones by hand, random ones that look like argument maps.
//
// The same seed gives the same graph on every machine. Any thread.
#pragma once

#include <argmap/sdk/layout_values.hpp>

#include <cstdint>
#include <random>

namespace argmap::support {

/// Builds a graph row by row. Sizes are in pixels.
class MapMaker {
public:
    explicit MapMaker(std::uint32_t direction = ARGMAP_DIRECTION_RIGHT);

    std::uint32_t box(std::uint32_t cluster = ARGMAP_NO_ROW, int width = 220, int height = 60);
    std::uint32_t joint(std::uint32_t cluster = ARGMAP_NO_ROW);
    std::uint32_t cluster(std::uint32_t parent = ARGMAP_NO_ROW, int titleWidth = 120);
    std::uint32_t edge(std::uint32_t from, std::uint32_t to,
                       std::uint32_t role = ARGMAP_EDGE_INFERENCE, int labelWidth = 0);
    /// A box that supports `claim`.
    std::uint32_t reason(std::uint32_t claim, std::uint32_t cluster = ARGMAP_NO_ROW);
    /// A joint that supports `claim`, with so many premises; gives the joint.
    std::uint32_t linked(std::uint32_t claim, int premises, std::uint32_t cluster = ARGMAP_NO_ROW);
    /// A box that undercuts the step of a joint.
    std::uint32_t undercut(std::uint32_t joint, std::uint32_t cluster = ARGMAP_NO_ROW);

    sdk::LayoutGraph graph;
};

/// A claim and two reasons for it.
sdk::LayoutGraph threeBoxes();

struct Recipe {
    int boxes = 50;
    int reach = 0; ///< new boxes hang on one of so many newest ones; 0: on any
    int clusters = 5;
    double joints = 0.2;     ///< share of steps that have one
    double undercuts = 0.3;  ///< share of joints that are attacked
    double crossLinks = 0.1; ///< further edges, by box
    double relations = 0.05;
    double strays = 0.1; ///< share of boxes that stand in a cluster that is not their parent's
    bool labels = true;
};

sdk::LayoutGraph randomMap(std::uint32_t seed, const Recipe& recipe = {},
                           std::uint32_t direction = ARGMAP_DIRECTION_RIGHT);

/// Edges between any two boxes, circles, loops and doubles included; clusters anyhow. No map, only
/// a valid graph.
sdk::LayoutGraph randomGraph(std::uint32_t seed, int boxes, int edges, int clusters);

} // namespace argmap::support
