#include "cross_problem.hpp"

#include <algorithm>
#include <cmath>

namespace argmap::layout_dot {
namespace {

constexpr std::uint32_t None = ARGMAP_NO_ROW;

// How much harder each further stratum pulls: a parent stands in the middle of its reasons,
// whatever pulls at it from nearer to the main item.
constexpr double Deeper = 2.5;
constexpr int DeepEnough = 12;
constexpr double Flat = 8; // keeps a line level where it could bend
constexpr double Fan = 4;  // keeps a joint in the middle of its premises
constexpr double CrossLink = 0.05;
constexpr double Relation = 0.01;

double pull(int stratum) {
    return std::pow(Deeper, std::min(stratum, DeepEnough));
}

// Whether nothing comes between two in the line-up; the edge of a frame may.
bool isBeside(const Lattice& lattice, std::uint32_t before, std::uint32_t behind) {
    const double lead = lattice.items[behind].key - lattice.items[before].key;
    return 0 < lead && lead < 1;
}

// The springs along one line, from the lower stratum to the higher.
void pullAlong(const CrossInput& in, const Numbers& numbers, std::uint32_t row, bool ofChild,
               std::vector<Spring>& springs) {
    const auto& route = in.lattice.routes[row].items;
    const auto& edge = in.graph.edges[row];
    const auto& low = in.lattice.items[route.front()];
    const bool undercut = edge.role == ARGMAP_EDGE_UNDERCUT;
    const bool fromJoint = low.kind == Item::Joint;
    const double other = edge.role == ARGMAP_EDGE_RELATION ? Relation : CrossLink;
    const double weight = ofChild ? pull(low.stratum) : other;
    for (std::size_t at = 1; at < route.size(); ++at) {
        const auto a = numbers.ofItem[route[at - 1]];
        const auto b = numbers.ofItem[route[at]];
        if (a == b)
            continue;
        const bool first = at == 1;
        double offset = first ? static_cast<double>(in.ports.atLow[row]) : 0;
        if (at + 1 == route.size())
            offset -= static_cast<double>(in.ports.atHigh[row]);
        double here = weight;
        if (!first || (fromJoint && !undercut && numbers.levelJoint[low.node]))
            here *= Flat * (ofChild ? Deeper : 1);
        else if (undercut)
            here /= Flat; // it comes in across: no need to be level
        else if (fromJoint)
            here *= Fan;
        springs.push_back({a, b, offset, here});
    }
}

} // namespace

Length CrossInput::breadth(std::uint32_t item) const {
    const auto node = lattice.items[item].node;
    return node == None ? 0 : axes.breadth(graph.nodes[node].width, graph.nodes[node].height);
}

Numbers findNumbers(const CrossInput& in) {
    Numbers numbers;
    const auto& items = in.lattice.items;
    for (std::uint32_t item = 0; item < items.size(); ++item)
        numbers.ofItem.push_back(numbers.count++);
    for (std::uint32_t row = 0; row < in.graph.clusters.size(); ++row) {
        numbers.frameBegin.push_back(numbers.count++);
        numbers.frameEnd.push_back(numbers.count++);
    }
    std::vector<int> premises(in.graph.nodes.size(), 0);
    for (const auto& edge : in.graph.edges)
        if (edge.role != ARGMAP_EDGE_UNDERCUT && edge.role != ARGMAP_EDGE_RELATION)
            ++premises[edge.to];
    for (std::uint32_t node = 0; node < in.graph.nodes.size(); ++node)
        numbers.levelJoint.push_back(isJoint(in.graph.nodes[node]) && premises[node] == 1);

    for (const auto& edge : in.graph.edges)
        if (edge.role == ARGMAP_EDGE_PREMISE && numbers.levelJoint[edge.to] &&
            items[edge.from].kind == Item::Box &&
            items[edge.from].stratum == items[edge.to].stratum + 1 &&
            isBeside(in.lattice, edge.to, edge.from))
            numbers.ofItem[edge.to] = edge.from;
    for (std::uint32_t row = 0; row < in.lattice.routes.size(); ++row) {
        const auto& route = in.lattice.routes[row].items;
        if (in.forest.edge[in.graph.edges[row].from] != row || route.size() < 3)
            continue;
        const auto bend = route[route.size() - 2];
        const auto child = route.back();
        if (!isColumn(items[bend].stratum) && items[child].kind == Item::Box &&
            isBeside(in.lattice, bend, child))
            numbers.ofItem[bend] = child;
    }
    return numbers;
}

std::vector<Spring> findSprings(const CrossInput& in, const Numbers& numbers, bool ofForest) {
    std::vector<Spring> springs;
    for (std::uint32_t row = 0; row < in.lattice.routes.size(); ++row) {
        const bool ofChild = in.forest.edge[in.graph.edges[row].from] == row;
        const auto& route = in.lattice.routes[row].items;
        if (route.front() != route.back() && (ofChild || !ofForest))
            pullAlong(in, numbers, row, ofChild, springs);
    }
    for (std::uint32_t row = 0; row < in.graph.clusters.size(); ++row) {
        springs.push_back({numbers.frameBegin[row], numbers.frameEnd[row], 0, WeakPull});
        if (row > 0) // holds an empty one, which no line holds
            springs.push_back({numbers.frameEnd[row - 1], numbers.frameBegin[row], 0, WeakPull});
    }
    auto earlier = None;
    for (const auto node : in.forest.order)
        if (in.forest.parent[node] == None) {
            if (earlier != None)
                springs.push_back({earlier, node, 0, WeakPull});
            earlier = node;
        }
    return springs;
}

} // namespace argmap::layout_dot
