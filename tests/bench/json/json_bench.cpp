// A map of 20,000 statements and inferences through JSON.
#include <argmap/sdk/testing.hpp>
#include <argmap/wire/map_builder.hpp>

#include <benchmark/benchmark.h>

namespace argmap {
namespace {

wire::ImageBytes sample() {
    wire::MapBuilder builder;
    for (int i = 0; i < 20'000; ++i) {
        wire::Statement statement;
        statement.id = "statement-" + std::to_string(i);
        statement.kind = "claim";
        statement.tags = {"one", "two"};
        statement.metadata = {{"weight", "0.5"}};
        statement.wordings = {
            {"A statement of about the length that they have in a map of an article", "", {}}};
        builder.add(statement);
        wire::Inference inference;
        inference.id = "inference-" + std::to_string(i);
        inference.stance = wire::Stance::Support;
        inference.premises = {{statement.id, "", "", false, false}};
        inference.target = "statement-" + std::to_string(i / 3);
        builder.add(inference);
    }
    return builder.finish().image;
}

std::string written(wire::ByteSpan image) {
    sdk::TestHost host;
    host.run(*argmap_plugin.get_interface(ARGMAP_INTERFACE_WRITER, 0), image);
    return host.output();
}

void writeJson(benchmark::State& state) {
    const wire::ImageBytes image = sample();
    std::size_t bytes = 0;
    for (auto _ : state)
        bytes += written(image).size();
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(writeJson)->Unit(benchmark::kMillisecond);

void readJson(benchmark::State& state) {
    const std::string text = written(sample());
    for (auto _ : state) {
        sdk::TestHost host;
        host.run(*argmap_plugin.get_interface(ARGMAP_INTERFACE_READER, 0), {{"x.json", text}});
        benchmark::DoNotOptimize(host.image);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(readJson)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace argmap

BENCHMARK_MAIN();
