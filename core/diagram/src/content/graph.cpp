#include "content/graph.hpp"

#include <algorithm>

namespace argmap::diagram {

namespace {

std::uint32_t roleOf(const Line& line) {
    switch (line.role) {
    case LineRole::Whole:
        return line.to.joint ? ARGMAP_EDGE_UNDERCUT : ARGMAP_EDGE_INFERENCE;
    case LineRole::Premise:
        return ARGMAP_EDGE_PREMISE;
    case LineRole::Conclusion:
        return line.to.joint ? ARGMAP_EDGE_UNDERCUT : ARGMAP_EDGE_CONCLUSION;
    case LineRole::Position:
        return ARGMAP_EDGE_POSITION;
    case LineRole::Relation:
        break;
    }
    return ARGMAP_EDGE_RELATION;
}

class GraphMaker {
public:
    GraphMaker(const Plan& plan, const std::vector<BoxContent>& boxes, const Style& style,
               const EarlierPlaces& earlier)
        : m_plan(plan), m_boxes(boxes), m_style(style), m_earlier(earlier) {}

    // Boxes in reading order, a joint before the first box that leads to it: layouts keep that
    // order among siblings.
    void addNodes() {
        std::vector<std::vector<std::uint32_t>> jointsBefore(m_plan.boxes.size() + 1);
        for (std::uint32_t step = 0; step < m_plan.steps.size(); ++step) {
            if (!m_plan.steps[step].joint)
                continue;
            auto before = static_cast<std::uint32_t>(m_plan.boxes.size());
            for (const PlanSource& source : m_plan.steps[step].sources)
                before = std::min(before, source.box);
            jointsBefore[before].push_back(step);
        }
        m_graph.boxNodes.assign(m_plan.boxes.size(), noRow);
        m_graph.jointNodes.assign(m_plan.steps.size(), noRow);
        for (std::uint32_t box = 0; box <= m_plan.boxes.size(); ++box) {
            for (const std::uint32_t step : jointsBefore[box])
                addJoint(step);
            if (box < m_plan.boxes.size() && !m_plan.boxes[box].loose)
                addBox(box);
        }
    }

    void addEdges(const std::vector<Line>& lines) {
        for (const Line& line : lines) {
            argmap_graph_edge edge{};
            edge.from = nodeOf(line.from);
            edge.to = nodeOf(line.to);
            edge.role = roleOf(line);
            const bool step = line.role != LineRole::Position && line.role != LineRole::Relation;
            edge.inference = step ? line.row : ARGMAP_NO_ROW;
            edge.weight = 1;
            edge.label_width = line.label().width;
            edge.label_height = line.label().height;
            m_builder.add(edge);
        }
    }

    void addClusters(const std::vector<TextBlock>& titles) {
        for (std::size_t row = 0; row < m_plan.frames.size(); ++row) {
            argmap_graph_cluster cluster{};
            cluster.parent = m_plan.frames[row].parent;
            if (!titles[row].lines.empty()) {
                cluster.title_width = titles[row].width + 2 * m_style.clusterInset;
                cluster.title_height =
                    m_style.clusterTitleGap + heightOf(titles[row], m_style.groupTitle);
            }
            m_builder.add(cluster);
        }
    }

    Graph finish(const Options& options) {
        m_builder.settings = {static_cast<std::uint32_t>(options.direction), m_style.rankGap,
                              m_style.siblingGap, m_style.clusterInset};
        m_graph.image = m_builder.finish();
        return std::move(m_graph);
    }

private:
    void addBox(std::uint32_t box) {
        argmap_graph_node node{};
        node.kind = ARGMAP_NODE_BOX;
        node.width = m_boxes[box].width;
        node.height = m_boxes[box].height;
        node.cluster = m_plan.boxes[box].frame;
        remember(m_earlier.of(m_plan.boxes[box].item), node);
        m_graph.boxNodes[box] = m_builder.add(node);
        ++m_graph.nodes;
    }

    void addJoint(std::uint32_t step) {
        argmap_graph_node node{};
        node.kind = ARGMAP_NODE_JOINT;
        const std::int32_t radius = m_plan.steps[step].attacked
                                        ? m_style.ringRadius + m_style.ringWidth / 2
                                        : m_style.jointRadius;
        node.width = 2 * radius;
        node.height = 2 * radius;
        node.cluster = m_plan.steps[step].frame;
        remember(m_earlier.of(m_plan.steps[step].inference), node);
        m_graph.jointNodes[step] = m_builder.add(node);
        ++m_graph.nodes;
    }

    static void remember(const std::optional<EarlierPlace>& place, argmap_graph_node& node) {
        node.earlier_x = place ? place->centre.x : ARGMAP_ABSENT;
        node.earlier_y = place ? place->centre.y : ARGMAP_ABSENT;
        node.pinned = place && place->pinned ? 1 : 0;
    }

    [[nodiscard]] std::uint32_t nodeOf(const PlanEnd& end) const {
        return end.joint ? m_graph.jointNodes[end.row] : m_graph.boxNodes[end.row];
    }

    const Plan& m_plan;
    const std::vector<BoxContent>& m_boxes;
    const Style& m_style;
    const EarlierPlaces& m_earlier;
    wire::GraphBuilder m_builder;
    Graph m_graph;
};

} // namespace

Graph makeGraph(const Plan& plan, const std::vector<BoxContent>& boxes,
                const std::vector<Line>& lines, const std::vector<TextBlock>& frameTitles,
                const Style& style, const Options& options, const EarlierPlaces& earlier) {
    GraphMaker maker(plan, boxes, style, earlier);
    maker.addNodes();
    maker.addEdges(lines);
    maker.addClusters(frameTitles);
    return maker.finish(options);
}

} // namespace argmap::diagram
