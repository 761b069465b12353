#include "cross_problem.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace argmap::layout_dot {
namespace {

constexpr std::uint32_t None = ARGMAP_NO_ROW;
constexpr Length LinesApart = 1000;

class Gaps {
public:
    Gaps(const CrossInput& input, const Numbers& numbers)
        : m_in(input), m_numbers(numbers), m_nested(input.graph.clusters.size(), false) {}

    std::vector<Gap> run() {
        for (const auto& list : m_in.lattice.strata) {
            keepInFrames(list);
            for (std::size_t at = 1; at < list.size(); ++at)
                keepApart(list[at - 1], list[at]);
        }
        for (std::uint32_t row = 0; row < m_in.graph.clusters.size(); ++row) {
            const auto& padding = m_in.paddings[row];
            add(m_numbers.frameBegin[row], m_numbers.frameEnd[row],
                std::max(padding.leastBreadth, padding.crossBefore + padding.crossAfter));
        }
        return std::move(m_gaps);
    }

private:
    void add(std::uint32_t low, std::uint32_t high, Length least) {
        m_gaps.push_back({low, high, static_cast<double>(least)});
    }
    [[nodiscard]] const Item& item(std::uint32_t row) const { return m_in.lattice.items[row]; }

    // The first and the last item of each frame in one stratum.
    void keepInFrames(const std::vector<std::uint32_t>& list) {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> lasts; // cluster, item
        for (const auto one : list) {
            const auto cluster = item(one).cluster;
            if (cluster == None)
                continue;
            const auto found = std::find_if(lasts.begin(), lasts.end(), [&](const auto& last) {
                return last.first == cluster;
            });
            if (found != lasts.end()) {
                found->second = one;
                continue;
            }
            lasts.emplace_back(cluster, one);
            add(m_numbers.frameBegin[cluster], m_numbers.ofItem[one],
                m_in.paddings[cluster].crossBefore + m_in.breadth(one) / 2);
            nest(cluster);
        }
        for (const auto& [cluster, one] : lasts)
            add(m_numbers.ofItem[one], m_numbers.frameEnd[cluster],
                m_in.paddings[cluster].crossAfter + (m_in.breadth(one) + 1) / 2);
    }

    void nest(std::uint32_t inner) {
        for (auto outer = m_in.nesting.parent[inner]; outer != None && !m_nested[inner];
             inner = outer, outer = m_in.nesting.parent[outer]) {
            m_nested[inner] = true;
            add(m_numbers.frameBegin[outer], m_numbers.frameBegin[inner],
                m_in.paddings[outer].crossBefore);
            add(m_numbers.frameEnd[inner], m_numbers.frameEnd[outer],
                m_in.paddings[outer].crossAfter);
        }
    }

    // Neighbours of one stratum, or the frames that they stand in.
    void keepApart(std::uint32_t upper, std::uint32_t lower) {
        const auto& a = item(upper);
        const auto& b = item(lower);
        const auto common = m_in.nesting.common(a.cluster, b.cluster);
        const auto frameA = a.cluster == common ? None : m_in.nesting.below(common, a.cluster);
        const auto frameB = b.cluster == common ? None : m_in.nesting.below(common, b.cluster);
        const auto low = frameA == None ? m_numbers.ofItem[upper] : m_numbers.frameEnd[frameA];
        const auto high = frameB == None ? m_numbers.ofItem[lower] : m_numbers.frameBegin[frameB];
        if (frameA != None && frameB != None && !m_kept.insert({low, high}).second)
            return;
        Length least = apart(a, b, frameA, frameB);
        if (frameA == None)
            least += (m_in.breadth(upper) + 1) / 2;
        if (frameB == None)
            least += m_in.breadth(lower) / 2;
        add(low, high, least);
    }

    [[nodiscard]] Length apart(const Item& a, const Item& b, std::uint32_t frameA,
                               std::uint32_t frameB) const {
        const Length gap = m_in.graph.page.sibling_gap;
        const bool lineA = frameA == None && a.kind == Item::Bend;
        const bool lineB = frameB == None && b.kind == Item::Bend;
        if (lineA && lineB)
            return std::min<Length>(gap / 2, LinesApart);
        const bool jointA = frameA == None && a.kind == Item::Joint;
        const bool jointB = frameB == None && b.kind == Item::Joint;
        if (lineA || lineB || jointA || jointB)
            return std::min<Length>(gap, std::max<Length>(gap / 2, LinesApart));
        if (frameA != None || frameB != None || a.node == None || b.node == None)
            return gap;
        if (m_in.forest.root[a.node] != m_in.forest.root[b.node])
            return gap * 2;
        return m_in.forest.parent[a.node] == m_in.forest.parent[b.node] ? gap : gap * 3 / 2;
    }

    const CrossInput& m_in;
    const Numbers& m_numbers;
    std::vector<Gap> m_gaps;
    std::set<std::pair<std::uint32_t, std::uint32_t>> m_kept; // pairs of frames
    std::vector<bool> m_nested;                               // by cluster: kept inside its parent
};

} // namespace

std::vector<Gap> findGaps(const CrossInput& input, const Numbers& numbers) {
    return Gaps(input, numbers).run();
}

} // namespace argmap::layout_dot
