// The layout "layered" beside Graphviz's dot on the same maps: time, crossings, length of lines.
//
//     bench_layout_layered [MOST BOXES]    up to so many boxes with dot (10000 takes minutes)
#include "dot_engine.hpp"
#include "layered.hpp"

#include <argmap/support/layout_maps.hpp>
#include <argmap/support/layout_measures.hpp>

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
    result.crossings = support::crossings(graph, layout);
    result.length = support::lengthOfLines(layout);
    result.hits = support::hits(graph, layout);
    return result;
}

void compare(const char* name, Recipe (*recipe)(int), int boxes, bool withDot) {
    const auto graph = support::randomMap(1, recipe(boxes));
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

} // namespace

int main(int count, char** words) {
    const int most = count > 1 ? std::atoi(words[1]) : 1'000;
    for (const int boxes : {200, 1'000, 5'000, 10'000, 100'000}) {
        if (count > 2 && boxes > std::atoi(words[2]))
            break;
        compare("tree", tree, boxes, boxes <= most);
        compare("linked", linked, boxes, boxes <= most);
        compare("grouped", grouped, boxes, boxes <= most);
    }
    return 0;
}
