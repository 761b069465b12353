#include "holding.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace argmap::layout_layered {
namespace {

constexpr Length Far = std::numeric_limits<Length>::max() / 4;

class Holding {
public:
    explicit Holding(const Level& level)
        : m_level(level), m_layerEnd(level.slots.size()), m_body(level.slots.size()) {
        for (std::uint32_t layer = 0; layer < level.layers(); ++layer)
            for (auto slot = level.begin[layer]; slot < level.begin[layer + 1]; ++slot)
                m_layerEnd[slot] = level.begin[layer + 1];
        m_next.assign(level.slots.size(), None);
        for (std::uint32_t slot = 0; slot < m_body.size(); ++slot)
            m_body[slot] = slot;
        for (const auto& tie : level.ties)
            if (tie.kind == Tie::Rigid)
                m_next[tie.low] = tie.high;
        for (std::uint32_t slot = 0; slot < m_body.size(); ++slot)
            if (m_next[slot] != None)
                m_body[m_next[slot]] = m_body[slot];
    }

    // Wishes that make no firmer one to the right (or left) give way.
    [[nodiscard]] std::vector<Length> wishes(const std::vector<Want>& wants, bool forward) const {
        std::vector<Length> result(wants.size());
        for (std::uint32_t layer = 0; layer < m_level.layers(); ++layer) {
            const auto first = m_level.begin[layer];
            const auto count = m_level.begin[layer + 1] - first;
            std::array<Length, 3> limits{Far, Far, Far}; // by firmness, signs turned backwards
            for (std::uint32_t step = 0; step < count; ++step) {
                const auto slot = forward ? first + count - 1 - step : first + step;
                const auto& want = wants[slot];
                const Length sign = forward ? 1 : -1;
                Length wish = sign * want.at;
                for (std::size_t firmer = want.firmness + 1u; firmer < limits.size(); ++firmer)
                    wish = std::min(wish, limits[firmer]);
                result[slot] = sign * wish;
                for (std::size_t level = 0; level < limits.size(); ++level) {
                    if (level <= want.firmness)
                        limits[level] = std::min(limits[level], wish);
                    if (step + 1 < count)
                        limits[level] -= apart(forward ? slot - 1 : slot);
                }
            }
        }
        return result;
    }

    // Pushes everything away from what was placed before it; false where that has no end.
    bool push(std::vector<Length>& places, bool forward) const {
        std::vector<std::uint32_t> waiting(places.size(), 0); // by body: for so many neighbours
        for (std::uint32_t slot = 0; slot < places.size(); ++slot)
            waiting[m_body[slot]] += neighbour(slot, !forward) != None ? 1u : 0u;
        std::vector<std::uint32_t> ready;
        for (std::uint32_t slot = 0; slot < places.size(); ++slot)
            if (m_body[slot] == slot && waiting[slot] == 0)
                ready.push_back(slot);
        std::size_t done = 0;
        while (!ready.empty()) {
            const auto body = ready.back();
            ready.pop_back();
            Length place = places[body];
            for (auto slot = body; slot != None; slot = m_next[slot])
                place = forward ? std::min(place, places[slot]) : std::max(place, places[slot]);
            for (auto slot = body; slot != None; slot = m_next[slot])
                if (const auto other = neighbour(slot, !forward); other != None)
                    place = forward ? std::max(place, places[other] + apart(other))
                                    : std::min(place, places[other] - apart(slot));
            for (auto slot = body; slot != None; slot = m_next[slot]) {
                places[slot] = place;
                ++done;
                if (const auto other = neighbour(slot, forward); other != None)
                    if (--waiting[m_body[other]] == 0)
                        ready.push_back(m_body[other]);
            }
        }
        return done == places.size();
    }

private:
    [[nodiscard]] Length apart(std::uint32_t slot) const { // from it to the next of its layer
        return m_level.slots[slot].behind + m_level.slots[slot].gap +
               m_level.slots[slot + 1].before;
    }
    [[nodiscard]] std::uint32_t neighbour(std::uint32_t slot, bool behind) const {
        if (behind)
            return slot + 1 < m_layerEnd[slot] ? slot + 1 : None;
        return slot > 0 && m_layerEnd[slot - 1] > slot ? slot - 1 : None;
    }

    const Level& m_level;
    std::vector<std::uint32_t> m_layerEnd; // by slot
    std::vector<std::uint32_t> m_body;     // by slot: the first of its body
    std::vector<std::uint32_t> m_next;     // by slot: the next of its body
};

} // namespace

std::vector<Length> hold(const Level& level, const std::vector<Want>& wants) {
    const Holding holding(level);
    auto places = holding.wishes(wants, true);
    auto other = holding.wishes(wants, false);
    if (!holding.push(places, true) || !holding.push(other, false))
        return {};
    for (std::size_t slot = 0; slot < places.size(); ++slot) {
        const auto sum = places[slot] + other[slot];
        places[slot] = sum >= 0 ? sum / 2 : -((1 - sum) / 2);
    }
    return places;
}

} // namespace argmap::layout_layered
