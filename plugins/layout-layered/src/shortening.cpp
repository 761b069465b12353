#include "shortening.hpp"

#include "simplex.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace argmap::layout_layered {
namespace {

// In hundredths; what is wider has no page, and might not have numbers.
constexpr Length Widest = Length{1} << 28;
// Where there are few slots, a line may bend again after so many layers.
constexpr std::size_t Few = 3000;
constexpr std::uint32_t ShortRun = 4;

class Shortening {
public:
    Shortening(const Level& level, std::vector<Length>& places, Length least)
        : m_level(level), m_places(places) {
        findBodies(least);
    }

    void run() {
        keepApart();
        pullTogether();
        shortenRanks(m_edges, m_ranks);
        for (std::uint32_t slot = 0; slot < m_places.size(); ++slot)
            m_places[slot] = m_ranks[m_body[slot]];
    }

private:
    void findBodies(Length least) {
        const auto count = static_cast<std::uint32_t>(m_places.size());
        const std::uint32_t most = count <= Few ? ShortRun : count;
        std::vector<std::uint32_t> before(count, None);
        std::vector<std::uint32_t> run(count, 0); // how many bends of its body stand before it
        for (const auto& tie : m_level.ties) {
            const bool level = tie.kind == Tie::Line && m_places[tie.low] == m_places[tie.high];
            if (level)
                run[tie.high] = (run[tie.low] + 1) % most;
            if (tie.kind == Tie::Rigid || (level && run[tie.high] > 0))
                before[tie.high] = tie.low;
        }
        for (std::uint32_t slot = 0; slot < count; ++slot)
            if (before[slot] != None) {
                m_body.push_back(m_body[before[slot]]);
            } else {
                m_body.push_back(static_cast<std::uint32_t>(m_ranks.size()));
                m_ranks.push_back(static_cast<int>(m_places[slot] - least));
            }
    }

    // The same two are neighbours in many layers: the largest distance counts.
    void keepApart() {
        const auto& slots = m_level.slots;
        for (std::uint32_t layer = 0; layer < m_level.layers(); ++layer)
            for (auto slot = m_level.begin[layer]; slot + 1 < m_level.begin[layer + 1]; ++slot) {
                const auto apart = slots[slot].behind + slots[slot].gap + slots[slot + 1].before;
                m_edges.push_back({m_body[slot], m_body[slot + 1], static_cast<int>(apart), 0});
            }
        const auto pair = [](const RankEdge& edge) { return std::pair(edge.low, edge.high); };
        std::ranges::sort(m_edges, [&](const RankEdge& a, const RankEdge& b) {
            return pair(a) != pair(b) ? pair(a) < pair(b) : a.length > b.length;
        });
        const auto rest = std::ranges::unique(m_edges, {}, pair);
        m_edges.erase(rest.begin(), rest.end());
    }

    // A tie is a point in front of both of its ends, from which both want to be near.
    void pullTogether() {
        for (const auto& tie : m_level.ties) {
            const auto low = m_body[tie.low];
            const auto high = m_body[tie.high];
            if (low == high)
                continue;
            const auto lowAt = static_cast<int>(tie.lowAt);
            const auto highAt = static_cast<int>(tie.highAt);
            const auto point = static_cast<std::uint32_t>(m_ranks.size());
            m_ranks.push_back(std::min(m_ranks[low] + lowAt, m_ranks[high] + highAt));
            m_edges.push_back({point, low, -lowAt, 1});
            m_edges.push_back({point, high, -highAt, 1});
        }
    }

    const Level& m_level;
    std::vector<Length>& m_places;
    std::vector<std::uint32_t> m_body; // by slot
    std::vector<int> m_ranks;          // by body, then by tie: where it stands
    std::vector<RankEdge> m_edges;
};

} // namespace

void shortenTies(const Level& level, std::vector<Length>& places) {
    if (places.empty())
        return;
    const auto [least, most] = std::ranges::minmax(places);
    if (most - least <= Widest)
        Shortening(level, places, least).run();
}

double lengthOfTies(const Level& level, const std::vector<Length>& places) {
    double sum = 0;
    for (const auto& tie : level.ties)
        sum += std::abs(
            static_cast<double>(places[tie.high] + tie.highAt - places[tie.low] - tie.lowAt));
    return sum;
}

} // namespace argmap::layout_layered
