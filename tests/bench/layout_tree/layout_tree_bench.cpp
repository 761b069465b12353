// The layout "tree": time, lines through boxes, crossings and size of the page beside "layered" on the same
// maps; hard shapes. Times are those of the processor.
#include "layered.hpp"
#include "tree.hpp"

#include <argmap/support/layout_maps.hpp>
#include <argmap/support/layout_measures.hpp>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace {

using namespace argmap;
using support::Recipe;

Recipe tree(int boxes) {
    return {.boxes = boxes, .clusters = 0, .crossLinks = 0, .relations = 0};
}
Recipe linked(int boxes) {
    return {.boxes = boxes, .clusters = 0};
}
Recipe grouped(int boxes) {
    return {.boxes = boxes, .clusters = boxes / 20, .strays = 0.02};
}

template <class LayOut>
void measure(const char* engine, const sdk::LayoutGraph& graph, LayOut&& layOut) {
    double seconds = 1e9;
    sdk::LayoutResult layout;
    for (int time = 0; time < 3; ++time) {
        const auto begin = std::clock(); // of the processor: other programs do not count
        auto outcome = layOut(graph);
        const auto took = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        if (outcome.problem) {
            std::printf("   %s: %s", engine, outcome.problem->message.c_str());
            return;
        }
        seconds = std::min(seconds, took);
        layout = std::move(outcome.layout);
    }
    std::printf("   %s %8.1f ms, %d x %d px", engine, seconds * 1e3, layout.width / 100,
                layout.height / 100);
    if (graph.nodes.size() < 50'000) // else counting takes minutes
        std::printf(", %llu hits, %llu crossings",
                    static_cast<unsigned long long>(support::hits(graph, layout)),
                    static_cast<unsigned long long>(support::crossings(graph, layout)));
}

void compare(const char* name, Recipe (*recipe)(int), int boxes) {
    const auto graph = support::randomMap(1, recipe(boxes));
    std::printf("%-8s %6d", name, boxes);
    measure("tree", graph,
            [](const sdk::LayoutGraph& one) { return layout_tree::layOut(one, {}); });
    measure("layered", graph,
            [](const sdk::LayoutGraph& one) { return layout_layered::layOut(one, {}); });
    std::printf("\n");
    std::fflush(stdout);
}

// A chain or a star of small boxes.
sdk::LayoutGraph row(std::uint32_t boxes, bool chain) {
    support::MapMaker maker;
    maker.graph.page.rank_gap = 2'000;
    maker.graph.page.sibling_gap = 1'000;
    for (std::uint32_t at = 0; at < boxes; ++at) {
        const auto box = maker.box(ARGMAP_NO_ROW, 20, 20);
        if (at > 0)
            maker.edge(box, chain ? box - 1 : 0);
    }
    return maker.graph;
}

double secondsOf(const sdk::LayoutGraph& graph) {
    const auto begin = std::clock();
    const auto outcome = layout_tree::layOut(graph, {});
    const auto took = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    return outcome.problem ? -1 : took;
}

} // namespace

int main() {
    for (const int boxes : {1'000, 10'000, 100'000}) {
        compare("tree", tree, boxes);
        compare("linked", linked, boxes);
        compare("grouped", grouped, boxes);
    }
    std::printf("\nhard shapes, s: chain of 100,000 %.2f, star of 100,000 %.2f\n",
                secondsOf(row(100'000, true)), secondsOf(row(100'000, false)));
    return 0;
}
