#include <argmap/wire/layout_result.hpp>

#include <argmap/wire/image_writer.hpp>

namespace argmap::wire {

namespace {

// Where things may lie. Whole numbers: 64 bits cannot overflow.
struct Area {
    std::int64_t left, top, right, bottom;

    /// The page and a hundredth around it.
    static Area of(const argmap_layout& page) {
        return {-1, -1, std::int64_t{page.width} + 1, std::int64_t{page.height} + 1};
    }
    /// The page and as much around it.
    static Area around(const argmap_layout& page) {
        const std::int64_t width = page.width;
        const std::int64_t height = page.height;
        return {-width, -height, 2 * width, 2 * height};
    }

    bool holds(std::int64_t x, std::int64_t y) const {
        return x >= left && x <= right && y >= top && y <= bottom;
    }
    bool holds(const argmap_rect& rect) const {
        return rect.width >= 0 && rect.height >= 0 && holds(rect.x, rect.y) &&
               holds(std::int64_t{rect.x} + rect.width, std::int64_t{rect.y} + rect.height);
    }
    bool holds(const argmap_place& centre, const argmap_graph_node& node) const {
        const std::int64_t x = centre.x;
        const std::int64_t y = centre.y;
        return holds(x - node.width / 2, y - node.height / 2) &&
               holds(x + node.width / 2, y + node.height / 2);
    }
};

bool isEmpty(const argmap_rect& rect) {
    return rect.width == 0 && rect.height == 0;
}

std::string at(const char* what, std::uint32_t row, const char* error) {
    return std::string(what) + " " + std::to_string(row) + " " + error;
}

} // namespace

LayoutBuilder::LayoutBuilder(const GraphView& graph)
    : m_places(graph.nodes().size()),
      m_paths(graph.edges().size()),
      m_clusters(graph.clusters().size()),
      m_labels(graph.edges().size()) {}

void LayoutBuilder::setPath(std::uint32_t edge, std::span<const argmap_point> points) {
    m_paths[edge].points = {static_cast<std::uint32_t>(m_points.size()),
                            static_cast<std::uint32_t>(points.size())};
    m_points.insert(m_points.end(), points.begin(), points.end());
}

ImageBytes LayoutBuilder::finish() const {
    ImageWriter writer(ARGMAP_IMAGE_LAYOUT);
    writer.add(ARGMAP_TABLE_LAYOUT, std::span<const argmap_layout>(&m_page, 1));
    writer.add(ARGMAP_TABLE_PLACES, m_places);
    writer.add(ARGMAP_TABLE_PATHS, m_paths);
    writer.add(ARGMAP_TABLE_POINTS, m_points);
    writer.add(ARGMAP_TABLE_CLUSTER_PLACES, m_clusters);
    writer.add(ARGMAP_TABLE_LABEL_PLACES, m_labels);
    return writer.finish();
}

Checked<LayoutView> LayoutView::open(ByteSpan image, const GraphView& graph) {
    Checked<ImageView> container = ImageView::open(image, ARGMAP_IMAGE_LAYOUT);
    if (!container)
        return Checked<LayoutView>::failed(container.error());
    LayoutView view;
    std::string error;
    const auto page = container->records<argmap_layout>(ARGMAP_TABLE_LAYOUT, error);
    const auto points = container->records<argmap_point>(ARGMAP_TABLE_POINTS, error);
    view.m_places = container->records<argmap_place>(ARGMAP_TABLE_PLACES, error);
    view.m_paths = container->records<argmap_path>(ARGMAP_TABLE_PATHS, error);
    view.m_clusters = container->records<argmap_rect>(ARGMAP_TABLE_CLUSTER_PLACES, error);
    view.m_labels = container->records<argmap_rect>(ARGMAP_TABLE_LABEL_PLACES, error);
    if (error.empty() && page.size() != 1)
        error = "the image does not hold one layout";
    if (error.empty()) {
        view.m_page = page[0];
        view.m_points.reserve(points.size());
        for (std::uint32_t row = 0; row < points.size(); ++row)
            view.m_points.push_back(points[row]);
        error = view.check(graph);
    }
    if (!error.empty())
        return Checked<LayoutView>::failed(std::move(error));
    return view;
}

std::string LayoutView::check(const GraphView& graph) const {
    if (m_page.width < 0 || m_page.width > maxLength || m_page.height < 0 ||
        m_page.height > maxLength)
        return "the page is out of range";
    if (m_page.paths > ARGMAP_PATHS_DRAWN)
        return "what becomes of the paths is not known";
    if (m_places.size() != graph.nodes().size() || m_paths.size() != graph.edges().size() ||
        m_labels.size() != graph.edges().size() || m_clusters.size() != graph.clusters().size())
        return "the layout is not one of this graph";
    if (std::string error = checkPaths(); !error.empty())
        return error;
    const Area page = Area::of(m_page);
    for (std::uint32_t row = 0; row < m_places.size(); ++row)
        if (!page.holds(m_places[row], graph.nodes()[row]))
            return at("node", row, "does not lie on the page");
    for (std::uint32_t row = 0; row < m_clusters.size(); ++row)
        if (!page.holds(m_clusters[row]))
            return at("cluster", row, "does not lie on the page");
    for (std::uint32_t row = 0; row < m_labels.size(); ++row)
        if (!isEmpty(m_labels[row]) && !page.holds(m_labels[row]))
            return at("label", row, "does not lie on the page");
    return {};
}

std::string LayoutView::checkPaths() const {
    const Area page = Area::of(m_page);
    const Area around = Area::around(m_page);
    std::uint64_t listed = 0;
    for (std::uint32_t row = 0; row < m_paths.size(); ++row) {
        const argmap_list list = m_paths[row].points;
        listed += list.count;
        if (!inRange(list, m_points.size()) || listed > m_points.size())
            return at("path", row, "has points that are not there");
        if (list.count < 4 || list.count % 3 != 1)
            return at("path", row, "is not a chain of cubic curves");
        const std::span<const argmap_point> points = path(row);
        for (std::size_t i = 0; i < points.size(); ++i)
            if (!(i % 3 == 0 ? page : around).holds(points[i].x, points[i].y))
                return at("path", row, "leaves the page");
    }
    return {};
}

} // namespace argmap::wire
