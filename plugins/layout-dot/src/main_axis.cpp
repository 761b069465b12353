#include "main_axis.hpp"

namespace argmap::layout_dot {
namespace {

constexpr std::uint32_t None = ARGMAP_NO_ROW;
constexpr Length LabelMargin = 800;

// By stratum: how far frames that begin (or end) there reach beyond what stands in it. Nested
// frames add up.
std::vector<Length> reach(const Graph& graph, std::size_t strata, const std::vector<Span>& spans,
                          const std::vector<Padding>& paddings, bool atBegin) {
    std::vector<Length> result(strata, 0);
    std::vector<Length> own(spans.size(), 0);
    for (auto row = spans.size(); row-- > 0;) {
        const auto edge = atBegin ? spans[row].first : spans[row].last;
        own[row] += atBegin ? paddings[row].before : paddings[row].after;
        auto& most = result[static_cast<std::size_t>(edge)];
        most = std::max(most, own[row]);
        const auto parent = graph.clusters[row].parent;
        if (parent != None && (atBegin ? spans[parent].first : spans[parent].last) == edge)
            own[parent] = std::max(own[parent], own[row]);
    }
    return result;
}

// By column: the room that words at the lines of the gap behind it want.
std::vector<Length> labelRoom(const Graph& graph, const Axes& axes, const Strata& strata) {
    std::vector<Length> room(strata.used.size() / 2 + 1, 0);
    for (const auto& edge : graph.edges) {
        if (edge.label_width <= 0 || edge.label_height <= 0)
            continue;
        const int low = std::min(strata.ofNode[edge.from], strata.ofNode[edge.to]);
        const int high = std::max(strata.ofNode[edge.from], strata.ofNode[edge.to]);
        // The word stands by the claim; that of an undercut by what undercuts.
        const int gap = edge.role == ARGMAP_EDGE_UNDERCUT && high > low ? (high - 1) / 2 : low / 2;
        auto& most = room[static_cast<std::size_t>(gap)];
        most = std::max(most, axes.length(edge.label_width, edge.label_height) + 2 * LabelMargin +
                                  StraightEnd);
    }
    return room;
}

} // namespace

MainAxis layMainAxis(const Graph& graph, const Axes& axes, const Strata& strata,
                     std::vector<Span>& spans) {
    const auto paddings = paddingsOf(graph, axes);
    MainAxis axis;
    axis.strata.resize(strata.used.size());
    axis.before = reach(graph, strata.used.size(), spans, paddings, true);
    axis.after = reach(graph, strata.used.size(), spans, paddings, false);
    std::vector<Length> thickness(strata.used.size(), 0);
    for (std::uint32_t row = 0; row < graph.nodes.size(); ++row) {
        auto& most = thickness[static_cast<std::size_t>(strata.ofNode[row])];
        most = std::max(most, axes.length(graph.nodes[row].width, graph.nodes[row].height));
    }
    const auto labels = labelRoom(graph, axes, strata);
    const Length rankGap = graph.page.rank_gap;
    const Length apart = graph.page.sibling_gap / 2; // between two frames
    Length at = axis.strata.empty() ? 0 : axis.before[0];
    for (std::size_t column = 0; column < axis.strata.size(); column += 2) {
        axis.strata[column] = {at, at + thickness[column]};
        at += thickness[column];
        const auto gap = column + 1;
        if (gap >= axis.strata.size())
            break;
        const bool last = gap + 1 >= axis.strata.size();
        const auto after = axis.after[column];
        const auto before = last ? 0 : axis.before[gap + 1];
        const auto label = labels[column / 2];
        if (!strata.used[gap]) {
            const auto frames = after + before + (after > 0 && before > 0 ? apart : 0);
            at += std::max<Length>({rankGap, label + after + before / 2, frames + rankGap / 3});
            axis.strata[gap] = {at - before - rankGap / 6, at - before - rankGap / 6};
            continue;
        }
        const auto tail = axis.after[gap] + before +
                          (axis.after[gap] > 0 && before > 0 ? apart : 0) + rankGap / 4;
        const auto head = after + axis.before[gap] +
                          (after > 0 && axis.before[gap] > 0 ? apart : 0) +
                          std::max(label, rankGap / 3);
        at += std::max(head, rankGap - tail - thickness[gap]);
        axis.strata[gap] = {at, at + thickness[gap]};
        at += thickness[gap] + tail;
    }
    for (std::uint32_t row = 0; row < spans.size(); ++row) {
        axis.frames.push_back({axis.strata[static_cast<std::size_t>(spans[row].first)].begin,
                               axis.strata[static_cast<std::size_t>(spans[row].last)].end});
    }
    // From inner to outer: each frame goes round what stands in it, then makes room for its title.
    for (auto row = spans.size(); row-- > 0;) {
        auto& frame = axis.frames[row];
        frame.begin -= paddings[row].before;
        frame.end += paddings[row].after;
        frame.end = std::max(frame.end, frame.begin + paddings[row].leastLength);
        auto& last = spans[row].last;
        const auto reaches = [&](int stratum) {
            const auto place = static_cast<std::size_t>(stratum);
            return axis.strata[place].begin - axis.before[place] <
                   frame.end + (isColumn(stratum) ? apart : 0);
        };
        while (static_cast<std::size_t>(last) + 1 < axis.strata.size() && reaches(last + 1))
            ++last;
        if (const auto parent = graph.clusters[row].parent; parent != None) {
            axis.frames[parent].begin = std::min(axis.frames[parent].begin, frame.begin);
            axis.frames[parent].end = std::max(axis.frames[parent].end, frame.end);
            spans[parent].last = std::max(spans[parent].last, last);
        }
    }
    return axis;
}

} // namespace argmap::layout_dot
