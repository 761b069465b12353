// draw_layout SEED BOXES CLUSTERS right|down|left|up STYLE: an SVG of a random map's layout on standard
// output. Styles: tidy, straight, orthogonal, free, levels, grounds, dot, layered, tree, compact.
#include "dot_engine.hpp"
#include "layered.hpp"
#include "tidy.hpp"
#include "tree.hpp"

#include <argmap/support/layout_maps.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace argmap::layout_dot::test {
namespace {

using namespace support;

constexpr const char* Colours[] = {"#0072b2", "#0072b2", "#0072b2",
                                   "#7b3294", "#888888", "#0072b2"};

void drawRect(const argmap_rect& rect, const char* fill, const char* stroke) {
    std::printf(
        "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\" stroke=\"%s\"/>\n",
        rect.x / 100.0, rect.y / 100.0, rect.width / 100.0, rect.height / 100.0, fill, stroke);
}

void drawText(std::int32_t x, std::int32_t y, const std::string& text, const char* colour) {
    std::printf("<text x=\"%.2f\" y=\"%.2f\" font-family=\"Noto Sans\" font-size=\"11\" "
                "fill=\"%s\">%s</text>\n",
                x / 100.0, y / 100.0, colour, text.c_str());
}

void draw(const Graph& graph, const Layout& layout) {
    std::printf("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-20 -20 %.0f %.0f\">\n"
                "<rect x=\"-20\" y=\"-20\" width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n",
                layout.width / 100.0 + 40, layout.height / 100.0 + 40);
    for (std::size_t row = 0; row < layout.clusters.size(); ++row) {
        drawRect(layout.clusters[row], "#f5f6f8", "#c8ccd0");
        drawText(layout.clusters[row].x + 800, layout.clusters[row].y + 1600,
                 "group " + std::to_string(row), "#666");
    }
    for (std::size_t row = 0; row < layout.paths.size(); ++row) {
        const auto& path = layout.paths[row];
        const auto role = graph.edges[row].role;
        std::printf("<path fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"%s d=\"M%.2f,%.2f",
                    Colours[role],
                    role == ARGMAP_EDGE_UNDERCUT ? " stroke-dasharray=\"6 2 1 2\"" : "",
                    path[0].x / 100.0, path[0].y / 100.0);
        for (std::size_t at = 1; at < path.size(); ++at)
            std::printf("%s%.2f,%.2f", at % 3 == 1 ? " C" : " ", path[at].x / 100.0,
                        path[at].y / 100.0);
        std::printf("\"/>\n<circle cx=\"%.2f\" cy=\"%.2f\" r=\"3\" fill=\"%s\"/>\n",
                    path.back().x / 100.0, path.back().y / 100.0, Colours[role]);
    }
    for (std::uint32_t row = 0; row < layout.places.size(); ++row) {
        const auto& node = graph.nodes[row];
        const argmap_rect box{layout.places[row].x - node.width / 2,
                              layout.places[row].y - node.height / 2, node.width, node.height};
        drawRect(box, isJoint(node) ? "#0072b2" : "white", "#555");
        if (!isJoint(node))
            drawText(box.x + 600, layout.places[row].y + 400, std::to_string(row), "#222");
    }
    for (std::size_t row = 0; row < layout.labels.size(); ++row)
        if (layout.labels[row].width > 0)
            drawRect(layout.labels[row], "#ffffff", Colours[graph.edges[row].role]);
    std::printf("</svg>\n");
}

Outcome<Layout> drawnBy(const Graph& graph, const std::string& style) {
    if (style == "dot")
        return dotLayout(graph, Lines::Dot);
    Wishes wishes;
    if (style == "straight")
        wishes.lines = Lines::Straight;
    if (style == "orthogonal")
        wishes.lines = Lines::Orthogonal;
    if (style == "levels")
        wishes.ranks = Ranks::Levels;
    if (style == "grounds")
        wishes.ranks = Ranks::Grounds;
    wishes.freeOrder = style == "free";
    return tidyLayout(graph, wishes);
}

int run(int count, char** words) {
    if (count != 6) {
        std::fprintf(stderr, "usage: draw_layout SEED BOXES CLUSTERS right|down|left|up STYLE\n");
        return 2;
    }
    Recipe recipe;
    recipe.boxes = std::atoi(words[2]);
    recipe.clusters = std::atoi(words[3]);
    const std::string direction = words[4];
    const auto graph = randomMap(static_cast<std::uint32_t>(std::atoi(words[1])), recipe,
                                 direction == "down"   ? ARGMAP_DIRECTION_DOWN
                                 : direction == "left" ? ARGMAP_DIRECTION_LEFT
                                 : direction == "up"   ? ARGMAP_DIRECTION_UP
                                                       : ARGMAP_DIRECTION_RIGHT);
    if (std::string(words[5]) == "layered") {
        draw(graph, layout_layered::layOut(graph, {}).layout);
        return 0;
    }
    if (const std::string style = words[5]; style == "tree" || style == "compact") {
        draw(graph, layout_tree::layOut(graph, {false, style == "compact"}).layout);
        return 0;
    }
    auto outcome = drawnBy(graph, words[5]);
    if (!outcome.ok()) {
        std::fprintf(stderr, "%s\n", outcome.problem().message.c_str());
        return 1;
    }
    draw(graph, outcome.value());
    return 0;
}

} // namespace
} // namespace argmap::layout_dot::test

int main(int count, char** words) {
    return argmap::layout_dot::test::run(count, words);
}
