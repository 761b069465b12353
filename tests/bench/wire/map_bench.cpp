// Maps of 100,000 statements, each with an inference to an earlier one: built, opened, read.
#include <argmap/wire/map_builder.hpp>
#include <argmap/wire/map_view.hpp>

#include <benchmark/benchmark.h>

namespace argmap::wire {
namespace {

constexpr std::uint32_t statements = 100'000;

BuiltMap built() {
    MapBuilder builder;
    Statement statement;
    Inference inference;
    statement.kind = "claim";
    statement.originFile = "a.argdown";
    statement.originFormat = "argdown";
    statement.tags = {"one", "two"};
    statement.metadata = {{"weight", "0.5"}};
    statement.wordings = {
        {"A statement of about the length that they have in a map of an article, number ", "", {}}};
    const std::string text = statement.wordings[0].text;
    inference.stance = Stance::Support;
    inference.premises.resize(1);
    for (std::uint32_t i = 0; i < statements; ++i) {
        statement.id = "statement-" + std::to_string(i);
        statement.originId = statement.id;
        statement.originLine = i + 1;
        statement.wordings[0].text = text + std::to_string(i);
        builder.add(statement);
        inference.id = "inference-" + std::to_string(i);
        inference.originLine = i + 1;
        inference.premises[0].statement = statement.id;
        inference.target = "statement-" + std::to_string(i / 3);
        builder.add(inference);
    }
    return builder.finish();
}

void buildMap(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(built());
}
BENCHMARK(buildMap)->Unit(benchmark::kMillisecond);

void openMap(benchmark::State& state) {
    const BuiltMap map = built();
    state.counters["bytes"] = static_cast<double>(map.image.size());
    for (auto _ : state)
        benchmark::DoNotOptimize(MapView::open(map.image));
}
BENCHMARK(openMap)->Unit(benchmark::kMillisecond);

void readMap(benchmark::State& state) {
    const BuiltMap map = built();
    const auto view = MapView::open(map.image);
    for (auto _ : state) {
        for (std::uint32_t row = 0; row < statements; ++row) {
            benchmark::DoNotOptimize(view->get<Statement>(row));
            benchmark::DoNotOptimize(view->get<Inference>(row));
        }
    }
}
BENCHMARK(readMap)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace argmap::wire

BENCHMARK_MAIN();
