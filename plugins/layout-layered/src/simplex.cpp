#include "simplex.hpp"

#include <argmap/wire/lists.hpp>

#include <algorithm>
#include <limits>
#include <numeric>
#include <queue>
#include <ranges>
#include <utility>

namespace argmap::layout_layered {
namespace {

constexpr std::uint32_t Nobody = 0xFFFFFFFFu;
// Budget: looks at edges, by box and edge; where there are very many boxes, all that follows would
// take longer for the little that is found.
constexpr std::size_t StepsEach = 120;
constexpr std::size_t FewStepsEach = 3;
constexpr std::size_t VeryMany = 50'000;
constexpr std::size_t TooMany = 200'000; // here joining trees finds all that is found in that time

class Simplex {
public:
    Simplex(const std::vector<RankEdge>& edges, std::vector<int>& ranks)
        : m_edges(edges),
          m_ranks(ranks),
          m_inTree(edges.size(), false),
          m_cuts(edges.size(), 0),
          m_parents(ranks.size(), Nobody),
          m_lows(ranks.size(), 0),
          m_lims(ranks.size(), 0),
          m_marks(ranks.size(), 0),
          m_budget((ranks.size() > VeryMany ? FewStepsEach : StepsEach) *
                   (edges.size() + ranks.size())) {
        const auto ends = std::views::iota(std::size_t{0}, 2 * edges.size()); // low, high, low, …
        m_around = {ranks.size(), ends,
                    [&](std::size_t end) {
                        return end % 2 == 0 ? edges[end / 2].low : edges[end / 2].high;
                    },
                    [&](std::size_t end) { return wayFrom(end / 2, end % 2 == 0); }};
    }

    void run() {
        joinTrees();
        if (m_ranks.size() <= TooMany) {
            growTree();
            findCuts();
            m_steps = 0;
            improve();
        }
        beginAtZero();
    }

private:
    [[nodiscard]] int slack(std::uint32_t row) const {
        const auto& edge = m_edges[row];
        return m_ranks[edge.high] - m_ranks[edge.low] - edge.length;
    }
    // An edge as one of its boxes sees it: what is looked at often, close together in memory.
    struct Way {
        std::uint32_t row : 31;
        std::uint32_t up : 1; // that box is its low end
        std::uint32_t to;
        int length;
    };
    [[nodiscard]] Way wayFrom(std::size_t row, bool up) const {
        const auto& edge = m_edges[row];
        return {static_cast<std::uint32_t>(row) & 0x7FFFFFFFu, up ? 1u : 0u,
                up ? edge.high : edge.low, edge.length};
    }
    [[nodiscard]] int slack(std::uint32_t box, const Way& way) const {
        const int further = m_ranks[way.to] - m_ranks[box];
        return (way.up != 0 ? further : -further) - way.length;
    }
    [[nodiscard]] std::uint32_t other(std::uint32_t row, std::uint32_t box) const {
        return m_edges[row].low == box ? m_edges[row].high : m_edges[row].low;
    }

    // ---- a tree of tight edges --------------------------------------------------------------

    std::uint32_t rootOf(std::uint32_t box) {
        while (m_roots[box] != box) {
            m_roots[box] = m_roots[m_roots[box]];
            box = m_roots[box];
        }
        return box;
    }

    void join(std::uint32_t row) {
        auto a = rootOf(m_edges[row].low);
        auto b = rootOf(m_edges[row].high);
        if (a == b)
            return;
        if (m_sizes[a] < m_sizes[b])
            std::swap(a, b);
        m_roots[b] = a;
        m_sizes[a] += m_sizes[b];
        m_nextMember[m_lastMember[a]] = b;
        m_lastMember[a] = m_lastMember[b];
        m_inTree[row] = true;
    }

    template <class One>
    void eachMember(std::uint32_t tree, One&& one) const {
        for (auto box = tree; box != Nobody; box = m_nextMember[box])
            one(box);
    }

    // Tight edges join boxes to trees; then the smallest tree moves until an edge to another is
    // tight, and so on.
    void joinTrees() {
        const auto count = static_cast<std::uint32_t>(m_ranks.size());
        m_roots.resize(count);
        std::iota(m_roots.begin(), m_roots.end(), 0u);
        m_sizes.assign(count, 1);
        m_nextMember.assign(count, Nobody);
        m_lastMember = m_roots;
        for (std::uint32_t row = 0; row < m_edges.size(); ++row)
            if (slack(row) == 0)
                join(row);
        using Entry = std::pair<std::uint32_t, std::uint32_t>;
        std::vector<Entry> trees;
        for (std::uint32_t box = 0; box < count; ++box)
            if (m_roots[box] == box)
                trees.emplace_back(m_sizes[box], box);
        std::priority_queue smallest(std::greater<Entry>(), std::move(trees));
        while (!smallest.empty()) {
            const auto [size, tree] = smallest.top();
            smallest.pop();
            if (m_roots[tree] != tree || m_sizes[tree] != size)
                continue;
            const auto row = nearestOutside(tree);
            if (row == Nobody)
                continue;
            const int by = rootOf(m_edges[row].low) == tree ? slack(row) : -slack(row);
            eachMember(tree, [&](std::uint32_t box) { m_ranks[box] += by; });
            join(row);
            const auto joined = rootOf(tree);
            smallest.emplace(m_sizes[joined], joined);
        }
    }

    std::uint32_t nearestOutside(std::uint32_t tree) {
        auto best = Nobody;
        int least = std::numeric_limits<int>::max();
        eachMember(tree, [&](std::uint32_t box) {
            for (const auto& way : std::as_const(m_around)[box])
                if (const int away = slack(box, way); away < least && rootOf(way.to) != tree) {
                    least = away;
                    best = way.row;
                }
        });
        return best;
    }

    // ---- numbers of the tree: parents, and intervals that tell who is below whom ---------------

    void growTree() {
        m_order.reserve(m_ranks.size());
        int next = 1;
        for (std::uint32_t box = 0; box < m_ranks.size(); ++box)
            if (m_lims[box] == 0)
                next = number(box, Nobody, next);
    }

    // Numbers the tree below `start` anew, with numbers from `next` on; gives the one behind.
    int number(std::uint32_t start, std::uint32_t parent, int next) {
        m_parents[start] = parent;
        m_lows[start] = next;
        m_stack.push_back({start, 0});
        while (!m_stack.empty()) {
            auto& step = m_stack.back();
            const auto box = step.box;
            const auto ways = std::as_const(m_around)[box];
            if (step.at == ways.size()) {
                m_lims[box] = next++;
                if (m_order.size() < m_ranks.size())
                    m_order.push_back(box);
                m_stack.pop_back();
                continue;
            }
            const auto& way = ways[step.at++];
            ++m_steps;
            if (!m_inTree[way.row] || way.row == m_parents[box])
                continue;
            m_parents[way.to] = way.row;
            m_lows[way.to] = next;
            m_stack.push_back({way.to, 0});
        }
        return next;
    }

    [[nodiscard]] bool isBelow(std::uint32_t box, std::uint32_t top) const {
        return m_lows[top] <= m_lims[box] && m_lims[box] <= m_lims[top];
    }

    // ---- cut values ---------------------------------------------------------------------------

    // Going from the leaves up, the cut of a box's parent edge is known from its other edges.
    void findCuts() {
        for (const auto box : m_order)
            if (m_parents[box] != Nobody)
                m_cuts[m_parents[box]] = cutAt(box);
    }

    [[nodiscard]] std::int64_t cutAt(std::uint32_t box) const {
        const auto parent = m_parents[box];
        const bool up = m_edges[parent].high == box; // the box's side is the head's
        std::int64_t sum = 0;
        for (const auto& way : m_around[box]) {
            const std::int64_t weight = m_edges[way.row].weight;
            const bool sameWay = (way.up == 0) == up;
            if (isBelow(way.to, box)) {
                const auto value = (m_inTree[way.row] ? m_cuts[way.row] : 0) - weight;
                sum += sameWay ? -value : value;
            } else {
                sum += sameWay ? weight : -weight;
            }
        }
        return sum;
    }

    // ---- exchanges ----------------------------------------------------------------------------

    void improve() {
        m_treeEdges.reserve(m_ranks.size());
        for (std::uint32_t row = 0; row < m_edges.size(); ++row)
            if (m_inTree[row])
                m_treeEdges.push_back(row);
        std::size_t at = 0;
        std::size_t since = 0; // how many were looked at without a find
        while (since < m_treeEdges.size() && m_steps < m_budget) {
            const auto row = m_treeEdges[at];
            ++m_steps;
            ++since;
            if (m_cuts[row] < 0) {
                if (const auto entering = findEntering(row); entering != Nobody) {
                    exchange(row, entering);
                    m_treeEdges[at] = entering;
                    since = 0;
                }
            }
            at = at + 1 == m_treeEdges.size() ? 0 : at + 1;
        }
    }

    // The box below a tree edge.
    [[nodiscard]] std::uint32_t lower(std::uint32_t row) const {
        const auto& edge = m_edges[row];
        return m_parents[edge.low] == row ? edge.low : edge.high;
    }

    // All boxes of the tree below and with `top`; they are the ones that are marked.
    void gatherBelow(std::uint32_t top) {
        ++m_round;
        m_queue.assign(1, top);
        m_marks[top] = m_round;
        for (std::size_t at = 0; at < m_queue.size(); ++at) {
            const auto box = m_queue[at];
            const auto ways = std::as_const(m_around)[box];
            m_steps += ways.size();
            for (const auto& way : ways)
                if (m_inTree[way.row] && way.row != m_parents[box]) {
                    m_queue.push_back(way.to);
                    m_marks[way.to] = m_round;
                }
        }
    }

    // The tightest edge that crosses the cut the other way.
    std::uint32_t findEntering(std::uint32_t leaving) {
        const auto top = lower(leaving);
        const bool outwards = m_edges[leaving].high == top; // entering edges leave the part below
        gatherBelow(top);
        auto best = Nobody;
        int least = std::numeric_limits<int>::max();
        for (std::size_t at = 0; at < m_queue.size() && least > 0; ++at) {
            const auto box = m_queue[at];
            for (const auto& way : std::as_const(m_around)[box])
                if ((way.up != 0) == outwards && m_marks[way.to] != m_round) {
                    const int away = slack(box, way);
                    if (away < least) {
                        least = away;
                        best = way.row;
                    }
                }
        }
        return best;
    }

    // What was gathered below `leaving` moves until `entering` is tight, and hangs on it.
    void exchange(std::uint32_t leaving, std::uint32_t entering) {
        const auto& edge = m_edges[entering];
        const bool lowBelow = m_marks[edge.low] == m_round;
        if (const int by = lowBelow ? slack(entering) : -slack(entering); by != 0)
            for (const auto box : m_queue)
                m_ranks[box] += by;
        const auto top = lower(leaving);
        const auto common = commonAbove(edge.low, edge.high);
        const auto cut = m_cuts[leaving];
        adjust(edge.low, common, cut, true);
        adjust(edge.high, common, cut, false);
        m_cuts[entering] = -cut;
        m_cuts[leaving] = 0;
        m_inTree[leaving] = false;
        m_inTree[entering] = true;
        hang(lowBelow ? edge.low : edge.high, entering, top);
    }

    // From `box`, which hangs on `row` from now on, up to `top` children become parents.
    void hang(std::uint32_t box, std::uint32_t row, std::uint32_t top) {
        for (;;) {
            const auto before = std::exchange(m_parents[box], row);
            if (box == top)
                return;
            row = before;
            box = other(row, box);
        }
    }

    std::uint32_t commonAbove(std::uint32_t a, std::uint32_t b) {
        ++m_round;
        for (;;) {
            for (auto* const end : {&a, &b}) {
                if (*end == Nobody)
                    continue;
                ++m_steps;
                if (m_marks[*end] == m_round)
                    return *end;
                m_marks[*end] = m_round;
                *end = m_parents[*end] == Nobody ? Nobody : other(m_parents[*end], *end);
            }
        }
    }

    // The cuts of the tree edges from `box` up to `top`.
    void adjust(std::uint32_t box, std::uint32_t top, std::int64_t cut, bool fromLow) {
        while (box != top) {
            const auto row = m_parents[box];
            const bool along = m_edges[row].low == box;
            m_cuts[row] += along == fromLow ? cut : -cut;
            box = other(row, box);
            ++m_steps;
        }
    }

    void beginAtZero() {
        std::vector<int> least(m_ranks.size(), std::numeric_limits<int>::max());
        for (std::uint32_t box = 0; box < m_ranks.size(); ++box) {
            auto& one = least[rootOf(box)];
            one = std::min(one, m_ranks[box]);
        }
        for (std::uint32_t box = 0; box < m_ranks.size(); ++box)
            m_ranks[box] -= least[rootOf(box)];
    }

    struct Step {
        std::uint32_t box;
        std::size_t at;
    };

    const std::vector<RankEdge>& m_edges;
    std::vector<int>& m_ranks;
    wire::ListsOf<Way> m_around; // by box: all its edges
    std::vector<bool> m_inTree;
    std::vector<std::int64_t> m_cuts;
    std::vector<std::uint32_t> m_parents; // by box: the tree edge up
    std::vector<int> m_lows;
    std::vector<int> m_lims;
    std::vector<std::uint32_t> m_order; // boxes, those below before those above
    std::vector<std::uint32_t> m_treeEdges;
    std::vector<std::uint32_t> m_roots;      // union of boxes
    std::vector<std::uint32_t> m_sizes;      // by root
    std::vector<std::uint32_t> m_nextMember; // by box: the next of its tree; a root is the first
    std::vector<std::uint32_t> m_lastMember; // by root
    std::vector<Step> m_stack;
    std::vector<std::uint32_t> m_queue;
    std::vector<std::uint32_t> m_marks; // by box: the last round in which it was met
    std::uint32_t m_round = 0;
    std::size_t m_steps = 0;
    std::size_t m_budget;
};

} // namespace

void shortenRanks(const std::vector<RankEdge>& edges, std::vector<int>& ranks) {
    Simplex(edges, ranks).run();
}

} // namespace argmap::layout_layered
