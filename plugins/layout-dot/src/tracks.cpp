#include "tracks.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <utility>

namespace argmap::layout_dot {
namespace {

constexpr Length Near = 300;        // what is nearer is one line to the eye
constexpr int OnOneAnother = 1'000; // as bad as so many crossings
constexpr std::size_t Many = 2'000; // above, tracks are dealt out
constexpr std::uint32_t ManyTracks = 64;
constexpr std::size_t Comparable = 300; // above, the first order stays
constexpr int Rounds = 20;

class Tracks {
public:
    explicit Tracks(const std::vector<Riser>& risers) : m_risers(risers) {
        for (const auto& riser : risers)
            m_spans.emplace_back(riser.begin(), riser.end());
    }

    std::vector<std::uint32_t> find() {
        auto order = firstOrder();
        std::vector<std::uint32_t> tracks(order.size(), 0);
        if (order.size() > Many) {
            for (std::uint32_t at = 0; at < order.size(); ++at)
                tracks[order[at]] = at % ManyTracks;
            return tracks;
        }
        if (order.size() <= Comparable)
            improve(order);
        for (std::size_t at = 0; at < order.size(); ++at)
            for (std::size_t before = 0; before < at; ++before)
                if (meet(order[before], order[at]))
                    tracks[order[at]] = std::max(tracks[order[at]], tracks[order[before]] + 1);
        return tracks;
    }

private:
    // Lines that lead up from a claim, then those that lead down, the longest next to the claim:
    // those of one claim do not cross.
    [[nodiscard]] std::vector<std::uint32_t> firstOrder() const {
        std::vector<std::uint32_t> order(m_risers.size());
        std::iota(order.begin(), order.end(), 0U);
        const auto key = [&](std::uint32_t row) {
            const auto& [begin, end] = m_spans[row];
            const auto low = m_risers[row].lows.front();
            const bool down = low - begin < end - low;
            return std::pair(down, down ? -end : begin);
        };
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
        return order;
    }

    void improve(std::vector<std::uint32_t>& order) const {
        bool changed = true;
        for (int round = 0; changed && round < Rounds; ++round) {
            changed = false;
            for (std::size_t at = 1; at < order.size(); ++at)
                if (meet(order[at - 1], order[at]) &&
                    cost(order[at], order[at - 1]) < cost(order[at - 1], order[at])) {
                    std::swap(order[at - 1], order[at]);
                    changed = true;
                }
        }
    }

    [[nodiscard]] bool meet(std::uint32_t a, std::uint32_t b) const {
        return m_spans[a].first - Near < m_spans[b].second &&
               m_spans[b].first - Near < m_spans[a].second;
    }

    // What it costs that `first` is nearer to the claims.
    [[nodiscard]] int cost(std::uint32_t first, std::uint32_t second) const {
        int sum = 0;
        for (const auto low : m_risers[second].lows)
            sum += isInside(first, low) ? 1 : 0;
        for (const auto high : m_risers[first].highs) {
            sum += isInside(second, high) ? 1 : 0;
            for (const auto low : m_risers[second].lows)
                sum += std::abs(high - low) < Near ? OnOneAnother : 0;
        }
        return sum;
    }

    [[nodiscard]] bool isInside(std::uint32_t riser, Length height) const {
        return m_spans[riser].first < height && height < m_spans[riser].second;
    }

    const std::vector<Riser>& m_risers;
    std::vector<std::pair<Length, Length>> m_spans;
};

} // namespace

Length Riser::begin() const {
    const auto low = std::ranges::min(lows);
    return highs.empty() ? low : std::min(low, std::ranges::min(highs));
}

Length Riser::end() const {
    const auto low = std::ranges::max(lows);
    return highs.empty() ? low : std::max(low, std::ranges::max(highs));
}

std::vector<std::uint32_t> findTracks(const std::vector<Riser>& risers) {
    return Tracks(risers).find();
}

} // namespace argmap::layout_dot
