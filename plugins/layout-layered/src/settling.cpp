#include "settling.hpp"

#include "bodies.hpp"
#include "pool.hpp"
#include "shortening.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace argmap::layout_layered {
namespace {

constexpr std::size_t VeryMany = 100'000; // slots: few rounds, and as good to the eye

// Until hardly anything moves any more, where there is time for it; round rigid clusters that is
// soon.
int freeRounds(const Level& level) {
    const auto slots = level.slots.size();
    if (level.hasRigid())
        return 4;
    if (slots > 8'000)
        return slots > VeryMany ? 2 : 8;
    return slots > 3'000 ? 16 : 28;
}

constexpr int TrialRounds = 3;
constexpr int ParentRounds = 3;
constexpr int FewParentRounds = 1; // of very many slots: nearly as near to the middle
constexpr double ParentWeight = 4; // draws who has children to the middle of them
constexpr double Long = 15'000;    // from here on a tie pulls the less the longer it is
constexpr double Further = 1.5; // than it wants, a slot that is free goes: all come to rest sooner
constexpr double Idle = 0.05;   // of what is tied to nothing
constexpr Length NearlyLevel = 3000;
constexpr Length Far = std::numeric_limits<Length>::max() / 4;

class Settling {
public:
    enum Phase : std::uint8_t {
        FromBelow, // only what is below counts: places from nothing
        FromAbove,
        Free,
        Parents // who has children is drawn to the middle of them
    };

    Settling(const Level& level, const Bonds& bonds, std::vector<Length>& places,
             const std::vector<bool>& fixed = {})
        : m_level(level), m_bonds(bonds), m_places(places), m_bodies(level, bonds, fixed) {
        m_isFirst.assign(level.slots.size() + 1, false);
        for (const auto begin : level.begin)
            m_isFirst[begin] = true;
    }

    // Through all layers and back, so many times or until nothing moves any more.
    void run(Phase phase, bool upFirst, int rounds) {
        m_phase = phase;
        do {
            m_moved = false;
            pass(upFirst);
            pass(!upFirst);
        } while (--rounds > 0 && m_moved);
    }

    void spreadFrom(std::uint32_t widest) {
        for (auto slot = m_level.begin[widest]; slot < m_level.begin[widest + 1]; ++slot)
            m_places[slot] = m_bonds.close[slot];
        m_fresh = true;
        m_phase = FromAbove;
        for (auto layer = widest; layer-- > 0;)
            settleLayer(layer);
        m_phase = FromBelow;
        for (auto layer = widest + 1; layer < m_level.layers(); ++layer)
            settleLayer(layer);
        m_fresh = false;
    }

    void joinLines() { m_bodies.joinLines(m_places); }

    // Bends of one line go to one place, as many in a row as find one.
    void straighten() {
        std::vector<std::uint32_t> next(m_level.slots.size(), None);
        std::vector<bool> begun(m_level.slots.size(), false);
        for (std::uint32_t slot = 0; slot < next.size(); ++slot)
            for (const auto& bond : m_bonds.above[slot])
                if (bond.kind == Tie::Line) {
                    next[slot] = bond.slot;
                    begun[bond.slot] = true;
                }
        for (std::uint32_t slot = 0; slot < next.size(); ++slot)
            if (next[slot] != None && !begun[slot])
                straightenFrom(slot, next);
    }

    // A joint goes level with the middle of its premises; who has one child and stands almost level
    // with it, with that.
    void levelOut() {
        for (auto slot = static_cast<std::uint32_t>(m_level.slots.size()); slot-- > 0;) {
            Length children = 0, away = 0;
            bool isJoint = false;
            for (const auto& bond : m_bonds.above[slot])
                if (bond.isChild()) {
                    ++children;
                    isJoint = isJoint || bond.isPremise;
                    away += m_places[bond.slot] + bond.by - m_places[slot];
                }
            if (isJoint || (children == 1 && std::abs(away) < NearlyLevel))
                moveBy(m_bodies.first(slot), away / children);
        }
    }

private:
    void pass(bool up) {
        const auto layers = m_level.layers();
        for (std::uint32_t step = 0; step < layers; ++step)
            settleLayer(up ? step : layers - 1 - step);
    }

    // If there is room.
    void moveBy(std::uint32_t body, Length by) {
        for (auto slot = body; slot != None; slot = m_bodies.next(slot))
            if (const auto to = m_places[slot] + by; to < lowest(slot) || to > highest(slot))
                return;
        for (auto slot = body; slot != None; slot = m_bodies.next(slot))
            m_places[slot] += by;
    }

    void straightenFrom(std::uint32_t first, const std::vector<std::uint32_t>& next) {
        while (first != None && !isFixed(first)) {
            Length least = lowest(first);
            Length most = highest(first);
            Length sum = m_places[first];
            Length count = 1;
            auto end = next[first];
            for (; end != None && !isFixed(end); end = next[end]) {
                const auto low = std::max(least, lowest(end));
                const auto high = std::min(most, highest(end));
                if (low > high)
                    break;
                least = low;
                most = high;
                sum += m_places[end];
                ++count;
            }
            const auto wanted = end != None && isFixed(end) ? m_places[end] : sum / count;
            const auto place = std::clamp(wanted, least, most);
            for (; first != end; first = next[first])
                m_places[first] = place;
        }
    }

    [[nodiscard]] bool isSingle(std::uint32_t slot) const {
        return m_bodies.role(slot) == Bodies::Single;
    }
    [[nodiscard]] bool isFixed(std::uint32_t slot) const {
        return m_bodies.role(slot) == Bodies::Fixed;
    }

    // ---- what a slot wants --------------------------------------------------------------------

    struct Wish {
        double sum = 0;
        double weight = 0;
        void add(Length at, double by) {
            sum += by * static_cast<double>(at);
            weight += by;
        }
    };

    // A long tie pulls no harder than a short one: all together shall be short.
    [[nodiscard]] double pullOf(const Bond& bond, Length away) const {
        const auto length = static_cast<double>(std::abs(away));
        return bond.weight() * (m_fresh || length <= Long ? 1 : Long / length);
    }

    void addBelow(std::uint32_t slot, Wish& wish) const {
        for (const auto& bond : m_bonds.below[slot]) {
            const auto at = m_places[bond.slot] + bond.by;
            wish.add(at, pullOf(bond, at - m_places[slot]));
        }
    }
    void addAbove(std::uint32_t slot, Wish& wish) const {
        for (const auto& bond : m_bonds.above[slot]) {
            const auto at = m_places[bond.slot] + bond.by;
            const double more = m_phase == Parents && bond.isChild() ? ParentWeight : 1;
            wish.add(at, more * pullOf(bond, at - m_places[slot]));
        }
    }

    struct Pull {
        double to;
        double weight;
    };

    [[nodiscard]] Pull pullAt(std::uint32_t slot) const {
        Wish wish;
        if (m_phase != FromAbove)
            addBelow(slot, wish);
        if (m_phase != FromBelow)
            addAbove(slot, wish);
        if (wish.weight == 0)
            return {static_cast<double>(m_places[slot]), Idle};
        const double to = wish.sum / wish.weight;
        if (m_phase != Free)
            return {to, wish.weight};
        const auto at = static_cast<double>(m_places[slot]);
        return {at + Further * (to - at), wish.weight};
    }

    void wishFor(std::uint32_t begin, std::uint32_t end) {
        m_pulls.resize(end - begin);
        for (auto slot = begin; slot < end; ++slot)
            m_pulls[slot - begin] = pullAt(slot);
        if (m_fresh)
            goAlong(begin);
    }

    // From nothing: what is tied to nothing goes along with its neighbours.
    void goAlong(std::uint32_t begin) {
        const auto apartFrom = [&](std::size_t at) {
            return static_cast<double>(apart(begin + static_cast<std::uint32_t>(at)));
        };
        bool known = false;
        for (std::size_t at = 0; at < m_pulls.size(); ++at) {
            if (m_pulls[at].weight != Idle)
                known = true;
            else if (known)
                m_pulls[at].to = m_pulls[at - 1].to + apartFrom(at - 1);
            else
                m_pulls[at].weight = 0;
        }
        for (auto at = m_pulls.size(); at-- > 0;)
            if (m_pulls[at].weight == 0) {
                m_pulls[at].weight = Idle;
                if (at + 1 < m_pulls.size())
                    m_pulls[at].to = m_pulls[at + 1].to - apartFrom(at);
            }
    }

    // ---- one layer ----------------------------------------------------------------------------

    void settleLayer(std::uint32_t layer) {
        const auto last = m_level.begin[layer + 1];
        for (auto slot = m_level.begin[layer]; slot < last;) {
            if (!isSingle(slot)) {
                if (m_bodies.role(slot) == Bodies::First)
                    moveBody(slot);
                ++slot;
                continue;
            }
            auto end = slot + 1;
            while (end < last && isSingle(end))
                ++end;
            settleRun(slot, end);
            slot = end;
        }
    }

    [[nodiscard]] Length apart(std::uint32_t slot) const { return m_bonds.apart(slot); }
    [[nodiscard]] Length lowest(std::uint32_t slot) const {
        return isFirst(slot) ? -Far : m_places[slot - 1] + apart(slot - 1);
    }
    [[nodiscard]] Length highest(std::uint32_t slot) const {
        return isLast(slot) ? Far : m_places[slot + 1] - apart(slot);
    }
    [[nodiscard]] bool isFirst(std::uint32_t slot) const { return m_isFirst[slot]; }
    [[nodiscard]] bool isLast(std::uint32_t slot) const { return m_isFirst[slot + 1]; }

    static Length rounded(double place) { // to the nearest, halves up
        const double up = place + 0.5;
        const auto whole = static_cast<Length>(up);
        return whole - (static_cast<double>(whole) > up ? 1 : 0);
    }

    // Slots from `begin` to before `end`, between what does not move.
    void settleRun(std::uint32_t begin, std::uint32_t end) {
        wishFor(begin, end);
        m_pool.clear();
        const auto start = m_bonds.close[begin];
        for (auto slot = begin; slot < end; ++slot) {
            const auto& pull = m_pulls[slot - begin];
            m_pool.add(pull.to - static_cast<double>(m_bonds.close[slot] - start), pull.weight);
        }
        const auto least = lowest(begin);
        const auto upper = highest(end - 1);
        const auto most =
            std::max(least, upper >= Far ? Far : upper - (m_bonds.close[end - 1] - start));
        m_pool.each([&](std::size_t from, std::size_t to, double value) {
            const auto place = std::clamp(rounded(value), least, most);
            for (auto slot = begin + from; slot < begin + to; ++slot)
                put(static_cast<std::uint32_t>(slot), place + (m_bonds.close[slot] - start));
        });
    }

    // What pulls it from outside tells first whether it moves at all, which few bodies do.
    void moveBody(std::uint32_t first) {
        const auto place = m_places[first];
        Wish wish;
        wish.add(place, m_bodies.inertia(first));
        for (auto slot = m_bodies.pulled(first); slot != None;
             slot = m_bodies.pulled(m_bodies.next(slot))) {
            addBelow(slot, wish);
            addAbove(slot, wish);
        }
        if (wish.weight == 0)
            return;
        const auto wanted = rounded(wish.sum / wish.weight);
        if (wanted == place)
            return;
        Length least = -Far;
        Length most = Far;
        for (auto slot = first; slot != None; slot = m_bodies.next(slot)) {
            least = std::max(least, lowest(slot));
            most = std::min(most, highest(slot));
        }
        if (least > most)
            return;
        const auto to = std::clamp(wanted, least, most);
        for (auto slot = first; slot != None; slot = m_bodies.next(slot))
            put(slot, to);
    }

    void put(std::uint32_t slot, Length place) {
        m_moved = m_moved || place != m_places[slot];
        m_places[slot] = place;
    }

    const Level& m_level;
    const Bonds& m_bonds;
    std::vector<Length>& m_places;
    Bodies m_bodies;
    std::vector<bool> m_isFirst; // by slot: of its layer
    Phase m_phase = Free;
    bool m_fresh = false;
    bool m_moved = false; // any slot, in this round
    std::vector<Pull> m_pulls;
    Pool m_pool;
};

} // namespace

std::vector<Length> spreadFromWidest(const Level& level, const Bonds& bonds) {
    std::vector<Length> places(level.slots.size(), 0);
    std::uint32_t widest = 0;
    Length most = -1;
    for (std::uint32_t layer = 0; layer < level.layers(); ++layer) {
        Length breadth = 0;
        for (auto slot = level.begin[layer]; slot < level.begin[layer + 1]; ++slot)
            breadth += level.slots[slot].before + level.slots[slot].behind + level.slots[slot].gap;
        if (breadth > most) {
            most = breadth;
            widest = layer;
        }
    }
    if (!places.empty())
        Settling(level, bonds, places).spreadFrom(widest);
    return places;
}

void settleABit(const Level& level, const Bonds& bonds, std::vector<Length>& places) {
    Settling settling(level, bonds, places);
    settling.run(Settling::Free, false, level.slots.size() > VeryMany ? 1 : TrialRounds);
}

void settle(const Level& level, const Bonds& bonds, std::vector<Length>& places) {
    Settling settling(level, bonds, places);
    settling.run(Settling::Free, false, freeRounds(level));
    settling.straighten();
    if (level.hasRigid()) { // which hardly move where each alone is to find a better place
        shortenTies(level, places);
        settling.straighten();
    }
    settling.joinLines();
    settling.run(Settling::Parents, true,
                 level.slots.size() > VeryMany ? FewParentRounds : ParentRounds);
    settling.levelOut();
}

void settleLines(const Level& level, const std::vector<bool>& fixed, std::vector<Length>& places) {
    const Bonds bonds(level);
    Settling settling(level, bonds, places, fixed);
    settling.run(Settling::Free, false, 1); // more rounds make lines no shorter
    settling.straighten();
}

} // namespace argmap::layout_layered
