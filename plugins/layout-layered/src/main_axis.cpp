#include "main_axis.hpp"

#include <algorithm>

namespace argmap::layout_layered {
namespace {

constexpr Length LabelMargin = 800;
// A short straight piece in front of a claim, so that arrow heads sit well.
constexpr Length StraightEnd = 1200;

// By layer: how far frames that begin (or end) there reach beyond what stands in it. Nested frames
// add up.
std::vector<Length> reach(const Graph& graph, std::size_t layers, const std::vector<Span>& spans,
                          const std::vector<Padding>& paddings, bool atBegin) {
    std::vector<Length> result(layers, 0);
    std::vector<Length> own(spans.size(), 0);
    for (auto row = spans.size(); row-- > 0;) {
        const auto edge = atBegin ? spans[row].first : spans[row].last;
        own[row] += atBegin ? paddings[row].before : paddings[row].after;
        result[edge] = std::max(result[edge], own[row]);
        const auto parent = graph.clusters[row].parent;
        if (parent != None && (atBegin ? spans[parent].first : spans[parent].last) == edge)
            own[parent] = std::max(own[parent], own[row]);
    }
    return result;
}

// By layer: the room that words want in front of it, where lines reach their reasons.
struct LabelRoom {
    std::vector<Length> own;     // level lines along all of it
    std::vector<Length> passing; // of lines that come level through the joints in front of it
};

LabelRoom labelRoom(const Graph& graph, const Axes& axes, const Strata& strata) {
    LabelRoom room{std::vector<Length>(strata.layers() + 1, 0),
                   std::vector<Length>(strata.layers() + 1, 0)};
    for (const auto& edge : graph.edges) {
        if (edge.label_width <= 0 || edge.label_height <= 0)
            continue;
        const auto from = strata.layerOfNode[edge.from];
        const auto to = strata.layerOfNode[edge.to];
        const auto high = from == to ? from + 1 : std::max(from, to);
        const bool passes =
            from != to && high > std::min(from, to) + 1 && !strata.isColumn(high - 1);
        auto& most = passes ? room.passing[high] : room.own[high];
        most = std::max(most, axes.length(edge.label_width, edge.label_height) + 2 * LabelMargin);
    }
    return room;
}

class MainAxisMaker {
public:
    MainAxisMaker(const Graph& graph, const Axes& axes, const Strata& strata,
                  const std::vector<Padding>& paddings, std::vector<Span>& spans)
        : m_graph(graph),
          m_strata(strata),
          m_paddings(paddings),
          m_spans(spans),
          m_before(reach(graph, strata.layers(), spans, paddings, true)),
          m_after(reach(graph, strata.layers(), spans, paddings, false)),
          m_labels(labelRoom(graph, axes, strata)),
          m_apart(graph.page.sibling_gap / 2) {
        m_thickness.assign(strata.layers(), 0);
        for (std::uint32_t row = 0; row < graph.nodes.size(); ++row) {
            auto& most = m_thickness[strata.layerOfNode[row]];
            most = std::max(most, axes.length(graph.nodes[row].width, graph.nodes[row].height));
        }
    }

    MainAxis make() {
        Length at = m_before.front();
        for (std::uint32_t layer = 0; layer < m_strata.layers(); ++layer) {
            if (layer > 0)
                at += std::max(gapBefore(layer), wordsBefore(layer, at));
            m_axis.layers.push_back({at, at + m_thickness[layer]});
            m_axis.front.push_back(at - m_before[layer]);
            m_axis.calm.push_back(m_axis.front.back() - m_labels.own[layer]);
            at += m_thickness[layer];
            m_axis.swing.push_back(at + m_after[layer] +
                                   (m_strata.isColumn(layer) ? StraightEnd : 0));
        }
        placeFrames();
        return std::move(m_axis);
    }

private:
    [[nodiscard]] Length gapBefore(std::uint32_t layer) const {
        const Length rankGap = m_graph.page.rank_gap;
        const auto after = m_after[layer - 1];
        const auto before = m_before[layer];
        const Length frames = after + before + (after > 0 && before > 0 ? m_apart : 0);
        const bool fromColumn = m_strata.isColumn(layer - 1);
        const Length fixed = frames + m_labels.own[layer] + (fromColumn ? StraightEnd : 0);
        if (fromColumn && m_strata.isColumn(layer))
            return std::max(rankGap, fixed + rankGap / 3);
        if (fromColumn)
            return fixed + rankGap / 4;
        return fixed + std::max<Length>(rankGap / 6, rankGap / 3 - fixed);
    }

    // Behind `at`, the end of the layer in front: what the words of lines want that pass it, back to
    // where these begin to be level.
    [[nodiscard]] Length wordsBefore(std::uint32_t layer, Length at) const {
        const Length words = m_labels.passing[layer];
        return words > 0 ? m_axis.calm[layer - 1] + words + m_before[layer] - at : 0;
    }

    // From inner to outer: each frame goes round what stands in it, then makes room for its title.
    void placeFrames() {
        for (const auto& span : m_spans)
            m_axis.frames.push_back(
                {m_axis.layers[span.first].begin, m_axis.layers[span.last].end});
        for (auto row = m_spans.size(); row-- > 0;) {
            auto& frame = m_axis.frames[row];
            frame.begin -= m_paddings[row].before;
            frame.end += m_paddings[row].after;
            frame.end = std::max(frame.end, frame.begin + m_paddings[row].leastLength);
            auto& last = m_spans[row].last;
            while (last + 1 < m_strata.layers() && reaches(frame, last + 1))
                ++last;
            if (const auto parent = m_graph.clusters[row].parent; parent != None) {
                auto& outer = m_axis.frames[parent];
                outer.begin = std::min(outer.begin, frame.begin);
                outer.end = std::max(outer.end, frame.end);
                m_spans[parent].last = std::max(m_spans[parent].last, last);
            }
        }
    }

    [[nodiscard]] bool reaches(const Stretch& frame, std::uint32_t layer) const {
        return m_axis.layers[layer].begin - m_before[layer] <
               frame.end + (m_strata.isColumn(layer) ? m_apart : 0);
    }

    const Graph& m_graph;
    const Strata& m_strata;
    const std::vector<Padding>& m_paddings;
    std::vector<Span>& m_spans;
    std::vector<Length> m_before;
    std::vector<Length> m_after;
    LabelRoom m_labels;
    std::vector<Length> m_thickness;
    Length m_apart;
    MainAxis m_axis;
};

} // namespace

MainAxis layMainAxis(const Graph& graph, const Axes& axes, const Strata& strata,
                     const std::vector<Padding>& paddings, std::vector<Span>& spans) {
    return MainAxisMaker(graph, axes, strata, paddings, spans).make();
}

} // namespace argmap::layout_layered
