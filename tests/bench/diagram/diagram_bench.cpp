// What a picture costs without its layout: measuring, routing, drawing, writing.
#include "column_layout.hpp"
#include "picture.hpp"
#include "sketch.hpp"

#include <argmap/svg/svg_writer.hpp>

#include <benchmark/benchmark.h>

#include <random>

namespace {

using namespace argmap;
using namespace argmap::test;

// A tree of claims of 40 to 200 characters, some of them linked, attacked and cited.
model::ArgumentMap tree(int claims) {
    static const std::vector<std::string> words{
        "cooperation", "could",  "be",     "a",     "win",       "for",   "both",       "regimes",
        "Russia",      "needs",  "shells", "and",   "Pyongyang", "wants", "technology", "whether",
        "sanctions",   "remain", "in",     "force", "is",        "only",  "guess",      "the"};
    std::mt19937 random(1);
    Sketch s;
    s.source("S1", "Article", "B");
    for (int i = 0; i < claims; ++i) {
        std::string text;
        const std::size_t size = 40 + random() % 160;
        while (text.size() < size)
            text += (text.empty() ? "" : " ") + words[random() % words.size()];
        const std::string n = std::to_string(i);
        s.claim("c" + n, text);
        if (i % 2 == 1)
            s.cite("c" + n, "S1", n, "2");
        if (i > 0)
            s.step("i" + n, i % 4 == 3 ? Stance::Attack : Stance::Support, {"c" + n},
                   "c" + std::to_string((i - 1) / 3));
    }
    return s.map();
}

void measureWarmText(benchmark::State& state) {
    const std::string text =
        "Russia urgently needs artillery munitions for its war against Ukraine, "
        "and North Korea wants technology for its own";
    for (auto _ : state)
        benchmark::DoNotOptimize(measurer().wrap(text, {}, 21200));
}
BENCHMARK(measureWarmText);

void compose(benchmark::State& state) {
    const model::ArgumentMap map = tree(static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(
            diagram::Composition(map, {}, diagram::Style{}, {}, measurer()).graph().size());
}
BENCHMARK(compose)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

void finish(benchmark::State& state) {
    const model::ArgumentMap map = tree(static_cast<int>(state.range(0)));
    const diagram::Composition composition(map, {}, diagram::Style{}, {}, measurer());
    const auto layout = columnLayout(composition.graph());
    for (auto _ : state)
        benchmark::DoNotOptimize(composition.finish(*layout));
}
BENCHMARK(finish)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

void writeSvg(benchmark::State& state) {
    const Picture picture(tree(static_cast<int>(state.range(0))));
    std::size_t bytes = 0;
    for (auto _ : state) {
        const svg::DrawnIds ids(picture.view(), picture.view().pages()[0].drawn);
        svg::SvgWriter(picture.view(), 0, ids, [&](std::string_view piece) {
            bytes += piece.size();
        }).write();
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(writeSvg)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
