#include "labels.hpp"

#include <argmap/sdk/layout_buckets.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace argmap::layout_layered {
namespace {

using sdk::Buckets;

constexpr Length Clear = 300;        // round a word
constexpr double Sampling = 800;     // along a curve
constexpr int MostSamples = 100'000; // of all curves together that are searched for a place

class Labelling {
public:
    Labelling(const Graph& graph, const Axes& axes, const Lattice& lattice, const Placed& placed,
              const std::vector<std::vector<Spot>>& curves)
        : m_graph(graph), m_axes(axes), m_lattice(lattice), m_placed(placed), m_curves(curves) {}

    std::vector<Patch> run() {
        std::vector<Patch> result(m_graph.edges.size());
        std::vector<std::uint32_t> left;
        for (std::uint32_t row = 0; row < result.size(); ++row) {
            if (m_graph.edges[row].label_width <= 0 || m_graph.edges[row].label_height <= 0)
                continue;
            result[row] = atReason(row);
            if (isLevelAt(row, result[row]) && !m_words.meets(result[row].grown(Clear / 2)))
                m_words.add(result[row]);
            else
                left.push_back(row);
        }
        for (const auto row : left) {
            if (const auto found = search(row))
                result[row] = *found;
            m_words.add(result[row]);
        }
        return result;
    }

private:
    [[nodiscard]] Patch around(std::uint32_t row, Spot spot) const {
        const auto& edge = m_graph.edges[row];
        const auto length = m_axes.length(edge.label_width, edge.label_height);
        const auto breadth = m_axes.breadth(edge.label_width, edge.label_height);
        return {spot.main - length / 2, spot.cross - breadth / 2, length, breadth};
    }

    // Where the line is level in front of its reason: nothing but lines is there.
    [[nodiscard]] Patch atReason(std::uint32_t row) const {
        const auto& edge = m_graph.edges[row];
        const auto high = m_lattice.route(row).back();
        const auto length = m_axes.length(edge.label_width, edge.label_height);
        const auto& curve = m_curves[row];
        const auto& end = m_lattice.turned[row] != 0 ? curve.back() : curve.front();
        return around(row, {m_placed.main.front[m_lattice.items[high].layer] - Clear - length / 2,
                            end.cross});
    }

    // Whether the line is level there, or nearly: through the joints in front of its reason too.
    [[nodiscard]] bool isLevelAt(std::uint32_t row, const Patch& word) const {
        const auto route = m_lattice.route(row);
        const auto high = m_lattice.items[route.back()].layer;
        if (m_lattice.items[route.front()].layer == high)
            return false;
        if (word.main >= m_placed.main.calm[high])
            return true;
        const auto passed = m_placed.cross.items[route[route.size() - 2]];
        return passed > word.cross && passed < word.crossEnd();
    }

    // The first free place along the line, from the reason on.
    [[nodiscard]] std::optional<Patch> search(std::uint32_t row) {
        if (!m_solidKnown)
            for (const auto& node : m_placed.nodes)
                m_solid.add(node);
        m_solidKnown = true;
        std::optional<Patch> second;
        auto curve = m_curves[row];
        if (m_lattice.turned[row] != 0)
            std::reverse(curve.begin(), curve.end());
        for (std::size_t at = 0; at + 3 < curve.size(); at += 3) {
            const Spot* p = &curve[at];
            const int steps = stepsOf(p);
            for (int step = 0; step <= steps && m_samples < MostSamples; ++step, ++m_samples) {
                const auto here = around(row, pointOf(p, static_cast<double>(step) / steps));
                if (m_solid.meets(here.grown(Clear)))
                    continue;
                if (!m_words.meets(here.grown(Clear / 2)))
                    return here;
                if (!second)
                    second = here;
            }
        }
        return second;
    }

    static int stepsOf(const Spot* p) {
        double size = 0;
        for (int leg = 0; leg < 3; ++leg)
            size += std::hypot(static_cast<double>(p[leg + 1].main - p[leg].main),
                               static_cast<double>(p[leg + 1].cross - p[leg].cross));
        return static_cast<int>(std::clamp(size / Sampling, 1.0, 400.0));
    }

    static Spot pointOf(const Spot* p, double t) {
        const double u = 1 - t;
        const double a = u * u * u;
        const double b = 3 * u * u * t;
        const double c = 3 * u * t * t;
        const double d = t * t * t;
        const auto blend = [&](Length Spot::* axis) {
            return static_cast<Length>(std::lround(
                a * static_cast<double>(p[0].*axis) + b * static_cast<double>(p[1].*axis) +
                c * static_cast<double>(p[2].*axis) + d * static_cast<double>(p[3].*axis)));
        };
        return {blend(&Spot::main), blend(&Spot::cross)};
    }

    const Graph& m_graph;
    const Axes& m_axes;
    const Lattice& m_lattice;
    const Placed& m_placed;
    const std::vector<std::vector<Spot>>& m_curves;
    Buckets m_words;
    Buckets m_solid; // boxes and joints
    bool m_solidKnown = false;
    int m_samples = 0;
};

} // namespace

std::vector<Patch> placeLabels(const Graph& graph, const Axes& axes, const Lattice& lattice,
                               const Placed& placed, const std::vector<std::vector<Spot>>& curves) {
    return Labelling(graph, axes, lattice, placed, curves).run();
}

} // namespace argmap::layout_layered
