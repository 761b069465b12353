// What edits of a map with 100,000 statements cost in time and in memory that is handed out.
#include <argmap/model/change_set.hpp>
#include <argmap/model/comparison.hpp>
#include <argmap/model/merge.hpp>
#include <argmap/model/transaction.hpp>
#include <argmap/support/counting_new.hpp>

#include <benchmark/benchmark.h>

#include <map>
#include <random>

namespace {

using namespace argmap;
using namespace argmap::model;

constexpr std::uint32_t size = 100'000;

Statement statement(std::uint32_t i) {
    Statement item;
    item.id = "s" + std::to_string(i);
    item.kind = "claim";
    item.wordings.push_back({std::string(80, 'x'), "", {}});
    return item;
}

Inference inference(std::uint32_t i, StatementId premise, StatementId target) {
    Inference item;
    item.id = "i" + std::to_string(i);
    item.premises.push_back({premise, "", "", false, false});
    item.target = target;
    item.stance = i % 3 ? Stance::Support : Stance::Attack;
    return item;
}

// A tree with four reasons a statement.
Transaction filled() {
    Transaction tx{ArgumentMap()};
    std::vector<StatementId> ids;
    ids.reserve(size);
    for (std::uint32_t i = 0; i < size; ++i) {
        ids.push_back(tx.insert(statement(i)));
        if (i > 0)
            tx.insert(inference(i, ids[i], ids[(i - 1) / 4]));
    }
    return tx;
}

const ArgumentMap& bigMap() {
    static const ArgumentMap map = filled().commit().value();
    return map;
}

void report(benchmark::State& state, std::uint64_t bytes) {
    state.counters["bytes"] =
        benchmark::Counter(static_cast<double>(bytes), benchmark::Counter::kAvgIterations);
}

void editText(benchmark::State& state) {
    ArgumentMap map = bigMap();
    std::mt19937 random(1);
    const std::uint64_t before = support::allocatedBytes();
    for (auto _ : state) {
        Transaction tx(map);
        const StatementId id{static_cast<std::uint32_t>(random() % size)};
        tx.edit(id, [](Statement& s) { s.wordings[0].text[0] ^= 1; });
        map = std::move(tx).commit().value();
    }
    report(state, support::allocatedBytes() - before);
}
BENCHMARK(editText);

void insertStatementAndInference(benchmark::State& state) {
    ArgumentMap map = bigMap();
    std::mt19937 random(1);
    const std::uint64_t before = support::allocatedBytes();
    for (auto _ : state) {
        Transaction tx(map);
        Statement reason = statement(0);
        reason.id.clear();
        const StatementId premise = tx.insert(std::move(reason));
        Inference step =
            inference(0, premise, StatementId{static_cast<std::uint32_t>(random() % size)});
        step.id.clear();
        tx.insert(std::move(step));
        map = std::move(tx).commit().value();
    }
    report(state, support::allocatedBytes() - before);
}
BENCHMARK(insertStatementAndInference);

void removeStatementAndInference(benchmark::State& state) {
    ArgumentMap map = bigMap();
    std::mt19937 random(1);
    const std::uint64_t before = support::allocatedBytes();
    for (auto _ : state) {
        Transaction tx(bigMap());
        // A leaf of the tree.
        const StatementId leaf{static_cast<std::uint32_t>(size / 2 + random() % (size / 2))};
        tx.remove(tx.current().inferencesFrom(leaf).front());
        tx.remove(leaf);
        map = std::move(tx).commit().value();
    }
    report(state, support::allocatedBytes() - before);
}
BENCHMARK(removeStatementAndInference);

void buildInOneTransaction(benchmark::State& state) {
    const std::uint64_t before = support::allocatedBytes();
    for (auto _ : state)
        benchmark::DoNotOptimize(filled().commit().value());
    report(state, support::allocatedBytes() - before);
}
BENCHMARK(buildInOneTransaction)->Unit(benchmark::kMillisecond);

void memoryInUse(benchmark::State& state) {
    std::uint64_t used = 0;
    for (auto _ : state) {
        const std::uint64_t before = support::usedBytes();
        const ArgumentMap map = filled().commit().value();
        used = support::usedBytes() - before;
    }
    state.counters["bytes"] = static_cast<double>(used);
}
BENCHMARK(memoryInUse)->Iterations(1)->Unit(benchmark::kMillisecond);

void diffAfterOneEdit(benchmark::State& state) {
    Transaction tx(bigMap());
    tx.edit(StatementId{5000}, [](Statement& s) { s.kind = "evidence"; });
    const ArgumentMap after = std::move(tx).commit().value();
    for (auto _ : state)
        benchmark::DoNotOptimize(diff(bigMap(), after));
}
BENCHMARK(diffAfterOneEdit);

// The same map built once more: nothing is shared, as between two files.
const ArgumentMap& otherMap(std::uint32_t edits, std::uint32_t from) {
    static std::map<std::uint32_t, ArgumentMap> maps;
    const auto found = maps.find(from);
    if (found != maps.end())
        return found->second;
    Transaction tx = filled();
    for (std::uint32_t i = from; i < from + edits * 2; i += 2)
        tx.edit(StatementId{i}, [](Statement& s) { s.kind = "evidence"; });
    return maps.emplace(from, std::move(tx).commit().value()).first->second;
}

void compareOfTwoFiles(benchmark::State& state) {
    const ArgumentMap& other = otherMap(1000, 0);
    std::size_t found = 0;
    for (auto _ : state)
        found = compare(bigMap(), other).items.size();
    state.counters["differences"] = static_cast<double>(found);
}
BENCHMARK(compareOfTwoFiles)->Unit(benchmark::kMillisecond);

// A thousand edits each, half of them of the same items.
void mergeOfThreeFiles(benchmark::State& state) {
    const ArgumentMap& ours = otherMap(1000, 0);
    const ArgumentMap& theirs = otherMap(1000, 1000);
    for (auto _ : state)
        benchmark::DoNotOptimize(merge(bigMap(), ours, theirs));
}
BENCHMARK(mergeOfThreeFiles)->Unit(benchmark::kMillisecond);

void findByStableId(benchmark::State& state) {
    std::mt19937 random(1);
    for (auto _ : state)
        benchmark::DoNotOptimize(bigMap().find("s" + std::to_string(random() % size)));
}
BENCHMARK(findByStableId);

void inferencesOn(benchmark::State& state) {
    std::mt19937 random(1);
    for (auto _ : state)
        benchmark::DoNotOptimize(
            bigMap().inferencesOn(StatementId{static_cast<std::uint32_t>(random() % (size / 4))}));
}
BENCHMARK(inferencesOn);

void traverse(benchmark::State& state) {
    for (auto _ : state) {
        std::size_t sum = 0;
        for (const Statement& s : bigMap().table<Statement>())
            sum += s.kind.size();
        benchmark::DoNotOptimize(sum);
    }
}
BENCHMARK(traverse)->Unit(benchmark::kMillisecond);

void mainItem(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(bigMap().mainItem());
}
BENCHMARK(mainItem)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
