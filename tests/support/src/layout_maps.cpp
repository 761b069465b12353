#include <argmap/support/layout_maps.hpp>

#include <algorithm>
#include <utility>

namespace argmap::support {
namespace {

constexpr std::uint32_t None = ARGMAP_NO_ROW;

// Not the standard library's distributions: they differ between machines.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : m_engine(seed) {}
    std::uint32_t below(std::uint32_t count) {
        return static_cast<std::uint32_t>(m_engine() % count);
    }
    int between(int low, int high) {
        return low + static_cast<int>(below(static_cast<std::uint32_t>(high - low + 1)));
    }
    bool chance(double share) { return static_cast<double>(m_engine()) < share * 4294967296.0; }

private:
    std::mt19937 m_engine;
};

} // namespace

MapMaker::MapMaker(std::uint32_t direction) {
    graph.page = {direction, 13'800, 3'000, 1'900};
}

std::uint32_t MapMaker::box(std::uint32_t cluster, int width, int height) {
    graph.nodes.push_back(
        {ARGMAP_NODE_BOX, width * 100, height * 100, cluster, ARGMAP_ABSENT, ARGMAP_ABSENT, 0, 0});
    return static_cast<std::uint32_t>(graph.nodes.size() - 1);
}

std::uint32_t MapMaker::joint(std::uint32_t cluster) {
    graph.nodes.push_back(
        {ARGMAP_NODE_JOINT, 800, 800, cluster, ARGMAP_ABSENT, ARGMAP_ABSENT, 0, 0});
    return static_cast<std::uint32_t>(graph.nodes.size() - 1);
}

std::uint32_t MapMaker::cluster(std::uint32_t parent, int titleWidth) {
    graph.clusters.push_back({parent, titleWidth * 100, titleWidth > 0 ? 1'600 : 0, 0});
    return static_cast<std::uint32_t>(graph.clusters.size() - 1);
}

std::uint32_t MapMaker::edge(std::uint32_t from, std::uint32_t to, std::uint32_t role,
                             int labelWidth) {
    graph.edges.push_back(
        {from, to, role, None, 1, labelWidth * 100, labelWidth > 0 ? 1'500 : 0, 0});
    return static_cast<std::uint32_t>(graph.edges.size() - 1);
}

std::uint32_t MapMaker::reason(std::uint32_t claim, std::uint32_t cluster) {
    const auto made = box(cluster);
    edge(made, claim);
    return made;
}

std::uint32_t MapMaker::linked(std::uint32_t claim, int premises, std::uint32_t cluster) {
    const auto made = joint();
    edge(made, claim, ARGMAP_EDGE_CONCLUSION);
    for (int premise = 0; premise < premises; ++premise)
        edge(box(cluster), made, ARGMAP_EDGE_PREMISE);
    return made;
}

std::uint32_t MapMaker::undercut(std::uint32_t joint, std::uint32_t cluster) {
    const auto made = box(cluster);
    edge(made, joint, ARGMAP_EDGE_UNDERCUT);
    return made;
}

sdk::LayoutGraph randomMap(std::uint32_t seed, const Recipe& recipe, std::uint32_t direction) {
    Dice dice(seed);
    MapMaker maker(direction);
    std::vector<std::uint32_t> clusters;
    for (int at = 0; at < recipe.clusters; ++at)
        clusters.push_back(
            maker.cluster(!clusters.empty() && dice.chance(0.3)
                              ? clusters[dice.below(static_cast<std::uint32_t>(clusters.size()))]
                              : None,
                          dice.between(0, 1) * dice.between(60, 400)));
    std::vector<std::uint32_t> boxes;
    const auto newBox = [&](std::uint32_t parent) {
        auto cluster = parent == None ? None : maker.graph.nodes[parent].cluster;
        if (!clusters.empty() && (cluster == None || dice.chance(recipe.strays)) &&
            dice.chance(0.5))
            cluster = clusters[dice.below(static_cast<std::uint32_t>(clusters.size()))];
        boxes.push_back(maker.box(cluster, dice.between(0, 3) == 0 ? dice.between(100, 320) : 220,
                                  dice.between(30, 120)));
        return boxes.back();
    };
    const auto word = [&] { return recipe.labels ? dice.between(25, 55) : 0; };
    newBox(None);
    while (static_cast<int>(boxes.size()) < recipe.boxes) {
        const auto count = static_cast<std::uint32_t>(boxes.size());
        const auto reach =
            recipe.reach == 0 ? count : std::min(count, static_cast<std::uint32_t>(recipe.reach));
        const auto claim = boxes[count - 1 - dice.below(reach)];
        if (dice.chance(0.02)) {
            newBox(None);
        } else if (dice.chance(recipe.joints)) {
            const auto joint = maker.joint();
            maker.edge(joint, claim, ARGMAP_EDGE_CONCLUSION, word());
            for (int premise = dice.between(1, 4); premise > 0; --premise)
                maker.edge(newBox(claim), joint, ARGMAP_EDGE_PREMISE);
            while (dice.chance(recipe.undercuts))
                maker.edge(newBox(claim), joint, ARGMAP_EDGE_UNDERCUT, word());
        } else {
            maker.edge(newBox(claim), claim, ARGMAP_EDGE_INFERENCE, word());
        }
    }
    const auto count = static_cast<std::uint32_t>(boxes.size());
    for (std::uint32_t at = 1; at < count; ++at) {
        if (dice.chance(recipe.crossLinks))
            maker.edge(boxes[at], boxes[dice.below(at)], ARGMAP_EDGE_INFERENCE, word());
        if (dice.chance(recipe.relations))
            maker.edge(boxes[at], boxes[dice.below(count)], ARGMAP_EDGE_RELATION, word());
    }
    return std::move(maker.graph);
}

sdk::LayoutGraph randomGraph(std::uint32_t seed, int boxes, int edges, int clusters) {
    Dice dice(seed);
    MapMaker maker(dice.below(4));
    for (int at = 0; at < clusters; ++at)
        maker.cluster(at > 0 && dice.chance(0.5) ? dice.below(static_cast<std::uint32_t>(at))
                                                 : None,
                      dice.between(0, 500));
    const auto anyCluster = [&] {
        return clusters > 0 && dice.chance(0.7) ? dice.below(static_cast<std::uint32_t>(clusters))
                                                : None;
    };
    for (int at = 0; at < boxes; ++at)
        if (dice.chance(0.2))
            maker.joint(anyCluster());
        else
            maker.box(anyCluster(), dice.between(0, 300), dice.between(0, 200));
    for (int at = 0; at < edges; ++at)
        maker.edge(dice.below(static_cast<std::uint32_t>(boxes)),
                   dice.below(static_cast<std::uint32_t>(boxes)), dice.below(6),
                   dice.between(0, 1) * 40);
    return std::move(maker.graph);
}

sdk::LayoutGraph threeBoxes() {
    MapMaker maker;
    const auto claim = maker.box();
    maker.reason(claim);
    maker.reason(claim);
    return maker.graph;
}

} // namespace argmap::support
