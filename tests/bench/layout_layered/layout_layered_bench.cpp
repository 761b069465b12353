// The layout "layered": time, crossings and length of lines beside Graphviz's dot on the same maps; hard
// shapes; how much one leaf more moves. Times are those of the processor.
//
//     bench_layout_layered [MOST BOXES]    up to so many boxes with dot (10000 takes minutes)
#include "dot_engine.hpp"
#include "layered.hpp"

#include <argmap/support/layout_maps.hpp>
#include <argmap/support/layout_measures.hpp>
#include <argmap/support/layout_moves.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace {

using namespace argmap;
using support::Recipe;

Recipe tree(int boxes) {
    return {.boxes = boxes,
            .clusters = 0,
            .joints = 0,
            .undercuts = 0,
            .crossLinks = 0,
            .relations = 0,
            .labels = false};
}
Recipe linked(int boxes) {
    return {.boxes = boxes, .clusters = 0, .relations = 0, .labels = false};
}
Recipe grouped(int boxes) {
    return {
        .boxes = boxes, .clusters = boxes / 20, .relations = 0, .strays = 0.02, .labels = false};
}

struct Measured {
    double seconds = 0;
    std::uint64_t crossings = 0;
    double length = 0;
    std::uint64_t hits = 0;
};

template <class Run>
Measured measure(const sdk::LayoutGraph& graph, int times, Run&& run) {
    Measured result;
    result.seconds = 1e9;
    sdk::LayoutResult layout;
    for (int time = 0; time < times; ++time) {
        const auto begin = std::clock(); // of the processor: other programs do not count
        layout = run(graph);
        const auto took = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        result.seconds = std::min(result.seconds, took);
    }
    if (graph.nodes.size() > 50'000)
        return result; // counting would take minutes
    result.crossings = support::crossings(graph, layout);
    result.length = support::lengthOfLines(layout);
    result.hits = support::hits(graph, layout);
    return result;
}

void compare(const char* name, Recipe (*recipe)(int), int boxes, bool withDot) {
    const auto graph = support::randomMap(1, recipe(boxes));
    if (const auto outcome = layout_layered::layOut(graph, {}); outcome.problem) {
        std::printf("%-8s %6d  %s\n", name, boxes, outcome.problem->message.c_str());
        return;
    }
    const auto ours = measure(graph, 3, [](const sdk::LayoutGraph& one) {
        return layout_layered::layOut(one, {}).layout;
    });
    std::printf("%-8s %6d  %9.1f ms %9llu crossings %11.0f px %llu hits", name, boxes,
                ours.seconds * 1e3, static_cast<unsigned long long>(ours.crossings), ours.length,
                static_cast<unsigned long long>(ours.hits));
    if (withDot) {
        const auto dots = measure(graph, boxes > 1'000 ? 1 : 3, [](const sdk::LayoutGraph& one) {
            return layout_dot::dotLayout(one, {}).value();
        });
        std::printf("   dot %9.1f ms %9llu %11.0f   ratios: time %.1f crossings %.2f length %.2f",
                    dots.seconds * 1e3, static_cast<unsigned long long>(dots.crossings),
                    dots.length, dots.seconds / ours.seconds,
                    static_cast<double>(ours.crossings) /
                        static_cast<double>(std::max<std::uint64_t>(dots.crossings, 1)),
                    ours.length / dots.length);
    }
    std::printf("\n");
    std::fflush(stdout);
}

sdk::LayoutGraph small() {
    support::MapMaker maker;
    maker.graph.page.rank_gap = 2'000;
    maker.graph.page.sibling_gap = 1'000;
    return maker.graph;
}

std::uint32_t addBox(sdk::LayoutGraph& graph) {
    graph.nodes.push_back(
        {ARGMAP_NODE_BOX, 2'000, 2'000, ARGMAP_NO_ROW, ARGMAP_ABSENT, ARGMAP_ABSENT, 0, 0});
    return static_cast<std::uint32_t>(graph.nodes.size() - 1);
}

void addEdge(sdk::LayoutGraph& graph, std::uint32_t from, std::uint32_t to) {
    graph.edges.push_back({from, to, ARGMAP_EDGE_INFERENCE, ARGMAP_NO_ROW, 1, 0, 0, 0});
}

// A chain or a star, each box also leading to the first or not.
sdk::LayoutGraph row(std::uint32_t boxes, bool chain, bool toFirst) {
    auto graph = small();
    addBox(graph);
    for (std::uint32_t at = 1; at < boxes; ++at) {
        const auto box = addBox(graph);
        addEdge(graph, box, chain ? box - 1 : 0);
        if (toFirst)
            addEdge(graph, box, 0);
    }
    return graph;
}

sdk::LayoutGraph bipartite(std::uint32_t side) {
    auto graph = small();
    for (std::uint32_t at = 0; at < 2 * side; ++at)
        addBox(graph);
    for (std::uint32_t from = side; from < 2 * side; ++from)
        for (std::uint32_t to = 0; to < side; ++to)
            addEdge(graph, from, to);
    return graph;
}

double secondsOf(const sdk::LayoutGraph& graph) {
    const auto begin = std::clock();
    const auto outcome = layout_layered::layOut(graph, {});
    const auto took = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    return outcome.problem ? -1 : took;
}

void hardShapes() {
    std::printf("\nhard shapes, s: chain of 100,000 %.2f, star of 100,000 %.2f, "
                "300 x 300 %.2f, chain of 100,000 that all leads to its first %.2f\n",
                secondsOf(row(100'000, true, false)), secondsOf(row(100'000, false, false)),
                secondsOf(bipartite(300)), secondsOf(row(100'000, true, true)));
}

void addLeaf(sdk::LayoutGraph& graph, std::uint32_t claim) {
    auto leaf = graph.nodes[claim];
    leaf.kind = ARGMAP_NODE_BOX;
    leaf.width = 22'000;
    leaf.height = 6'000;
    leaf.earlier_x = ARGMAP_ABSENT;
    leaf.earlier_y = ARGMAP_ABSENT;
    graph.nodes.push_back(leaf);
    addEdge(graph, static_cast<std::uint32_t>(graph.nodes.size() - 1), claim);
}

void oneLeafMore(const char* name, Recipe (*recipe)(int), int boxes) {
    support::Moves moves;
    double worst = 0;
    const std::uint32_t trials = boxes > 1'000 ? 3 : 30;
    for (std::uint32_t trial = 0; trial < trials; ++trial) {
        auto graph = support::randomMap(trial, recipe(boxes));
        const auto before = layout_layered::layOut(graph, {}).layout;
        support::remember(graph, before);
        addLeaf(graph, (trial * 7919) % static_cast<std::uint32_t>(graph.nodes.size()));
        const auto begin = std::clock();
        const auto after = layout_layered::layOut(graph, {}).layout;
        worst = std::max(worst, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
        if (boxes <= 1'000)
            moves += support::movesBetween(graph, before, after);
    }
    std::printf("one leaf more, %-8s %6d boxes: %.2f %% moved, %llu of %llu pairs swapped, "
                "at most %.1f ms\n",
                name, boxes,
                100.0 * static_cast<double>(moves.moved) /
                    static_cast<double>(std::max<std::uint64_t>(moves.boxes, 1)),
                static_cast<unsigned long long>(moves.swapped),
                static_cast<unsigned long long>(moves.pairs), worst * 1e3);
}

} // namespace

int main(int count, char** words) {
    const int most = count > 1 ? std::atoi(words[1]) : 1'000;
    for (const int boxes : {200, 1'000, 5'000, 10'000, 100'000}) {
        compare("tree", tree, boxes, boxes <= most);
        compare("linked", linked, boxes, boxes <= most);
        compare("grouped", grouped, boxes, boxes <= most);
    }
    hardShapes();
    for (const int boxes : {50, 200, 500, 10'000}) {
        oneLeafMore("tree", tree, boxes);
        oneLeafMore("linked", linked, boxes);
        oneLeafMore("grouped", grouped, boxes);
    }
    return 0;
}
