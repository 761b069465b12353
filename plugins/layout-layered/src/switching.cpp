#include "switching.hpp"

#include <algorithm>

namespace argmap::layout_layered {
namespace {

// Once it has lost so much on the way, an item will hardly win any more.
constexpr std::int64_t Lost = 30;

} // namespace

Switching::Switching(const Lattice& lattice, const Links& links,
                     const std::vector<std::uint32_t>& bundles)
    : m_lattice(lattice), m_links(links), m_bundles(bundles) {}

std::uint64_t Switching::run(Order& order, int most, int window) {
    std::int64_t removed = 0;
    m_window = window;
    m_changed.assign(m_lattice.layers + 2, true);
    for (int round = 0; round < most; ++round) {
        bool any = false;
        const auto before = m_changed;
        std::fill(m_changed.begin(), m_changed.end(), false);
        for (std::uint32_t layer = 0; layer < m_lattice.layers; ++layer) {
            if (!before[layer] && !before[layer + 1] && !before[layer + 2] && !m_changed[layer])
                continue;
            const auto gain = pass(order, layer);
            m_changed[layer + 1] = gain > 0;
            removed += gain;
            any = any || gain > 0;
        }
        if (!any)
            break;
    }
    return static_cast<std::uint64_t>(removed);
}

// Gives how many crossings that removed.
std::int64_t Switching::pass(Order& order, std::uint32_t layer) {
    fill(order, layer);
    const auto items = std::as_const(order).layer(layer);
    m_turn.assign(items.begin(), items.end());
    std::int64_t sum = 0;
    for (const auto item : m_turn) {
        const std::size_t from = order.place[item];
        if (m_entries[from].below.count + m_entries[from].above.count == 0 ||
            (m_linesOnly && m_lattice.items[item].kind != Item::Bend))
            continue;
        const auto ahead = bestMove(from, true);
        const auto back = bestMove(from, false);
        if (ahead.gain <= 0 && back.gain <= 0)
            continue;
        const auto& best = ahead.gain >= back.gain ? ahead : back;
        move(order, from, best.to);
        sum += best.gain;
    }
    if (sum > 0)
        for (std::size_t at = 0; at < m_entries.size(); ++at)
            order.layer(layer)[at] = m_entries[at].item;
    return sum;
}

void Switching::fill(const Order& order, std::uint32_t layer) {
    m_places.clear();
    m_entries.clear();
    for (const auto item : order.layer(layer))
        m_entries.push_back({item, m_lattice.items[item].cluster, m_bundles[item],
                             sideOf(order, m_links.below[item]),
                             sideOf(order, m_links.above[item])});
    m_least.resize(m_entries.size() + 1);
    m_most.resize(m_entries.size() + 1);
    m_least.back() = {None, None};
    m_most.front() = {0, 0};
    findReach(0, m_entries.size());
}

Switching::Side Switching::sideOf(const Order& order, std::span<const std::uint32_t> links) {
    if (links.empty())
        return {};
    const auto begin = m_places.size();
    for (const auto link : links)
        m_places.push_back(order.place[link]);
    if (links.size() > 1)
        std::sort(m_places.begin() + static_cast<std::ptrdiff_t>(begin), m_places.end());
    return {static_cast<std::uint32_t>(links.size()), m_places[begin], m_places.back(),
            static_cast<std::uint32_t>(begin)};
}

// For entries that have changed places.
void Switching::findReach(std::size_t begin, std::size_t end) {
    for (auto at = end; at-- > begin;) {
        const auto& [below, above] = m_least[at + 1];
        m_least[at] = {std::min(below, m_entries[at].below.first),
                       std::min(above, m_entries[at].above.first)};
    }
    for (auto at = begin; at < end; ++at) {
        const auto& [below, above] = m_most[at];
        m_most[at + 1] = {std::max(below, m_entries[at].below.last),
                          std::max(above, m_entries[at].above.last)};
    }
}

// Whether any line of an entry crosses one of those behind a place, or of those before it.
bool Switching::crossesAny(const Entry& own, std::size_t at, bool forward) const {
    if (forward)
        return own.below.last > m_least[at + 1].below || own.above.last > m_least[at + 1].above;
    return own.below.first < m_most[at].below || own.above.first < m_most[at].above;
}

// How far the item at `from` should go in one direction, and what that gains. It goes past the
// premises of a step all at once.
Switching::Move Switching::bestMove(std::size_t from, bool forward) const {
    Move best{from, 0};
    const auto& own = m_entries[from];
    std::int64_t sum = 0;
    auto at = from;
    const auto atEnd = [&] { return forward ? at + 1 == m_entries.size() : at == 0; };
    for (int step = 0; step < m_window && !atEnd() && sum > best.gain - Lost; ++step) {
        if (sum <= best.gain && !crossesAny(own, at, forward))
            break; // from here on it only loses
        at = forward ? at + 1 : at - 1;
        const auto& other = m_entries[at];
        if (other.cluster != own.cluster || (own.bundle != None && other.bundle != own.bundle))
            break;
        sum += forward ? gain(own, other) : gain(other, own);
        const bool within = own.bundle == None && other.bundle != None && !atEnd() &&
                            m_entries[forward ? at + 1 : at - 1].bundle == other.bundle;
        if (sum > best.gain && !within)
            best = {at, sum};
    }
    return best;
}

void Switching::move(Order& order, std::size_t from, std::size_t to) {
    const auto begin = m_entries.begin();
    const auto at = [&](std::size_t place) { return begin + static_cast<std::ptrdiff_t>(place); };
    if (from < to)
        std::rotate(at(from), at(from + 1), at(to + 1));
    else
        std::rotate(at(to), at(from), at(from + 1));
    for (auto place = std::min(from, to); place <= std::max(from, to); ++place)
        order.place[m_entries[place].item] = static_cast<std::uint32_t>(place);
    findReach(std::min(from, to), std::max(from, to) + 1);
}

// Crossings of two neighbours' lines as they stand, less those after a change.
std::int64_t Switching::gain(const Entry& left, const Entry& right) const {
    return gain(left.below, right.below) + gain(left.above, right.above);
}

std::int64_t Switching::gain(const Side& left, const Side& right) const {
    if (left.count == 0 || right.count == 0)
        return 0;
    if (left.count == 1 && right.count == 1)
        return (right.first < left.first ? 1 : 0) - (left.first < right.first ? 1 : 0);
    return crossingsSaved(placesOf(left), placesOf(right));
}

} // namespace argmap::layout_layered
