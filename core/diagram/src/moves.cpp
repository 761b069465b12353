#include <argmap/diagram/moves.hpp>

#include "boxes_of.hpp"
#include "middle_way.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <string_view>
#include <utility>

namespace argmap::diagram {

namespace {

constexpr std::size_t neighbours = 8;
constexpr std::int32_t inLine = 200;

argmap_point wayOf(const BoxMove& box) {
    const argmap_point before = centreOf(box.before);
    const argmap_point after = centreOf(box.after);
    return {after.x - before.x, after.y - before.y};
}

// Finds neighbours from boxes that are sorted by height: those further away than the worst of eight
// need not be looked at.
class Neighbourhoods {
public:
    explicit Neighbourhoods(const std::vector<BoxMove>& boxes) : m_boxes(boxes) {
        for (std::size_t box = 0; box < boxes.size(); ++box)
            m_byHeight.emplace_back(centreOf(boxes[box].before).y, box);
        std::ranges::sort(m_byHeight);
    }

    /// Of the box at that place in the order of heights.
    [[nodiscard]] bool hasMoved(std::size_t place) {
        const BoxMove& box = m_boxes[m_byHeight[place].second];
        findNear(place);
        if (m_near.empty())
            return false;
        const argmap_point way = wayOf(box);
        const argmap_point common = commonWay();
        return std::abs(way.x - common.x) > box.before.width ||
               std::abs(way.y - common.y) > box.before.height;
    }

private:
    using Near = std::pair<double, std::size_t>; // distance, box

    void findNear(std::size_t place) {
        m_near.clear();
        const argmap_point middle = centreOf(m_boxes[m_byHeight[place].second].before);
        std::size_t above = place;
        std::size_t below = place + 1;
        while (above > 0 || below < m_byHeight.size()) {
            const bool up =
                above > 0 && (below == m_byHeight.size() || middle.y - m_byHeight[above - 1].first <
                                                                m_byHeight[below].first - middle.y);
            const auto& [height, box] = m_byHeight[up ? --above : below++];
            const double dy = std::abs(static_cast<double>(height) - middle.y);
            if (m_near.size() == neighbours && dy > m_near.front().first)
                return; // so is all that is left
            consider({std::hypot(centreOf(m_boxes[box].before).x - middle.x, dy), box});
        }
    }

    void consider(Near near) {
        if (m_near.size() == neighbours) {
            if (near >= m_near.front())
                return;
            std::ranges::pop_heap(m_near);
            m_near.pop_back();
        }
        m_near.push_back(near);
        std::ranges::push_heap(m_near);
    }

    [[nodiscard]] argmap_point commonWay() const {
        std::vector<argmap_point> ways;
        for (const Near& near : m_near)
            ways.push_back(wayOf(m_boxes[near.second]));
        return middleWay(ways);
    }

    const std::vector<BoxMove>& m_boxes;
    std::vector<std::pair<std::int32_t, std::size_t>> m_byHeight;
    std::vector<Near> m_near; // the furthest first
};

bool isUpright(Direction direction) {
    return direction == Direction::Down || direction == Direction::Up;
}

// Of the side that faces the claims.
std::int32_t beginOf(const argmap_rect& rect, Direction direction) {
    switch (direction) {
    case Direction::Right:
        return rect.x;
    case Direction::Down:
        return rect.y;
    case Direction::Left:
        return -rect.x - rect.width;
    case Direction::Up:
        break;
    }
    return -rect.y - rect.height;
}

// By box: the number of its layer.
std::vector<std::uint32_t> layersOf(const std::vector<BoxMove>& boxes,
                                    argmap_rect BoxMove::* picture, Direction direction) {
    std::vector<std::pair<std::int32_t, std::size_t>> begins;
    for (std::size_t box = 0; box < boxes.size(); ++box)
        begins.emplace_back(beginOf(boxes[box].*picture, direction), box);
    std::ranges::sort(begins);
    std::vector<std::uint32_t> layers(boxes.size(), 0);
    std::uint32_t layer = 0;
    for (std::size_t at = 0; at < begins.size(); ++at) {
        layer += at > 0 && begins[at].first - begins[at - 1].first > inLine ? 1U : 0U;
        layers[begins[at].second] = layer;
    }
    return layers;
}

// Pairs of the range that stand in the wrong order; sorts it.
template <class Iterator>
std::uint64_t inversions(Iterator begin, Iterator end) {
    if (end - begin < 2)
        return 0;
    const Iterator middle = begin + (end - begin) / 2;
    std::uint64_t count = inversions(begin, middle) + inversions(middle, end);
    for (Iterator left = begin, right = middle; right != end; ++right) {
        left = std::upper_bound(left, middle, *right);
        count += static_cast<std::uint64_t>(middle - left);
    }
    std::inplace_merge(begin, middle, end);
    return count;
}

void countPairs(const std::vector<BoxMove>& boxes, Direction direction, Moves& moves) {
    const auto before = layersOf(boxes, &BoxMove::before, direction);
    const auto after = layersOf(boxes, &BoxMove::after, direction);
    const auto across = [&](const argmap_rect& rect) {
        return isUpright(direction) ? centreOf(rect).x : centreOf(rect).y;
    };
    std::map<std::pair<std::uint32_t, std::uint32_t>,
             std::vector<std::pair<std::int32_t, std::int32_t>>>
        layers;
    for (std::size_t box = 0; box < boxes.size(); ++box)
        layers[{before[box], after[box]}].emplace_back(across(boxes[box].before),
                                                       across(boxes[box].after));
    for (auto& [layer, places] : layers) {
        std::ranges::sort(places);
        std::vector<std::int32_t> now;
        for (const auto& place : places)
            now.push_back(place.second);
        moves.pairs += std::uint64_t{now.size()} * (now.size() - 1) / 2;
        moves.swapped += inversions(now.begin(), now.end());
    }
}

} // namespace

Moves& Moves::operator+=(const Moves& more) {
    boxes += more.boxes;
    moved += more.moved;
    pairs += more.pairs;
    swapped += more.swapped;
    return *this;
}

Moves movesBetween(const std::vector<BoxMove>& boxes, Direction direction) {
    Moves moves;
    moves.boxes = boxes.size();
    Neighbourhoods neighbourhoods(boxes);
    for (std::size_t place = 0; place < boxes.size(); ++place)
        moves.moved += neighbourhoods.hasMoved(place) ? 1U : 0U;
    countPairs(boxes, direction, moves);
    return moves;
}

std::vector<BoxMove> boxesInBoth(const Scene& before, const Scene& after,
                                 const std::set<std::string>& changed) {
    std::map<std::string_view, argmap_rect> earlier;
    forEachBox(before.view(),
               [&](std::string_view id, const argmap_rect& rect) { earlier.emplace(id, rect); });
    std::vector<BoxMove> boxes;
    forEachBox(after.view(), [&](std::string_view id, const argmap_rect& rect) {
        const auto found = earlier.find(id);
        if (found != earlier.end() && !changed.contains(std::string(id)))
            boxes.push_back({found->second, rect});
    });
    return boxes;
}

} // namespace argmap::diagram
