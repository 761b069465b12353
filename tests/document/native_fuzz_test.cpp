// Feeds the fuzz target with mutations of real records: a short run of what the fuzzer does for
// hours.
#include "native_mutator.hpp"

#include <argmap/conformance/map_generator.hpp>
#include <argmap/document/native_file.hpp>

#include <gtest/gtest.h>

#include <random>
#include <string>

using namespace argmap;
using namespace argmap::document;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void feed(const std::string& bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

} // namespace

TEST(NativeFuzz, SurvivesMutatedRecordsWithSoundChecks) {
    std::mt19937_64 random(11);
    std::string other;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const std::string records = test::recordsOf(conformance::randomMap(seed, {4, true}));
        feed(records);
        for (int i = 0; i < 50; ++i)
            feed(test::mutated(records, other, random));
        other = records;
    }
}

// What is changed is read more often than not, or the archive would never be reached.
TEST(NativeFuzz, MutatesWithinWhatCanBeRead) {
    std::mt19937_64 random(3);
    int read = 0;
    int different = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto map = conformance::randomMap(seed, {3, true});
        const auto records = test::mutated(test::recordsOf(map), {}, random);
        const auto file = loadNative(test::fileOfRecords(records), "fuzz");
        read += file && file->map.table<model::Statement>().size() > 0 ? 1 : 0;
        different += file && !model::sameContent(file->map, map) ? 1 : 0;
    }
    EXPECT_GT(read, 150);
    EXPECT_GT(different, 100);
}

TEST(NativeFuzz, SurvivesWhatOnceWasWrong) {
    feed("");
    feed("argmap 1 1 1\n\n\nend 0\n");
    feed("statement 1:a\nstatement 1:a\nmap\nview 1:v 1:V 0: 9999999999\n");
}
