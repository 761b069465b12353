// Loading and saving 100,000 statements with as many inferences, beside reading and writing as many
// bytes, and the memory of a load against the size of the file.
#include <argmap/document/document.hpp>
#include <argmap/document/native_file.hpp>
#include <argmap/files/read_file.hpp>
#include <argmap/files/write_atomically.hpp>
#include <argmap/model/transaction.hpp>
#include <argmap/support/counting_new.hpp>

#include <benchmark/benchmark.h>

#include <filesystem>

namespace {

using namespace argmap;

constexpr std::uint32_t size = 100'000;

model::ArgumentMap bigMap() {
    model::Transaction tx{model::ArgumentMap()};
    std::vector<model::StatementId> ids;
    for (std::uint32_t i = 0; i < size; ++i) {
        model::Statement statement;
        statement.id = "s" + std::to_string(i);
        statement.wordings.push_back({std::string(80, 'x'), "", {}});
        ids.push_back(tx.insert(std::move(statement)));
        if (i == 0)
            continue;
        model::Inference inference;
        inference.id = "i" + std::to_string(i);
        inference.premises.push_back({ids[i], "", "", false, false});
        inference.target = ids[(i - 1) / 4];
        inference.stance = model::Stance::Support;
        tx.insert(std::move(inference));
    }
    return std::move(tx).commit().value();
}

const std::string& bytes() {
    static const std::string text = document::saveNative(bigMap());
    return text;
}

files::Path scratch() {
    return std::filesystem::temp_directory_path() / "argmap-bench.argmap";
}

void save(benchmark::State& state) {
    const model::ArgumentMap map = bigMap();
    for (auto _ : state)
        benchmark::DoNotOptimize(document::saveNative(map));
    state.counters["file"] = static_cast<double>(bytes().size());
}
BENCHMARK(save)->Unit(benchmark::kMillisecond);

void load(benchmark::State& state) {
    (void)bytes();
    for (auto _ : state)
        benchmark::DoNotOptimize(document::loadNative(bytes(), "bench").value().map);
}
BENCHMARK(load)->Unit(benchmark::kMillisecond);

void memoryOfAMap(benchmark::State& state) {
    (void)bytes();
    for (auto _ : state) {
        const std::uint64_t before = support::usedBytes();
        const auto file = document::loadNative(bytes(), "bench");
        state.counters["times the file"] =
            static_cast<double>(support::usedBytes() - before) / static_cast<double>(bytes().size());
    }
}
BENCHMARK(memoryOfAMap)->Iterations(1)->Unit(benchmark::kMillisecond);

void writeToDisk(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(
            files::writeAtomically(files::realEnv(), scratch(), bytes()).has_value());
    std::filesystem::remove(scratch());
}
BENCHMARK(writeToDisk)->Unit(benchmark::kMillisecond);

void readFromDisk(benchmark::State& state) {
    (void)files::writeAtomically(files::realEnv(), scratch(), bytes());
    for (auto _ : state)
        benchmark::DoNotOptimize(files::readFile(files::realEnv(), scratch()).value());
    std::filesystem::remove(scratch());
}
BENCHMARK(readFromDisk)->Unit(benchmark::kMillisecond);

void commitOneEdit(benchmark::State& state) {
    document::Document document(bigMap());
    std::uint32_t i = 0;
    for (auto _ : state) {
        model::Transaction tx(document.map());
        tx.edit(model::StatementId{i++ % size},
                [](model::Statement& s) { s.wordings[0].text[0] ^= 1; });
        benchmark::DoNotOptimize(document.commit(std::move(tx), {"Edit", "", {}, {}}).has_value());
    }
}
BENCHMARK(commitOneEdit);

} // namespace

BENCHMARK_MAIN();
