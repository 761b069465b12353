// Places boxes in columns: claims at the left, their reasons at the right, from top to bottom in
// the author's order. A group is a band across all columns; the groups in it are below its boxes.
#include <argmap/sdk/ranks.hpp>
#include <argmap/sdk/sdk.hpp>
#include <argmap/sdk/turned_sink.hpp>

#include <algorithm>
#include <array>
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
        turned.setPage(m_width, m_bands[0].height);
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
            Rect& box = m_boxes[node];
            box = turned.turned(graph.nodes()[node].width, graph.nodes()[node].height);
            box.y = std::max(next, atClaim[node]);
            next = box.y + box.height + graph.settings().sibling_gap;
            m_bands[band].height = std::max(m_bands[band].height, box.y + box.height);
            for (const std::uint32_t reason : m_ranks.reasons[node])
                if (bandOf(graph.nodes()[reason].cluster) == band)
                    atClaim[reason] = std::max(atClaim[reason], box.y);
        }
    }

    // How high the bands are, from the innermost; then where they stand, from the outermost.
    void stackBands(const GraphView& graph, const TurnedSink& turned) {
        const argmap_graph& settings = graph.settings();
        const auto added = [&](Length height, Length more) {
            return height == 0 ? more : height + settings.sibling_gap + more;
        };
        std::vector<Length> used; // of each band, by what stands in it already
        for (const Rect& band : m_bands)
            used.push_back(band.height);
        std::vector<Rect> titles;
        for (std::uint32_t row = 0; row < graph.clusters().size(); ++row) {
            const argmap_graph_cluster& cluster = graph.clusters()[row];
            titles.push_back(turned.turned(cluster.title_width, cluster.title_height));
            m_room = std::max<Length>(m_room, settings.cluster_inset + cluster.title_height);
        }
        for (std::uint32_t row = graph.clusters().size(); row-- > 0;) {
            Rect& band = m_bands[row + 1];
            band.height = std::max(band.height, titles[row].height) + 2 * m_room;
            Rect& outer = m_bands[bandOf(graph.clusters()[row].parent)];
            outer.height = added(outer.height, band.height);
        }
        for (std::uint32_t row = 0; row < graph.clusters().size(); ++row) {
            const std::uint32_t outer = bandOf(graph.clusters()[row].parent);
            Rect& band = m_bands[row + 1];
            used[outer] = added(used[outer], band.height);
            band.x = m_bands[outer].x + roomIn(outer);
            band.y = m_bands[outer].y + roomIn(outer) + used[outer] - band.height;
            m_left = std::max(m_left, band.x + m_room);
            m_width = std::max(m_width, titles[row].width + 2 * (band.x + m_room));
        }
    }

    // Where the columns stand; with them, all is where it belongs.
    void placeColumns(const GraphView& graph, const TurnedSink& turned) {
        Length gap = graph.settings().rank_gap;
        bool bows = false;
        for (std::uint32_t row = 0; row < graph.edges().size(); ++row) {
            const argmap_graph_edge& edge = graph.edges()[row];
            gap = std::max(gap, turned.turned(edge.label_width, edge.label_height).width);
            bows = bows || m_ranks.rank[edge.from] == m_ranks.rank[edge.to];
        }
        std::vector<Length> widths;
        for (std::uint32_t node = 0; node < m_boxes.size(); ++node) {
            widths.resize(std::max<std::size_t>(widths.size(), m_ranks.rank[node] + 1));
            Length& width = widths[m_ranks.rank[node]];
            width = std::max(width, m_boxes[node].width);
        }
        std::vector<Length> left{m_left};
        for (const Length width : widths)
            left.push_back(left.back() + width + gap);
        m_bow = gap / 2;
        m_width = std::max(m_width, left.back() - gap + (bows ? m_bow : 0) + m_left);
        for (std::uint32_t node = 0; node < m_boxes.size(); ++node) {
            const std::uint32_t band = bandOf(graph.nodes()[node].cluster);
            m_boxes[node].x = left[m_ranks.rank[node]];
            m_boxes[node].y += m_bands[band].y + roomIn(band);
        }
        for (std::size_t band = 1; band < m_bands.size(); ++band)
            m_bands[band].width = m_width - 2 * m_bands[band].x;
    }

    // From the reason's border to the claim's, on the sides that face each other; within a column
    // around its right.
    void draw(std::uint32_t row, const GraphView& graph, bool straight, TurnedSink& turned) const {
        const argmap_graph_edge& edge = graph.edges()[row];
        const Rect& from = m_boxes[edge.from];
        const Rect& to = m_boxes[edge.to];
        Point begin{from.x, from.middle().y};
        Point end{to.right(), to.middle().y};
        Length bend = (begin.x + end.x) / 2;
        if (from.x == to.x) {
            begin.x = from.right();
            bend = std::max(begin.x, end.x) + m_bow;
        } else if (from.x < to.x) {
            begin.x = from.right();
            end.x = to.x;
        }
        const Point corner = straight && from.x != to.x ? begin : Point{bend, begin.y};
        const Point other = straight && from.x != to.x ? end : Point{bend, end.y};
        turned.setPath(row, std::array{begin, corner, other, end});
        Rect label = turned.turned(edge.label_width, edge.label_height);
        label.x = (begin.x + 3 * corner.x + 3 * other.x + end.x) / 8 - label.width / 2;
        label.y = (begin.y + end.y) / 2 - label.height / 2;
        label.x = std::clamp<Length>(label.x, 0, std::max<Length>(0, m_width - label.width));
        label.y =
            std::clamp<Length>(label.y, 0, std::max<Length>(0, m_bands[0].height - label.height));
        if (label.width > 0)
            turned.placeLabel(row, label);
    }

    // Band 0 is what stands in no group.
    static std::uint32_t bandOf(std::uint32_t cluster) {
        return cluster == ARGMAP_NO_ROW ? 0 : cluster + 1;
    }
    // Between the frame of a band and what is in it.
    [[nodiscard]] Length roomIn(std::uint32_t band) const { return band == 0 ? 0 : m_room; }

    Ranks m_ranks;
    std::vector<Rect> m_boxes; // by node
    std::vector<Rect> m_bands; // by cluster, behind the first
    Length m_room = 0;         // at all sides of a frame
    Length m_left = 0;         // of the first column
    Length m_bow = 0;          // how far an edge within a column goes around
    Length m_width = 0;        // of the page
};

ARGMAP_LAYOUT_PLUGIN(ColumnsLayout)
