// What one map costs to lay out and to write, and how good its layouts are: one JSON object a call.
//
//     bench_diagrams graph MAP             the graph that layouts get, for a peer in another language
//     bench_diagrams measure MAP [LAYOUT]  crossings, length of lines, area and time of `layered`; with a layout of
//                                          a peer (elk.mjs) of that too; with "dot" of dot's, sizes only
//     bench_diagrams write MAP             boxes a second and bytes a box of the SVG
//
// MAP is an Argdown file, read by the plugin beside the build. Times are of the processor, the best of several.
#include "dot_engine.hpp"
#include "layered.hpp"
#include "picture.hpp"

#include <argmap/diagram/diagram.hpp>
#include <argmap/sdk/layout_values.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/layout_measures.hpp>
#include <argmap/support/layout_moves.hpp>
#include <argmap/svg/svg_writer.hpp>
#include <argmap/workbench/workbench.hpp>

#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <stdexcept>

namespace {

using namespace argmap;
using Json = nlohmann::json;

workbench::Workbench openBench() {
    const std::filesystem::path build = support::buildFolder();
    return workbench::Workbench({.pluginFolders = {{build / "lib" / "argmap" / "plugins", true}},
                                 .runner = build / "lib" / "argmap" / "argmap-runner"});
}

model::ArgumentMap read(const workbench::Workbench& bench, const char* file) {
    workbench::Input input;
    input.path = file;
    const workbench::Opened opened = bench.open(input);
    if (!opened.map)
        throw std::runtime_error("the map cannot be read");
    return *opened.map;
}

sdk::LayoutGraph graphOf(const model::ArgumentMap& map) {
    const diagram::Composition composition(map, {}, diagram::Style{}, {}, test::measurer());
    return sdk::valuesOf(*wire::GraphView::open(composition.graph()));
}

double bestOf(int runs, const std::function<double()>& now, const std::function<void()>& work) {
    double best = 0;
    for (int run = 0; run < runs; ++run) {
        const double begin = now();
        work();
        const double took = now() - begin;
        best = run == 0 ? took : std::min(best, took);
    }
    return best;
}

// Of the processor, for what has one thread.
double secondsOf(int runs, const std::function<void()>& work) {
    return bestOf(runs, [] { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }, work);
}

// By the clock, for what may have several.
double wallSecondsOf(int runs, const std::function<void()>& work) {
    return bestOf(
        runs,
        [] {
            const auto now = std::chrono::steady_clock::now().time_since_epoch();
            return std::chrono::duration<double>(now).count();
        },
        work);
}

Json figures(const sdk::LayoutGraph& graph, const sdk::LayoutResult& layout, double seconds) {
    return {{"ms", seconds * 1e3},
            {"crossings", support::crossings(graph, layout)},
            {"length", support::lengthOfLines(layout)},
            {"hits", support::hits(graph, layout)},
            {"area", layout.width * 1e-4 * layout.height}};
}

Json graphJson(const sdk::LayoutGraph& graph) {
    const auto row = [](std::uint32_t number) {
        return number == ARGMAP_NO_ROW ? -1 : static_cast<std::int64_t>(number);
    };
    Json json{{"rankGap", graph.page.rank_gap},
              {"siblingGap", graph.page.sibling_gap},
              {"nodes", Json::array()},
              {"edges", Json::array()},
              {"clusters", Json::array()}};
    for (const auto& node : graph.nodes)
        json["nodes"].push_back({node.width, node.height, row(node.cluster)});
    for (const auto& edge : graph.edges)
        json["edges"].push_back({edge.from, edge.to});
    for (const auto& cluster : graph.clusters)
        json["clusters"].push_back(row(cluster.parent));
    return json;
}

std::int32_t hundredths(const Json& pixels) {
    return static_cast<std::int32_t>(std::lround(pixels.get<double>() * 100));
}

argmap_point point(const Json& pair) {
    return {hundredths(pair[0]), hundredths(pair[1])};
}

// Straight pieces as curves.
std::vector<argmap_point> pathOf(const Json& points) {
    std::vector<argmap_point> path{point(points[0])};
    for (std::size_t at = 1; at < points.size(); ++at) {
        const argmap_point to = point(points[at]);
        path.push_back(path.back());
        path.push_back(to);
        path.push_back(to);
    }
    return path;
}

sdk::LayoutResult layoutOf(const Json& json) {
    sdk::LayoutResult layout;
    layout.width = hundredths(json.at("width"));
    layout.height = hundredths(json.at("height"));
    for (const Json& place : json.at("places")) {
        const argmap_point at = point(place);
        layout.places.push_back({at.x, at.y});
    }
    for (const Json& path : json.at("paths"))
        layout.paths.push_back(pathOf(path));
    return layout;
}

// The new layout after one edit: a leaf more, the places of the earlier picture given.
double secondsAfterALeaf(sdk::LayoutGraph graph, const sdk::LayoutResult& before) {
    support::remember(graph, before);
    const auto claim = static_cast<std::uint32_t>(graph.nodes.size() / 2);
    auto leaf = graph.nodes[claim];
    leaf.kind = ARGMAP_NODE_BOX;
    leaf.earlier_x = leaf.earlier_y = ARGMAP_ABSENT;
    graph.nodes.push_back(leaf);
    graph.edges.push_back({static_cast<std::uint32_t>(graph.nodes.size() - 1), claim,
                           ARGMAP_EDGE_INFERENCE, ARGMAP_NO_ROW, 1, 0, 0, 0});
    return secondsOf(3, [&] { (void)layout_layered::layOut(graph, {}); });
}

Json measure(const sdk::LayoutGraph& graph, const std::string& peer) {
    Json json{{"boxes", graph.nodes.size()}, {"lines", graph.edges.size()}};
    layout_layered::Outcome ours;
    const double seconds = secondsOf(graph.nodes.size() > 20'000 ? 1 : 3,
                                     [&] { ours = layout_layered::layOut(graph, {}); });
    if (ours.problem)
        throw std::runtime_error(ours.problem->message);
    json["layered"] = figures(graph, ours.layout, seconds);
    json["again"] = secondsAfterALeaf(graph, ours.layout) * 1e3;
    if (peer == "dot") {
        sdk::LayoutResult dots;
        const double took = secondsOf(graph.nodes.size() > 2'000 ? 1 : 3,
                                      [&] { dots = layout_dot::dotLayout(graph, {}).value(); });
        json["peer"] = figures(graph, dots, took);
    } else if (!peer.empty()) {
        const Json made = Json::parse(support::readFile(peer));
        json["peer"] = figures(graph, layoutOf(made), made.at("ms").get<double>() / 1e3);
    }
    return json;
}

Json write(const workbench::Workbench& bench, const model::ArgumentMap& map) {
    workbench::Picture picture;
    picture.layout = "layered";
    const workbench::Drawn drawn = bench.scene(map, picture);
    if (!drawn.scene)
        throw std::runtime_error("the map cannot be drawn");
    std::size_t bytes = 0;
    const double seconds = wallSecondsOf(10, [&] {
        bytes = 0;
        const svg::DrawnIds ids(drawn.scene->view(), drawn.scene->view().pages()[0].drawn);
        svg::SvgWriter(drawn.scene->view(), 0, ids, [&](std::string_view piece) {
            bytes += piece.size();
        }).write();
    });
    const auto boxes = static_cast<double>(map.table<model::Statement>().size());
    return {{"boxesASecond", boxes / seconds}, {"bytesABox", static_cast<double>(bytes) / boxes}};
}

Json run(const std::string& what, const char* file, const std::string& peer) {
    const workbench::Workbench bench = openBench();
    const model::ArgumentMap map = read(bench, file);
    if (what == "graph")
        return graphJson(graphOf(map));
    if (what == "measure")
        return measure(graphOf(map), peer);
    if (what == "write")
        return write(bench, map);
    throw std::runtime_error("graph, measure or write?");
}

} // namespace

int main(int count, char** words) {
    try {
        if (count < 3)
            throw std::runtime_error("usage: bench_diagrams graph|measure|write MAP [LAYOUT]");
        std::printf("%s\n", run(words[1], words[2], count > 3 ? words[3] : "").dump().c_str());
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_diagrams: %s\n", error.what());
        return 1;
    }
}
