// Loading and saving 100,000 statements with as many inferences, beside reading and writing as many
// bytes, and the memory of a load against the size of the file.
#include <argmap/document/document.hpp>
#include <argmap/document/native_file.hpp>
#include <argmap/files/read_file.hpp>
#include <argmap/files/write_atomically.hpp>
#include <argmap/model/transaction.hpp>
#include <argmap/support/counting_new.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <vector>

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

void memory(benchmark::State& state) {
    const auto times = [](std::uint64_t used) {
        return static_cast<double>(used) / static_cast<double>(bytes().size());
    };
    for (auto _ : state) {
        const std::uint64_t before = support::usedBytes();
        support::startPeak();
        const auto file = document::loadNative(bytes(), "bench");
        state.counters["peak of loading / file"] = times(support::peakBytes() - before);
        const std::uint64_t with = support::usedBytes();
        state.counters["map / file"] = times(with - before);
        support::startPeak();
        benchmark::DoNotOptimize(document::saveNative(file->map));
        state.counters["peak of saving / file"] = times(support::peakBytes() - with);
    }
}
BENCHMARK(memory)->Iterations(1)->Unit(benchmark::kMillisecond);

void savePacked(benchmark::State& state) {
    const model::ArgumentMap map = bigMap();
    std::size_t bytesPacked = 0;
    for (auto _ : state)
        bytesPacked = document::saveNativePacked(map).size();
    state.counters["file"] = static_cast<double>(bytesPacked);
}
BENCHMARK(savePacked)->Unit(benchmark::kMillisecond);

void loadPacked(benchmark::State& state) {
    const std::string packed = document::saveNativePacked(bigMap());
    for (auto _ : state)
        benchmark::DoNotOptimize(document::loadNative(packed, "bench").value().map);
}
BENCHMARK(loadPacked)->Unit(benchmark::kMillisecond);

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

// The median of some runs, in milliseconds.
template <class F>
double median(F&& once) {
    std::vector<double> times;
    for (int i = 0; i < 7; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        once();
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
                .count());
    }
    std::nth_element(times.begin(), times.begin() + 3, times.end());
    return times[3];
}

// A file from the disk to a map and back, with all that makes it safe, and the same bytes plainly
// read and written: by turns, so that the machine is the same for both.
void besidePlainFiles(benchmark::State& state) {
    const model::ArgumentMap map = bigMap();
    files::Env& env = files::realEnv();
    for (auto _ : state) {
        const double saved = median([&] {
            benchmark::DoNotOptimize(
                files::writeAtomically(env, scratch(), document::saveNative(map)).has_value());
        });
        const double written =
            median([&] { std::ofstream(scratch(), std::ios::binary) << bytes(); });
        const double opened = median([&] {
            const auto read = files::readFile(env, scratch());
            benchmark::DoNotOptimize(document::loadNative(*read, "bench").value().map);
        });
        const double read =
            median([&] { benchmark::DoNotOptimize(files::readFile(env, scratch()).value()); });
        state.counters["1 open ms"] = opened;
        state.counters["2 read ms"] = read;
        state.counters["3 open/read"] = opened / read;
        state.counters["4 save ms"] = saved;
        state.counters["5 write ms"] = written;
        state.counters["6 save/write"] = saved / written;
    }
    std::filesystem::remove(scratch());
}
BENCHMARK(besidePlainFiles)->Iterations(1)->Unit(benchmark::kMillisecond);

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
