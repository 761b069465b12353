#include "rerouting.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace argmap::layout_layered {
namespace {

// What a crossing counts beside a bend that leaves its place.
constexpr std::uint64_t Crossing = 1u << 16;
// Looks at links and at pairs of gaps, in all.
constexpr std::uint64_t MostLooks = 20'000'000;

} // namespace

Rerouting::Rerouting(const Lattice& lattice, const Links& links, const Nesting& nesting,
                     const std::vector<std::uint32_t>& bundles)
    : m_lattice(lattice), m_links(links), m_nesting(nesting), m_bundles(bundles) {}

bool Rerouting::run(Order& order) {
    bool any = false;
    m_looks = 0;
    const auto edges = m_lattice.routeBegin.size() - 1;
    for (std::uint32_t edge = 0; edge < edges && m_looks < MostLooks; ++edge) {
        const auto route = m_lattice.route(edge);
        if (route.size() > 2 && m_bundles[route[1]] == None)
            any = reroute(order, route) || any;
    }
    return any;
}

bool Rerouting::reroute(Order& order, Route route) {
    m_most = crossingsOn(order, route) * Crossing;
    if (m_most == 0)
        return false;
    m_gaps.clear();
    m_begin.clear();
    for (const auto item : route) {
        m_begin.push_back(m_gaps.size());
        if (m_lattice.items[item].kind == Item::Bend)
            findGaps(order, item);
        else
            m_gaps.push_back({order.place[item], 0, 0});
    }
    m_begin.push_back(m_gaps.size());
    for (std::size_t at = 1; at < route.size(); ++at)
        findWays(order, route, at);
    bool any = false;
    auto gap = m_gaps.size() - 1;
    for (auto at = route.size() - 1; --at > 0;) {
        gap = m_begin[at] + m_gaps[gap].from;
        const auto place = m_gaps[gap].place;
        if (place == order.place[route[at]])
            continue;
        put(order, route[at], place, m_lattice.items[route[at]].layer);
        any = true;
    }
    return any;
}

// As it runs now.
std::uint64_t Rerouting::crossingsOn(const Order& order, Route route) {
    std::uint64_t sum = 0;
    for (std::size_t at = 1; at < route.size(); ++at) {
        const auto lower = order.place[route[at - 1]];
        const auto upper = order.place[route[at]];
        const auto layer = order.layer(m_lattice.items[route[at - 1]].layer);
        for (std::uint32_t place = 0; place < layer.size(); ++place) {
            if (place == lower)
                continue;
            const bool before = place < lower;
            const auto links = m_links.above[layer[place]];
            m_looks += links.size() + 1;
            for (const auto other : links)
                sum +=
                    order.place[other] != upper && (order.place[other] < upper) != before ? 1u : 0u;
        }
    }
    return sum;
}

void Rerouting::findGaps(const Order& order, std::uint32_t bend) {
    const auto layer = order.layer(m_lattice.items[bend].layer);
    const auto own = order.place[bend];
    const auto last = static_cast<std::uint32_t>(layer.size() - 1);
    if (isAlone(layer, own)) {
        m_gaps.push_back({own, 0, 0});
        return;
    }
    const auto other = [&](std::uint32_t at) { return layer[at < own ? at : at + 1]; };
    for (std::uint32_t place = 0; place <= last; ++place) {
        const auto before = place > 0 ? other(place - 1) : None;
        const auto behind = place < last ? other(place) : None;
        if (place == own || fits(m_lattice.items[bend].cluster, before, behind))
            m_gaps.push_back({place, 0, 0});
    }
}

// Whether an item holds the place of its cluster in a layer.
bool Rerouting::isAlone(std::span<const std::uint32_t> layer, std::uint32_t place) const {
    const auto cluster = clusterOf(layer[place]);
    const auto holds = [&](std::uint32_t other) {
        return m_nesting.common(clusterOf(other), cluster) == cluster;
    };
    return cluster != None && (place == 0 || !holds(layer[place - 1])) &&
           (place + 1 == layer.size() || !holds(layer[place + 1]));
}

// Whether a bend of the cluster may stand between these, and takes nothing apart.
bool Rerouting::fits(std::uint32_t cluster, std::uint32_t before, std::uint32_t behind) const {
    if (before != None && behind != None && m_bundles[before] != None &&
        m_bundles[before] == m_bundles[behind])
        return false;
    const auto a = clusterOf(before);
    const auto b = clusterOf(behind);
    if (a == b)
        return a == cluster;
    const auto both = m_nesting.common(a, b);
    return (m_nesting.common(a, cluster) == cluster || m_nesting.common(b, cluster) == cluster) &&
           m_nesting.common(both, cluster) == both;
}

// The best ways to the gaps of a layer from those of the one below. Where a gap is a better beginning than
// those before it, it is one for all that lie behind as well: lines that lead away from each other cross
// no fewer others than lines that do not (Monge's condition).
void Rerouting::findWays(const Order& order, Route route, std::size_t at) {
    const auto lower = route[at - 1];
    const auto upper = route[at];
    const auto from = std::span(m_gaps).subspan(m_begin[at - 1], m_begin[at] - m_begin[at - 1]);
    const auto to = std::span(m_gaps).subspan(m_begin[at], m_begin[at + 1] - m_begin[at]);
    sortLinks(order, lower, upper, to, at + 1 == route.size());
    for (auto& gap : to)
        gap.cost = std::numeric_limits<std::uint64_t>::max();
    m_looks += m_ends.size() + from.size() * to.size();
    auto crossedByLast = std::accumulate(m_steps.begin(), m_steps.end() - 1, std::int64_t{0});
    std::uint32_t passed = 0;
    for (std::uint32_t row = 0; row < from.size(); ++row) {
        if (from[row].cost > m_most) // no better than what there is
            continue;
        // A link that begins before this gap is crossed by what leads to before its end.
        for (; passed < from[row].place; ++passed)
            for (auto end = m_endsBegin[passed]; end < m_endsBegin[passed + 1]; ++end) {
                ++m_steps[0];
                m_steps[m_ends[end]] -= 2;
                crossedByLast += m_ends[end] < to.size() ? -1 : 1;
            }
        auto crossed = crossedByLast;
        for (auto gap = to.size(); gap-- > 0; crossed -= m_steps[gap]) {
            const auto cost = from[row].cost + static_cast<std::uint64_t>(crossed) * Crossing;
            if (cost >= to[gap].cost)
                break;
            to[gap].cost = cost;
            to[gap].from = row;
        }
    }
    for (auto& gap : to)
        gap.cost += gap.place == order.place[upper] ? 0u : 1u;
}

// The links from layer to layer but those of the line and of its ends, as if all began behind the
// line.
void Rerouting::sortLinks(const Order& order, std::uint32_t lower, std::uint32_t upper,
                          std::span<const Gap> gaps, bool toEnd) {
    const auto above = order.layer(m_lattice.items[upper].layer);
    const auto own = order.place[upper];
    m_ahead.clear();
    std::uint32_t ahead = 0;
    for (std::uint32_t place = 0; place < above.size(); ++place) {
        const auto others = place - (!toEnd && place > own ? 1u : 0u);
        while (ahead < gaps.size() && gaps[ahead].place <= others)
            ++ahead;
        m_ahead.push_back(ahead);
    }
    m_steps.assign(gaps.size() + 1, 0);
    m_ends.clear();
    m_endsBegin.clear();
    for (const auto item : order.layer(m_lattice.items[lower].layer)) {
        if (item == lower) {
            if (m_lattice.items[lower].kind != Item::Bend)
                m_endsBegin.push_back(static_cast<std::uint32_t>(m_ends.size()));
            continue;
        }
        m_endsBegin.push_back(static_cast<std::uint32_t>(m_ends.size()));
        for (const auto other : m_links.above[item])
            if (other != upper) {
                m_ends.push_back(m_ahead[order.place[other]]);
                ++m_steps[m_ends.back()];
            }
    }
    m_endsBegin.push_back(static_cast<std::uint32_t>(m_ends.size()));
}

void Rerouting::put(Order& order, std::uint32_t bend, std::uint32_t place, std::uint32_t layer) {
    const auto items = order.layer(layer);
    const auto at = [&](std::uint32_t one) {
        return items.begin() + static_cast<std::ptrdiff_t>(one);
    };
    const auto own = order.place[bend];
    if (own < place)
        std::rotate(at(own), at(own + 1), at(place + 1));
    else
        std::rotate(at(place), at(own), at(own + 1));
    for (auto one = std::min(own, place); one <= std::max(own, place); ++one)
        order.place[items[one]] = one;
}

} // namespace argmap::layout_layered
