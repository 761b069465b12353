#include "cross_axis.hpp"

#include "cross_problem.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace argmap::layout_dot {
namespace {

constexpr std::uint32_t None = ARGMAP_NO_ROW;

constexpr double NearlyLevel = 800; // a line that is so near to level is made level
constexpr double VeryStiff = 1e9;
constexpr std::size_t ManyItems = 3'000;    // above, what is nearly level has to do
constexpr std::size_t ManyCrossLinks = 150; // above, they follow the boxes and do not pull at them
constexpr int Sweeps = 20;

class Placement {
public:
    explicit Placement(const CrossInput& input)
        : m_in(input), m_numbers(findNumbers(input)), m_gaps(findGaps(input, m_numbers)) {}

    CrossAxis run() {
        const bool many = crossLinks() > ManyCrossLinks;
        auto springs = findSprings(m_in, m_numbers, many);
        m_places = relaxed(m_numbers.count, springs, m_gaps);
        for (int round = 0; round < 2 && m_in.lattice.items.size() <= ManyItems; ++round) {
            for (auto& spring : springs)
                if (spring.weight > WeakPull && spring.weight < VeryStiff && isNearlyLevel(spring))
                    spring.weight += VeryStiff;
            m_places = relaxed(m_numbers.count, springs, m_gaps);
        }
        if (many)
            settleCrossLinks();
        // Whole hundredths, and no gap a hair too small.
        for (auto& place : m_places)
            place = std::round(place);
        m_places = pushedApart(m_places, m_gaps);

        CrossAxis result;
        for (const auto number : m_numbers.ofItem)
            result.items.push_back(std::lround(m_places[number]));
        for (std::uint32_t row = 0; row < m_in.graph.clusters.size(); ++row)
            result.frames.push_back({std::lround(m_places[m_numbers.frameBegin[row]]),
                                     std::lround(m_places[m_numbers.frameEnd[row]])});
        tighten(result);
        return result;
    }

private:
    [[nodiscard]] std::size_t crossLinks() const {
        std::size_t count = 0;
        for (std::uint32_t row = 0; row < m_in.graph.edges.size(); ++row)
            count += m_in.forest.edge[m_in.graph.edges[row].from] == row ? 0u : 1u;
        return count;
    }

    [[nodiscard]] bool isNearlyLevel(const Spring& spring) const {
        return std::abs(m_places[spring.high] - m_places[spring.low] - spring.offset) < NearlyLevel;
    }

    // Bends of lines that pulled at nothing go where their line is straightest, as far as their
    // neighbours let them.
    void settleCrossLinks() {
        constexpr double Far = std::numeric_limits<double>::infinity();
        std::vector<std::vector<Gap>> around(m_numbers.count);
        for (const auto& gap : m_gaps) {
            around[gap.low].push_back(gap);
            around[gap.high].push_back(gap);
        }
        for (int sweep = 0; sweep < Sweeps; ++sweep)
            for (std::uint32_t row = 0; row < m_in.lattice.routes.size(); ++row) {
                if (m_in.forest.edge[m_in.graph.edges[row].from] == row)
                    continue;
                const auto& route = m_in.lattice.routes[row].items;
                for (std::size_t at = 1; at + 1 < route.size(); ++at) {
                    const auto bend = m_numbers.ofItem[route[at]];
                    double least = -Far;
                    double most = Far;
                    for (const auto& gap : around[bend]) {
                        if (gap.high == bend)
                            least = std::max(least, m_places[gap.low] + gap.least);
                        else
                            most = std::min(most, m_places[gap.high] - gap.least);
                    }
                    const double before =
                        m_places[m_numbers.ofItem[route[at - 1]]] +
                        (at == 1 ? static_cast<double>(m_in.ports.atLow[row]) : 0);
                    const double wanted = (before + m_places[m_numbers.ofItem[route[at + 1]]]) / 2;
                    m_places[bend] = std::max(least, std::min(most, wanted));
                }
            }
    }

    // Frames go close round what stands in them.
    void tighten(CrossAxis& result) const {
        const auto clusters = static_cast<std::uint32_t>(m_in.graph.clusters.size());
        std::vector<Stretch> inside(clusters);
        std::vector<bool> begun(clusters, false);
        const auto include = [&](std::uint32_t cluster, Length from, Length to) {
            auto& stretch = inside[cluster];
            stretch = begun[cluster]
                          ? Stretch{std::min(stretch.begin, from), std::max(stretch.end, to)}
                          : Stretch{from, to};
            begun[cluster] = true;
        };
        for (std::uint32_t row = 0; row < m_in.lattice.items.size(); ++row) {
            const auto& item = m_in.lattice.items[row];
            if (item.cluster != None && item.kind != Item::Prop)
                include(item.cluster, result.items[row] - m_in.breadth(row) / 2,
                        result.items[row] + (m_in.breadth(row) + 1) / 2);
        }
        for (auto row = clusters; row-- > 0;) {
            const auto& padding = m_in.paddings[row];
            const auto least =
                std::max(padding.leastBreadth, padding.crossBefore + padding.crossAfter);
            auto& frame = result.frames[row];
            Stretch tight{frame.begin, frame.begin};
            if (begun[row])
                tight = {inside[row].begin - padding.crossBefore,
                         inside[row].end + padding.crossAfter};
            if (const auto lack = least - (tight.end - tight.begin);
                lack > 0) { // its walls have room for the title
                tight.begin = std::clamp(tight.begin - lack / 2, frame.begin,
                                         std::max(frame.begin, frame.end - least));
                tight.end = tight.begin + least;
            }
            frame = tight;
            if (m_in.nesting.parent[row] != None)
                include(m_in.nesting.parent[row], frame.begin, frame.end);
        }
    }

    const CrossInput& m_in;
    Numbers m_numbers;
    std::vector<Gap> m_gaps;
    std::vector<double> m_places;
};

} // namespace

CrossAxis layCrossAxis(const Graph& graph, const Axes& axes, const Forest& forest,
                       const Nesting& nesting, const Lattice& lattice, const Ports& ports) {
    const CrossInput input{graph, axes, forest, nesting, lattice, ports, paddingsOf(graph, axes)};
    return Placement(input).run();
}

} // namespace argmap::layout_dot
