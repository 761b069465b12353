// How long a layout takes, for trees, maps with cross links and joints, and maps with groups.
#include "dot_engine.hpp"
#include "tidy.hpp"

#include <argmap/support/layout_maps.hpp>

#include <benchmark/benchmark.h>

namespace {

using namespace argmap::layout_dot;
using argmap::support::Recipe;

Recipe tree(int boxes) {
    return {.boxes = boxes,
            .clusters = 0,
            .joints = 0,
            .undercuts = 0,
            .crossLinks = 0,
            .relations = 0};
}
Recipe linked(int boxes) {
    return {.boxes = boxes, .clusters = 0};
}
Recipe grouped(int boxes) {
    return {.boxes = boxes, .clusters = boxes / 20, .strays = 0.02};
}

void tidyOf(benchmark::State& state, Recipe (*recipe)(int)) {
    const auto graph = argmap::support::randomMap(1, recipe(static_cast<int>(state.range(0))));
    for (auto _ : state)
        benchmark::DoNotOptimize(tidyLayout(graph, {}));
}

void dotOf(benchmark::State& state, Recipe (*recipe)(int)) {
    const auto graph = argmap::support::randomMap(1, recipe(static_cast<int>(state.range(0))));
    for (auto _ : state)
        benchmark::DoNotOptimize(dotLayout(graph, {}));
}

BENCHMARK_CAPTURE(tidyOf, tree, tree)
    ->Arg(50)
    ->Arg(200)
    ->Arg(1000)
    ->Arg(2000)
    ->Arg(10000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(tidyOf, linked, linked)
    ->Arg(50)
    ->Arg(200)
    ->Arg(1000)
    ->Arg(2000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(tidyOf, grouped, grouped)
    ->Arg(50)
    ->Arg(200)
    ->Arg(1000)
    ->Arg(2000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(dotOf, tree, tree)
    ->Arg(50)
    ->Arg(200)
    ->Arg(1000)
    ->Arg(2000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(dotOf, linked, linked)
    ->Arg(50)
    ->Arg(200)
    ->Arg(1000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(dotOf, grouped, grouped)
    ->Arg(50)
    ->Arg(200)
    ->Arg(1000)
    ->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
