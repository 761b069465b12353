// Whatever a file is made of: opening it takes at most 40 times its size and 64 MiB. Counted by the
// allocator of this program.
#include "hostile_files.hpp"

#include <argmap/conformance/map_generator.hpp>
#include <argmap/document/native_file.hpp>
#include <argmap/support/counting_new.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <string>

namespace argmap::document {

namespace {

constexpr std::uint64_t times = 40;
constexpr std::uint64_t plus = std::uint64_t{64} << 20U;

class NativeMemory : public ::testing::TestWithParam<test::HostileFile> {};

} // namespace

TEST_P(NativeMemory, StaysWithinTheLimit) {
    const test::HostileFile& hostile = GetParam();
    const std::string bytes = hostile.bytes();
    const std::uint64_t before = support::usedBytes();
    support::startPeak();
    const auto file = loadNative(bytes, "x");
    const std::uint64_t peak = support::peakBytes() - before;
    EXPECT_LT(peak, times * bytes.size() + plus);
    std::printf("    %.1f times the file's %.1f MB\n",
                static_cast<double>(peak) / static_cast<double>(bytes.size()),
                static_cast<double>(bytes.size()) / 1e6);
    const base::Diagnostics said = file ? file->diagnostics : base::Diagnostics{file.error()};
    EXPECT_EQ(!base::hasErrors(said), hostile.sound);
    EXPECT_TRUE(hostile.code.empty() ||
                std::any_of(said.begin(), said.end(),
                            [&](const auto& d) { return d.code == hostile.code; }))
        << (said.empty() ? "nothing was said" : said.front().code);
}

INSTANTIATE_TEST_SUITE_P(Hostile, NativeMemory, ::testing::ValuesIn(test::hostileFiles()),
                         [](const auto& one) {
                             std::string name = one.param.name;
                             std::replace_if(
                                 name.begin(), name.end(),
                                 [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
                             return name;
                         });

// The counting itself: a load that is known, and one that is larger.
TEST(NativeMemoryCount, IsRight) {
    const std::string bytes = saveNative(conformance::randomMap(1, {200, true}));
    const std::uint64_t before = support::usedBytes();
    support::startPeak();
    {
        const auto file = loadNative(bytes, "x");
        EXPECT_GT(support::usedBytes() - before, bytes.size());
    }
    EXPECT_GT(support::peakBytes() - before, bytes.size());
    EXPECT_LT(support::usedBytes() - before, bytes.size());
}

} // namespace argmap::document
