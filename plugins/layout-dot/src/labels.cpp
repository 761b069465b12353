#include "labels.hpp"

#include "buckets.hpp"

#include <cmath>
#include <limits>

namespace argmap::layout_dot {
namespace {

constexpr Length Clear = 300;            // round a word
constexpr Length Head = 1600;            // an arrow head and some air
constexpr double Sampling = 800;         // along a curve
constexpr std::size_t ManyLines = 2'000; // above, words may stand on foreign lines

// Points along a curve, about evenly.
std::vector<Spot> sampled(const std::vector<Spot>& curve) {
    std::vector<Spot> result;
    for (std::size_t at = 0; at + 3 < curve.size(); at += 3) {
        const Spot* p = &curve[at];
        double size = 0;
        for (int leg = 0; leg < 3; ++leg)
            size += std::hypot(static_cast<double>(p[leg + 1].main - p[leg].main),
                               static_cast<double>(p[leg + 1].cross - p[leg].cross));
        const int steps = std::clamp(static_cast<int>(size / Sampling), 1, 400);
        for (int step = at == 0 ? 0 : 1; step <= steps; ++step) {
            const double t = static_cast<double>(step) / steps;
            const double u = 1 - t;
            const double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
            const auto blend = [&](Length Spot::* axis) {
                return static_cast<Length>(std::lround(
                    a * static_cast<double>(p[0].*axis) + b * static_cast<double>(p[1].*axis) +
                    c * static_cast<double>(p[2].*axis) + d * static_cast<double>(p[3].*axis)));
            };
            result.push_back({blend(&Spot::main), blend(&Spot::cross)});
        }
    }
    return result;
}

class Labelling {
public:
    Labelling(const Graph& graph, const Axes& axes, const Placed& placed,
              const std::vector<std::vector<Spot>>& curves)
        : m_graph(graph), m_axes(axes) {
        for (const auto& node : placed.nodes)
            m_solid.add(node);
        for (std::uint32_t row = 0; row < graph.clusters.size(); ++row)
            if (!axes.upright()) { // the strip with the title; else it lies outside all columns
                auto strip = placed.frames[row];
                strip.breadth = graph.clusters[row].title_height + graph.page.cluster_inset / 2;
                if (graph.clusters[row].title_width > 0)
                    m_solid.add({strip.main, strip.cross,
                                 std::min<Length>(strip.length, graph.clusters[row].title_width +
                                                                    2 * graph.page.cluster_inset),
                                 strip.breadth});
            }
        for (std::uint32_t row = 0; row < curves.size(); ++row) {
            m_samples.push_back(sampled(curves[row]));
            if (curves.size() > ManyLines)
                continue;
            for (const auto& spot : m_samples.back())
                m_lines.add({spot.main, spot.cross, 1, 1}, row);
        }
    }

    std::vector<Patch> run() {
        std::vector<Patch> result(m_graph.edges.size());
        for (std::uint32_t row = 0; row < result.size(); ++row)
            if (m_graph.edges[row].label_width > 0 && m_graph.edges[row].label_height > 0) {
                result[row] = place(row);
                m_solid.add(result[row]);
            }
        return result;
    }

private:
    Patch place(std::uint32_t row) const {
        const auto& edge = m_graph.edges[row];
        const auto length = m_axes.length(edge.label_width, edge.label_height);
        const auto breadth = m_axes.breadth(edge.label_width, edge.label_height);
        // Samples run from reason to claim: an undercut's word stands by the reason, any other by
        // the claim.
        auto samples = m_samples[row];
        if (edge.role != ARGMAP_EDGE_UNDERCUT)
            std::reverse(samples.begin(), samples.end());
        Patch best;
        double least = std::numeric_limits<double>::max();
        double walked = 0;
        for (std::size_t at = 0; at < samples.size(); ++at) {
            if (at > 0)
                walked +=
                    std::hypot(static_cast<double>(samples[at].main - samples[at - 1].main),
                               static_cast<double>(samples[at].cross - samples[at - 1].cross));
            const Patch here{samples[at].main - length / 2, samples[at].cross - breadth / 2, length,
                             breadth};
            const auto wanted = static_cast<double>(Head + length / 2);
            double cost = std::abs(walked - wanted) / 2000;
            if (walked > wanted && cost >= least)
                break; // further along it gets no better
            if (walked < wanted)
                cost += 20;
            cost += 300.0 * m_solid.count(here.grown(Clear));
            cost += 8.0 * m_lines.count(here, row);
            if (cost < least) {
                least = cost;
                best = here;
            }
        }
        return best;
    }

    const Graph& m_graph;
    const Axes& m_axes;
    Buckets m_solid; // boxes, joints, titles, words placed before
    Buckets m_lines;
    std::vector<std::vector<Spot>> m_samples;
};

} // namespace

std::vector<Patch> placeLabels(const Graph& graph, const Axes& axes, const Placed& placed,
                               const std::vector<std::vector<Spot>>& curves) {
    const bool any =
        std::any_of(graph.edges.begin(), graph.edges.end(), [](const argmap_graph_edge& edge) {
            return edge.label_width > 0 && edge.label_height > 0;
        });
    if (!any)
        return std::vector<Patch>(graph.edges.size());
    return Labelling(graph, axes, placed, curves).run();
}

} // namespace argmap::layout_dot
