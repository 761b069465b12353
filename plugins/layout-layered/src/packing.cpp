#include "packing.hpp"

#include <algorithm>

namespace argmap::layout_layered {
namespace {

Length floorOf(Length sum, Length count) {
    return sum >= 0 ? sum / count : -((count - 1 - sum) / count);
}

// The forest of a level, or its mirror image.
struct Wood {
    struct Node {
        Length before = 0;
        Length behind = 0;
        Length gap = 0;
        Length lean = 0; // where its parent would stand, from its own place
        std::uint32_t parent = None;
        Tie::Kind kind = Tie::Other;
        bool hangs = false;
    };
    std::vector<std::uint32_t> begin;
    std::vector<Node> nodes;
};

Wood woodOf(const Level& level, const Trunk& trunk, bool mirrored) {
    Wood wood{level.begin, std::vector<Wood::Node>(level.slots.size())};
    for (std::uint32_t layer = 0; layer < level.layers(); ++layer) {
        const auto first = level.begin[layer];
        const auto last = level.begin[layer + 1];
        for (auto slot = first; slot < last; ++slot) {
            const auto& from = level.slots[slot];
            auto& node = wood.nodes[mirrored ? first + (last - 1 - slot) : slot];
            node.before = mirrored ? from.behind : from.before;
            node.behind = mirrored ? from.before : from.behind;
            node.gap = !mirrored ? from.gap : slot > first ? level.slots[slot - 1].gap : 0;
            if (layer > 0)
                node.parent = mirrored ? level.begin[layer - 1] + (first - 1 - trunk.parent[slot])
                                       : trunk.parent[slot];
            if (trunk.tie[slot] == None)
                continue;
            const auto& tie = level.ties[trunk.tie[slot]];
            node.hangs = true;
            node.kind = tie.kind;
            node.lean = mirrored ? tie.lowAt - tie.highAt : tie.highAt - tie.lowAt;
        }
    }
    return wood;
}

class Packing {
public:
    explicit Packing(const Wood& wood)
        : m_wood(wood),
          m_children(wood.nodes.size() + 1, {0, 0}),
          m_places(wood.nodes.size(), 0),
          m_left(wood.nodes.size()),
          m_right(wood.nodes.size()) {
        for (std::uint32_t node = 0; node < wood.nodes.size(); ++node)
            if (const auto parent = wood.nodes[node].parent; parent != None) {
                auto& range = m_children[parent];
                if (range.first == range.second)
                    range.first = node;
                range.second = node + 1;
            }
        m_children.back() = {0, wood.begin[1]};
    }

    // From the last layer to the first, then back to find where all stand.
    std::vector<Length> run() {
        for (auto node = static_cast<std::uint32_t>(m_wood.nodes.size()); node-- > 0;)
            join(m_children[node]);
        join(m_children.back());
        for (auto node = m_wood.begin[1]; node < m_wood.nodes.size(); ++node)
            m_places[node] += m_places[m_wood.nodes[node].parent];
        return std::move(m_places);
    }

private:
    using Range = std::pair<std::uint32_t, std::uint32_t>;

    // The next one down a contour, and how far from this one.
    struct Thread {
        std::uint32_t to = None;
        Length by = 0;
    };
    struct Walker {
        std::uint32_t at;
        Length place;
        void follow(const Thread& thread) {
            at = thread.to;
            place += thread.by;
        }
    };

    [[nodiscard]] Thread left(std::uint32_t node) const {
        const auto [first, last] = m_children[node];
        return first < last ? Thread{first, m_places[first]} : m_left[node];
    }
    [[nodiscard]] Thread right(std::uint32_t node) const {
        const auto [first, last] = m_children[node];
        return first < last ? Thread{last - 1, m_places[last - 1]} : m_right[node];
    }

    // Sets trees side by side; their places are then those from their parent's.
    void join(Range children) {
        const auto [first, last] = children;
        if (first == last)
            return;
        m_places[first] = 0;
        for (auto child = first + 1; child < last; ++child)
            append(first, child);
        const auto middle = middleOf(children);
        for (auto child = first; child < last; ++child)
            m_places[child] -= middle;
    }

    // As close as the contours allow.
    void append(std::uint32_t first, std::uint32_t child) {
        Walker outer{first, 0};
        Walker inner{child - 1, m_places[child - 1]};
        Walker near{child, 0};
        Walker far{child, 0};
        Length shift = m_places[child - 1];
        Thread in;
        Thread next;
        for (;;) {
            const auto& a = m_wood.nodes[inner.at];
            shift = std::max(shift, inner.place + a.behind + a.gap + m_wood.nodes[near.at].before -
                                        near.place);
            in = right(inner.at);
            next = left(near.at);
            if (in.to == None || next.to == None)
                break;
            outer.follow(left(outer.at));
            far.follow(right(far.at));
            inner.follow(in);
            near.follow(next);
        }
        if (in.to == None && next.to != None)
            m_left[outer.at] = {next.to, shift + near.place + next.by - outer.place};
        else if (in.to != None)
            m_right[far.at] = {in.to, inner.place + in.by - shift - far.place};
        m_places[child] = shift;
    }

    // Where the parent of these stands.
    [[nodiscard]] Length middleOf(Range children) const {
        for (const auto kind : {Tie::Rigid, Tie::Line, Tie::Child, Tie::Other}) {
            Length sum = 0;
            Length count = 0;
            for (auto child = children.first; child < children.second; ++child)
                if (const auto& node = m_wood.nodes[child]; node.hangs && node.kind == kind) {
                    sum += m_places[child] + node.lean;
                    ++count;
                }
            if (count > 0)
                return floorOf(sum, count);
        }
        return floorOf(m_places[children.first] + m_places[children.second - 1], 2);
    }

    const Wood& m_wood;
    std::vector<Range> m_children; // by node; the last: those of the first layer
    std::vector<Length> m_places;  // from the parent
    std::vector<Thread> m_left;
    std::vector<Thread> m_right;
};

} // namespace

std::vector<Length> pack(const Level& level, const Trunk& trunk) {
    if (level.slots.empty())
        return {};
    auto places = Packing(woodOf(level, trunk, false)).run();
    const auto other = Packing(woodOf(level, trunk, true)).run();
    for (std::uint32_t layer = 0; layer < level.layers(); ++layer) {
        const auto first = level.begin[layer];
        const auto last = level.begin[layer + 1];
        for (auto slot = first; slot < last; ++slot)
            places[slot] = floorOf(places[slot] - other[first + (last - 1 - slot)], 2);
    }
    return places;
}

} // namespace argmap::layout_layered
