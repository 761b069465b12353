// What it costs to go through a plugin: the map's image both ways at 100,000 statements, and a call
// in the runner beside the same call in process.
#include <argmap/model/transaction.hpp>
#include <argmap/plugin/host.hpp>
#include <argmap/plugin/map_image.hpp>

#include <benchmark/benchmark.h>

#include <filesystem>
#include <string>

namespace argmap::plugin {
namespace {

constexpr int statements = 100'000;

// Each statement but the first is a reason for an earlier one.
model::ArgumentMap largeMap() {
    model::Transaction tx{model::ArgumentMap()};
    for (int i = 0; i < statements; ++i) {
        model::Statement s;
        s.id = "s" + std::to_string(i);
        s.wordings = {
            {"A statement of about the length that they have in a map of an article, " + s.id,
             "",
             {}}};
        const model::StatementId id = tx.insert(std::move(s));
        if (i == 0)
            continue;
        model::Inference inference;
        inference.id = "i" + std::to_string(i);
        inference.stance = model::Stance::Support;
        inference.premises = {{id, "", "", false, false}};
        inference.target = model::StatementId{static_cast<std::uint32_t>(i / 3)};
        tx.insert(std::move(inference));
    }
    return std::move(tx).commit().value();
}

void writeImage(benchmark::State& state) {
    const model::ArgumentMap map = largeMap();
    for (auto _ : state)
        benchmark::DoNotOptimize(imageOfMap(map));
}
BENCHMARK(writeImage)->Unit(benchmark::kMillisecond);

void readImage(benchmark::State& state) {
    const std::vector<std::uint8_t> image = imageOfMap(largeMap()).value();
    state.counters["bytes"] = static_cast<double>(image.size());
    for (auto _ : state)
        benchmark::DoNotOptimize(mapFromImage(image));
}
BENCHMARK(readImage)->Unit(benchmark::kMillisecond);

// A reader of a claim a line, with as many lines as the second argument says; the first: 0 in
// process, 1 in the runner.
void callReader(benchmark::State& state) {
    const std::filesystem::path build = ARGMAP_BINARY_DIR;
    const Catalogue catalogue({{build / "tests" / "good_plugins", false}});
    const Host host(build / "lib" / "argmap" / "argmap-runner");
    const Offer reader = catalogue.find(InterfaceKind::Reader, "lines");
    if (!reader)
        return state.SkipWithError("the plugin of the tests is not built");
    std::string text;
    for (std::int64_t i = 0; i < state.range(1); ++i)
        text += "Claim number " + std::to_string(i) + "\n";
    Call call;
    call.inputs.push_back({"a.lines", text});
    for (auto _ : state)
        if (host.run(reader, call, {}, state.range(0) == 0 ? Place::InProcess : Place::Runner)
                .ending != Ending::Done)
            state.SkipWithError("the reader failed");
}
BENCHMARK(callReader)
    ->ArgNames({"runner", "lines"})
    ->ArgsProduct({{0, 1}, {10, statements}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

// The reader of outlines: 0 in C++, 1 in Python; both in the runner.
void callTemplate(benchmark::State& state) {
    const std::filesystem::path build = ARGMAP_BINARY_DIR;
    const std::filesystem::path python =
        std::filesystem::path(ARGMAP_SOURCE_DIR) / "plugins" / "template-python";
    const std::filesystem::path folder = state.range(0) == 0 ? build / "tests" / "plugins" : python;
    const Catalogue catalogue({{folder, false}});
    const Host host(build / "lib" / "argmap" / "argmap-runner");
    const Offer reader = catalogue.find(InterfaceKind::Reader, "outline");
    if (!reader)
        return state.SkipWithError("the template is not built");
    std::string text;
    for (std::int64_t i = 0; i < state.range(1); ++i)
        text += "Claim number " + std::to_string(i) + "\n";
    Call call;
    call.inputs.push_back({"a.outline", text});
    for (auto _ : state)
        if (host.run(reader, call).ending != Ending::Done)
            state.SkipWithError("the reader failed");
}
BENCHMARK(callTemplate)
    ->ArgNames({"python", "lines"})
    ->ArgsProduct({{0, 1}, {10, statements}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace
} // namespace argmap::plugin

BENCHMARK_MAIN();
