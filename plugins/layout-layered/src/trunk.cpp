#include "packing.hpp"

#include <argmap/wire/lists.hpp>

#include <algorithm>

namespace argmap::layout_layered {
namespace {

// Chooses the ties of one layer.
class Chooser {
public:
    Chooser(const Level& level, const wire::Lists& tiesOf, Trunk& trunk)
        : m_level(level), m_tiesOf(tiesOf), m_trunk(trunk) {}

    void choose(std::uint32_t layer) {
        m_first = m_level.begin[layer];
        m_last = m_level.begin[layer + 1];
        m_under = m_level.begin[layer - 1];
        m_wanted.assign(m_last - m_first, None);
        for (const auto kind : {Tie::Rigid, Tie::Line, Tie::Child, Tie::Other})
            chooseAmong(kind);
        putTheRest();
    }

private:
    struct Candidate {
        std::uint32_t slot;
        std::uint32_t tie;
    };

    void chooseAmong(Tie::Kind kind) {
        m_candidates.clear();
        bool sorted = true;
        for (auto slot = m_first; slot < m_last; ++slot) {
            if (m_trunk.parent[slot] != None)
                continue;
            for (const auto tie : m_tiesOf[slot])
                if (m_level.ties[tie].kind == kind) {
                    if (m_wanted[slot - m_first] == None)
                        m_wanted[slot - m_first] = m_level.ties[tie].low;
                    m_candidates.push_back({slot, tie});
                    break;
                }
        }
        if (m_candidates.empty())
            return;
        keepWithinBounds();
        for (std::size_t at = 1; at < m_candidates.size(); ++at)
            sorted = sorted && low(m_candidates[at - 1]) <= low(m_candidates[at]);
        if (!sorted)
            keepLongestRising();
        for (const auto& one : m_candidates) {
            m_trunk.parent[one.slot] = low(one);
            m_trunk.tie[one.slot] = one.tie;
        }
    }

    [[nodiscard]] std::uint32_t low(const Candidate& one) const {
        return m_level.ties[one.tie].low;
    }

    // Drops what would cross a tie that was chosen before.
    void keepWithinBounds() {
        std::size_t kept = 0;
        auto next = m_first;
        std::uint32_t least = 0;
        for (const auto& one : m_candidates) {
            for (; next < one.slot; ++next)
                if (m_trunk.parent[next] != None)
                    least = m_trunk.parent[next];
            if (low(one) >= least)
                m_candidates[kept++] = one;
        }
        m_candidates.resize(kept);
        auto most = None;
        next = m_last;
        auto keep = m_candidates.end();
        for (auto one = m_candidates.end(); one != m_candidates.begin();) {
            --one;
            for (; next > one->slot + 1; --next)
                if (m_trunk.parent[next - 1] != None)
                    most = m_trunk.parent[next - 1];
            if (low(*one) <= most)
                *--keep = *one;
        }
        m_candidates.erase(m_candidates.begin(), keep);
    }

    // As many as can be that do not cross each other.
    void keepLongestRising() {
        const auto count = static_cast<std::uint32_t>(m_candidates.size());
        std::vector<std::uint32_t> ends; // by length less one: the last of the best such run
        std::vector<std::uint32_t> before(count, None);
        for (std::uint32_t at = 0; at < count; ++at) {
            const auto place = std::upper_bound(ends.begin(), ends.end(), low(m_candidates[at]),
                                                [&](std::uint32_t value, std::uint32_t end) {
                                                    return value < low(m_candidates[end]);
                                                });
            if (place != ends.begin())
                before[at] = *(place - 1);
            if (place == ends.end())
                ends.push_back(at);
            else
                *place = at;
        }
        std::vector<Candidate> kept(ends.size());
        auto at = ends.back();
        for (auto to = kept.size(); to-- > 0; at = before[at])
            kept[to] = m_candidates[at];
        m_candidates = std::move(kept);
    }

    // What is left is put where it is nearest to what it would hang on.
    void putTheRest() {
        std::vector<std::uint32_t> most(m_last - m_first, None);
        auto next = None;
        for (auto slot = m_last; slot-- > m_first;) {
            most[slot - m_first] = next;
            if (m_trunk.parent[slot] != None)
                next = m_trunk.parent[slot];
        }
        auto least = m_under;
        bool any = false;
        for (auto slot = m_first; slot < m_last; ++slot) {
            auto& parent = m_trunk.parent[slot];
            if (parent == None) {
                const auto upper = std::min(most[slot - m_first], m_first - 1);
                const auto wanted = m_wanted[slot - m_first];
                parent = wanted != None ? std::clamp(wanted, least, upper) : any ? least : upper;
            }
            least = parent;
            any = true;
        }
    }

    const Level& m_level;
    const wire::Lists& m_tiesOf;
    Trunk& m_trunk;
    std::uint32_t m_first = 0;
    std::uint32_t m_last = 0;
    std::uint32_t m_under = 0;
    std::vector<Candidate> m_candidates;
    std::vector<std::uint32_t> m_wanted;
};

} // namespace

Trunk findTrunk(const Level& level) {
    Trunk trunk{std::vector<std::uint32_t>(level.slots.size(), None),
                std::vector<std::uint32_t>(level.slots.size(), None)};
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    pairs.reserve(level.ties.size());
    for (std::uint32_t tie = 0; tie < level.ties.size(); ++tie)
        pairs.emplace_back(level.ties[tie].high, tie);
    const wire::Lists tiesOf(level.slots.size(), pairs);
    Chooser chooser(level, tiesOf, trunk);
    for (std::uint32_t layer = 1; layer < level.layers(); ++layer)
        chooser.choose(layer);
    return trunk;
}

} // namespace argmap::layout_layered
