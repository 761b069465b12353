// Places boxes in columns: claims at the left, their reasons at the right, from top to bottom in
// the author's order. A group is a band across all columns; the groups in it are below its boxes.
#include <argmap/sdk/layout_pen.hpp>
#include <argmap/sdk/ranks.hpp>
#include <argmap/sdk/sdk.hpp>
#include <argmap/sdk/turned_sink.hpp>

#include <algorithm>
#include <map>

using namespace argmap::sdk;

class ColumnsLayout {
public:
    void layout(const GraphView& graph, const Options& options, LayoutSink& sink) {
        TurnedSink turned(graph, sink);
        m_ranks = ranksOf(graph);
        stackBoxes(graph, turned);
        stackBands(graph, turned);
        placeColumns(graph, turned);
        turned.setPage(m_length, m_bands[0].breadth);
        for (std::uint32_t node = 0; node < m_boxes.size(); ++node)
            turned.placeNode(node, m_boxes[node]);
        for (std::uint32_t row = 0; row < graph.clusters().size(); ++row)
            turned.placeCluster(row, m_bands[row + 1]);
        const bool straight = options.text("lines") == "straight";
        for (std::uint32_t edge = 0; edge < graph.edges().size(); ++edge)
            draw(edge, graph, straight, turned);
    }

private:
    // Within its band, a box stands below the one before it in its column, not above its claim.
    void stackBoxes(const GraphView& graph, const TurnedSink& turned) {
        m_boxes.resize(graph.nodes().size());
        m_bands.resize(graph.clusters().size() + 1);
        std::map<std::pair<std::uint32_t, std::uint32_t>, Length> free; // by band and column
        std::vector<Length> atClaim(m_boxes.size());
        for (const std::uint32_t node : m_ranks.order) {
            const std::uint32_t band = bandOf(graph.nodes()[node].cluster);
            Length& next = free[{band, m_ranks.rank[node]}];
            Patch& box = m_boxes[node];
            box = turned.patch(graph.nodes()[node].width, graph.nodes()[node].height);
            box.cross = std::max(next, atClaim[node]);
            next = box.cross + box.breadth + graph.settings().sibling_gap;
            m_bands[band].breadth = std::max(m_bands[band].breadth, box.cross + box.breadth);
            for (const std::uint32_t reason : m_ranks.reasons[node])
                if (bandOf(graph.nodes()[reason].cluster) == band)
                    atClaim[reason] = std::max(atClaim[reason], box.cross);
        }
    }

    // How broad the bands are, from the innermost; then where they stand, from the outermost.
    void stackBands(const GraphView& graph, const TurnedSink& turned) {
        const argmap_graph& settings = graph.settings();
        const auto added = [&](Length used, Length more) {
            return used == 0 ? more : used + settings.sibling_gap + more;
        };
        std::vector<Length> used; // of each band, by what stands in it already
        for (const Patch& band : m_bands)
            used.push_back(band.breadth);
        std::vector<Patch> titles;
        for (std::uint32_t row = 0; row < graph.clusters().size(); ++row) {
            const argmap_graph_cluster& cluster = graph.clusters()[row];
            titles.push_back(turned.patch(cluster.title_width, cluster.title_height));
            m_room = std::max<Length>(m_room, settings.cluster_inset + cluster.title_height);
        }
        for (std::uint32_t row = graph.clusters().size(); row-- > 0;) {
            Patch& band = m_bands[row + 1];
            band.breadth = std::max(band.breadth, titles[row].breadth) + 2 * m_room;
            Patch& outer = m_bands[bandOf(graph.clusters()[row].parent)];
            outer.breadth = added(outer.breadth, band.breadth);
        }
        for (std::uint32_t row = 0; row < graph.clusters().size(); ++row) {
            const std::uint32_t outer = bandOf(graph.clusters()[row].parent);
            Patch& band = m_bands[row + 1];
            used[outer] = added(used[outer], band.breadth);
            band.main = m_bands[outer].main + roomIn(outer);
            band.cross = m_bands[outer].cross + roomIn(outer) + used[outer] - band.breadth;
            m_first = std::max(m_first, band.main + m_room);
            m_length = std::max(m_length, titles[row].length + 2 * (band.main + m_room));
        }
    }

    // Where the columns stand; with them, all is where it belongs.
    void placeColumns(const GraphView& graph, const TurnedSink& turned) {
        Length gap = graph.settings().rank_gap;
        bool bows = false;
        for (std::uint32_t row = 0; row < graph.edges().size(); ++row) {
            const argmap_graph_edge& edge = graph.edges()[row];
            gap = std::max(gap, turned.patch(edge.label_width, edge.label_height).length);
            bows = bows || m_ranks.rank[edge.from] == m_ranks.rank[edge.to];
        }
        std::vector<Length> lengths;
        for (std::uint32_t node = 0; node < m_boxes.size(); ++node) {
            lengths.resize(std::max<std::size_t>(lengths.size(), m_ranks.rank[node] + 1));
            Length& length = lengths[m_ranks.rank[node]];
            length = std::max(length, m_boxes[node].length);
        }
        std::vector<Length> begins{m_first};
        for (const Length length : lengths)
            begins.push_back(begins.back() + length + gap);
        m_bow = gap / 2;
        m_length = std::max(m_length, begins.back() - gap + (bows ? m_bow : 0) + m_first);
        for (std::uint32_t node = 0; node < m_boxes.size(); ++node) {
            const std::uint32_t band = bandOf(graph.nodes()[node].cluster);
            m_boxes[node].main = begins[m_ranks.rank[node]];
            m_boxes[node].cross += m_bands[band].cross + roomIn(band);
        }
        for (std::size_t band = 1; band < m_bands.size(); ++band)
            m_bands[band].length = m_length - 2 * m_bands[band].main;
    }

    // From the reason's border to the claim's, on the sides that face each other; within a column
    // around its right.
    void draw(std::uint32_t row, const GraphView& graph, bool straight, TurnedSink& turned) const {
        const argmap_graph_edge& edge = graph.edges()[row];
        const Patch& from = m_boxes[edge.from];
        const Patch& to = m_boxes[edge.to];
        const Spot begin{from.main > to.main ? from.main : from.mainEnd(), middleOf(from)};
        const Spot end{from.main < to.main ? to.main : to.mainEnd(), middleOf(to)};
        Length middle = (begin.main + end.main) / 2;
        Pen pen(begin, straight);
        if (from.main == to.main) {
            const Length bend = std::max(begin.main, end.main) + m_bow;
            pen.curve({bend, begin.cross}, {bend, end.cross}, end);
            middle = (middle + 3 * bend) / 4;
        } else {
            pen.swing(end);
        }
        turned.setPath(row, pen.finish());
        Patch label = turned.patch(edge.label_width, edge.label_height);
        label.main = clamped(middle - label.length / 2, m_length - label.length);
        label.cross = clamped((begin.cross + end.cross) / 2 - label.breadth / 2,
                              m_bands[0].breadth - label.breadth);
        if (label.length > 0)
            turned.placeLabel(row, label);
    }

    static Length middleOf(const Patch& box) { return box.cross + box.breadth / 2; }
    static Length clamped(Length at, Length most) {
        return std::clamp<Length>(at, 0, std::max<Length>(0, most));
    }
    // Band 0 is what stands in no group.
    static std::uint32_t bandOf(std::uint32_t cluster) {
        return cluster == ARGMAP_NO_ROW ? 0 : cluster + 1;
    }
    // Between the frame of a band and what is in it.
    [[nodiscard]] Length roomIn(std::uint32_t band) const { return band == 0 ? 0 : m_room; }

    Ranks m_ranks;
    std::vector<Patch> m_boxes; // by node
    std::vector<Patch> m_bands; // by cluster, behind the first
    Length m_room = 0;          // at all sides of a frame
    Length m_first = 0;         // of the first column
    Length m_bow = 0;           // how far an edge within a column goes around
    Length m_length = 0;        // of the page
};

ARGMAP_LAYOUT_PLUGIN(ColumnsLayout)
