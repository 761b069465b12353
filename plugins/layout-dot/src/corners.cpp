#include "corners.hpp"

#include "barriers.hpp"
#include "tracks.hpp"

#include <argmap/sdk/layout_pen.hpp>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace argmap::layout_dot {
namespace {

constexpr std::uint32_t None = ARGMAP_NO_ROW;
constexpr Length Head = StraightEnd + 600; // level in front of a claim
constexpr Length Apart = 1000;             // between tracks
constexpr Length WordRoom = 5000;          // beside the reasons
constexpr Length Radius = 600;
constexpr double Round = 0.55; // how far a corner's controls reach, of the way to it
constexpr Length Jog = 500;    // a line that is so near to level is made level
constexpr Length FromCorner = 500;
constexpr Length Clear = 800;

// An upright piece on the way of a line from its lower end to its higher.
struct Rise {
    std::size_t gap; // behind that stratum
    std::uint32_t riser;
    Length to;
};

struct Way {
    std::vector<Spot> begin; // where it starts, and the corner that it makes there, if any
    std::vector<Rise> rises;
    Spot end;
};

class Cornered {
public:
    Cornered(const Graph& graph, const Lattice& lattice, const Ports& ports, const Placed& placed)
        : m_graph(graph),
          m_lattice(lattice),
          m_ports(ports),
          m_placed(placed),
          m_barriers(graph, lattice, placed),
          m_risers(lattice.strata.size()),
          m_ofJoint(graph.nodes.size(), None),
          m_places(lattice.items.size(), 0) {
        for (const auto& list : lattice.strata)
            for (std::size_t at = 0; at < list.size(); ++at)
                m_places[list[at]] = at;
    }

    std::vector<std::vector<Spot>> draw() {
        std::vector<Way> ways;
        for (std::uint32_t row = 0; row < m_graph.edges.size(); ++row)
            ways.push_back(wayOf(row));
        for (const auto& risers : m_risers)
            m_tracks.push_back(findTracks(risers));
        placeTracks();
        std::vector<std::vector<Spot>> lines;
        for (std::uint32_t row = 0; row < ways.size(); ++row) {
            lines.push_back(rounded(cornersOf(ways[row])));
            if (!m_lattice.routes[row].turned) // an edge runs from the higher stratum to the lower
                std::reverse(lines.back().begin(), lines.back().end());
        }
        return lines;
    }

private:
    [[nodiscard]] const Item& item(std::uint32_t row) const { return m_lattice.items[row]; }
    [[nodiscard]] const Patch& node(std::uint32_t row) const {
        return m_placed.nodes[item(row).node];
    }
    [[nodiscard]] Length centre(std::uint32_t row) const { return m_placed.cross.items[row]; }
    [[nodiscard]] std::size_t stratum(std::uint32_t row) const {
        return static_cast<std::size_t>(item(row).stratum);
    }

    Way wayOf(std::uint32_t row) {
        const auto& items = m_lattice.routes[row].items;
        const auto low = items.front();
        const auto high = items.back();
        if (low == high) {
            const auto half = std::min<Length>(node(low).breadth / 4, 1000);
            return bracket(low, centre(low) - half, low, centre(low) + half);
        }
        if (item(low).stratum != item(high).stratum)
            return between(row, items);
        if (areNeighbours(row, low, high))
            return straightAcross(low, high);
        return bracket(low, centre(low) + m_ports.atLow[row], high,
                       centre(high) + m_ports.atHigh[row]);
    }

    [[nodiscard]] bool areNeighbours(std::uint32_t row, std::uint32_t low,
                                     std::uint32_t high) const {
        return m_graph.edges[row].label_width <= 0 && item(low).kind == Item::Box &&
               item(high).kind == Item::Box &&
               (m_places[low] + 1 == m_places[high] || m_places[high] + 1 == m_places[low]);
    }

    [[nodiscard]] Way straightAcross(std::uint32_t low, std::uint32_t high) const {
        const auto& a = node(low);
        const auto& b = node(high);
        const auto main = a.main + std::min(a.length, b.length) / 2;
        const bool down = a.cross < b.cross;
        return {{{main, down ? a.crossEnd() : a.cross}}, {}, {main, down ? b.cross : b.crossEnd()}};
    }

    // Round on the side of the reasons.
    Way bracket(std::uint32_t low, Length from, std::uint32_t high, Length to) {
        const auto gap = stratum(low);
        m_risers[gap].push_back({{from, to}, {}});
        const auto riser = static_cast<std::uint32_t>(m_risers[gap].size() - 1);
        return {{{node(low).mainEnd(), from}}, {{gap, riser, to}}, {node(high).mainEnd(), to}};
    }

    Way between(std::uint32_t row, const std::vector<std::uint32_t>& items) {
        const auto low = items.front();
        const auto high = items.back();
        auto heights = heightsOf(row, items);
        Way way;
        std::size_t first = 0;
        const auto& patch = node(low);
        if (meetsAcross(row, low, heights[1])) {
            const auto main = patch.main + patch.length / 2;
            way.begin = {{main, heights[1] > heights[0] ? patch.crossEnd() : patch.cross},
                         {main, heights[1]}};
            first = 1;
        } else {
            way.begin = {{patch.mainEnd(), heights[0]}};
        }
        for (auto at = first; at + 1 < items.size(); ++at)
            if (heights[at] != heights[at + 1])
                way.rises.push_back({stratum(items[at]),
                                     riserFor(row, items[at], heights[at], heights[at + 1]),
                                     heights[at + 1]});
        way.end = {node(high).main, heights.back()};
        return way;
    }

    // What undercuts a step meets its joint from the side.
    [[nodiscard]] bool meetsAcross(std::uint32_t row, std::uint32_t low, Length to) const {
        return item(low).kind == Item::Joint && m_graph.edges[row].role == ARGMAP_EDGE_UNDERCUT &&
               std::abs(to - centre(low)) > node(low).breadth && !m_barriers.standBetween(low, to);
    }

    // Linked premises share one.
    std::uint32_t riserFor(std::uint32_t row, std::uint32_t at, Length from, Length to) {
        auto& risers = m_risers[stratum(at)];
        const bool linked =
            item(at).kind == Item::Joint && m_graph.edges[row].role == ARGMAP_EDGE_PREMISE;
        if (linked && m_ofJoint[item(at).node] != None) {
            const auto shared = m_ofJoint[item(at).node];
            risers[shared].highs.push_back(to);
            return shared;
        }
        risers.push_back({{from}, {to}});
        const auto riser = static_cast<std::uint32_t>(risers.size() - 1);
        if (linked)
            m_ofJoint[item(at).node] = riser;
        return riser;
    }

    // At each item. Lines pass gaps at the height of one of their neighbours, as long as no joint
    // stands there.
    [[nodiscard]] std::vector<Length> heightsOf(std::uint32_t row,
                                                const std::vector<std::uint32_t>& items) const {
        std::vector<Length> heights;
        for (const auto one : items)
            heights.push_back(centre(one));
        const auto last = items.size() - 1;
        if (item(items[0]).kind == Item::Box)
            heights[0] += m_ports.atLow[row];
        if (item(items[last]).kind == Item::Box)
            heights[last] += m_ports.atHigh[row];
        for (std::size_t at = 1; at < last; ++at)
            if (!isColumn(item(items[at]).stratum))
                for (const auto height : {heights[at - 1], heights[at + 1]})
                    if (m_barriers.leaveFree(item(items[at]).stratum, height, height, Clear))
                        heights[at] = height;
        level(items[0], heights[0], heights[1]);
        level(items[last], heights[last], heights[last - 1]);
        return heights;
    }

    void level(std::uint32_t end, Length& height, Length wanted) const {
        if (item(end).kind != Item::Box || std::abs(height - wanted) > Jog)
            return;
        const auto& patch = node(end);
        if (patch.cross + FromCorner <= wanted && wanted <= patch.crossEnd() - FromCorner)
            height = wanted;
    }

    // Near the claims, so that words have room beside the reasons.
    void placeTracks() {
        const auto& strata = m_placed.main.strata;
        for (std::size_t at = 0; at < m_risers.size(); ++at) {
            const auto begin = strata[at].end + m_placed.main.after[at];
            auto next = at + 1;
            while (next < strata.size() && m_lattice.strata[next].empty())
                ++next;
            const auto& tracks = m_tracks[at];
            const Length most = tracks.empty() ? 0 : std::ranges::max(tracks);
            if (next >= strata.size()) {
                m_first.push_back(begin + Head);
                m_apart.push_back(Apart);
                continue;
            }
            const auto room =
                std::max<Length>(strata[next].begin - m_placed.main.before[next] - begin, 0);
            const auto head = std::min(Head, room / 2);
            const auto tracked = room - head - std::min(WordRoom, (room - head) / 3);
            m_first.push_back(begin + head);
            m_apart.push_back(std::clamp<Length>(tracked / std::max<Length>(most, 1), 0, Apart));
        }
    }

    [[nodiscard]] std::vector<Spot> cornersOf(const Way& way) const {
        std::vector<Spot> corners = way.begin;
        for (const auto& rise : way.rises) {
            const auto main =
                m_first[rise.gap] + m_apart[rise.gap] * m_tracks[rise.gap][rise.riser];
            corners.push_back({main, corners.back().cross});
            corners.push_back({main, rise.to});
        }
        corners.push_back(way.end);
        return corners;
    }

    static Length distance(Spot a, Spot b) {
        return std::abs(a.main - b.main) + std::abs(a.cross - b.cross);
    }
    static Spot towards(Spot from, Spot to, Length by) {
        const auto whole = std::max<Length>(distance(from, to), 1);
        return {from.main + (to.main - from.main) * by / whole,
                from.cross + (to.cross - from.cross) * by / whole};
    }
    static Spot part(Spot from, Spot to, double share) {
        const auto along = [&](Length a, Length b) {
            return a + static_cast<Length>(share * static_cast<double>(b - a));
        };
        return {along(from.main, to.main), along(from.cross, to.cross)};
    }

    static std::vector<Spot> rounded(const std::vector<Spot>& corners) {
        sdk::Pen pen(corners.front(), true);
        for (std::size_t at = 1; at + 1 < corners.size(); ++at) {
            const auto corner = corners[at];
            const auto radius = std::min({Radius, distance(corners[at - 1], corner) / 2,
                                          distance(corner, corners[at + 1]) / 2});
            const auto in = towards(corner, corners[at - 1], radius);
            const auto out = towards(corner, corners[at + 1], radius);
            pen.straight(in);
            pen.curve(part(in, corner, Round), part(out, corner, Round), out);
        }
        pen.straight(corners.back());
        return pen.finish();
    }

    const Graph& m_graph;
    const Lattice& m_lattice;
    const Ports& m_ports;
    const Placed& m_placed;
    Barriers m_barriers;
    std::vector<std::vector<Riser>> m_risers;         // by stratum: in the gap behind it
    std::vector<std::vector<std::uint32_t>> m_tracks; // of them
    std::vector<Length> m_first;                      // by stratum: where the first track lies
    std::vector<Length> m_apart;
    std::vector<std::uint32_t> m_ofJoint; // by node: the riser of its premises
    std::vector<std::size_t> m_places;    // by item: its place in its stratum
};

} // namespace

std::vector<std::vector<Spot>> drawCorners(const Graph& graph, const Lattice& lattice,
                                           const Ports& ports, const Placed& placed) {
    return Cornered(graph, lattice, ports, placed).draw();
}

} // namespace argmap::layout_dot
