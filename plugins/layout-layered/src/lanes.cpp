#include "lanes.hpp"

#include <algorithm>
#include <queue>

namespace argmap::layout_layered {
namespace {

constexpr Length LanesApart = 1000;

struct Lane {
    std::uint32_t node = 0; // that its lines lead to
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    Length place = 0;
};

} // namespace

std::vector<Length> findLanes(const Lattice& lattice, Length begin) {
    std::vector<Length> result(lattice.inLane.size(), 0);
    std::vector<std::uint32_t> laneOf; // by node
    std::vector<Lane> lanes;
    for (std::uint32_t edge = 0; edge < lattice.inLane.size(); ++edge) {
        if (lattice.inLane[edge] == 0)
            continue;
        laneOf.resize(lattice.items.size(), None);
        const auto low = lattice.route(edge).front();
        const auto last = lattice.items[lattice.route(edge).back()].layer;
        if (laneOf[low] == None) {
            laneOf[low] = static_cast<std::uint32_t>(lanes.size());
            lanes.push_back({low, lattice.items[low].layer, last, 0});
        }
        auto& lane = lanes[laneOf[low]];
        lane.last = std::max(lane.last, last);
    }
    std::vector<std::uint32_t> order(lanes.size());
    for (std::uint32_t at = 0; at < order.size(); ++at)
        order[at] = at;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return lanes[a].first < lanes[b].first;
    });
    using Busy = std::pair<std::uint32_t, Length>; // until which layer, where
    std::priority_queue<Busy, std::vector<Busy>, std::greater<>> busy;
    std::priority_queue<Length, std::vector<Length>, std::greater<>> open;
    Length next = begin;
    for (const auto at : order) {
        auto& lane = lanes[at];
        for (; !busy.empty() && busy.top().first < lane.first; busy.pop())
            open.push(busy.top().second);
        if (open.empty()) {
            lane.place = next;
            next += LanesApart;
        } else {
            lane.place = open.top();
            open.pop();
        }
        busy.emplace(lane.last, lane.place);
    }
    for (std::uint32_t edge = 0; edge < lattice.inLane.size(); ++edge)
        if (lattice.inLane[edge] != 0)
            result[edge] = lanes[laneOf[lattice.route(edge).front()]].place;
    return result;
}

} // namespace argmap::layout_layered
