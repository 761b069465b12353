// The same graph gives the same layout, to the last bit: again, after others, and in any thread.
#include "laid_out.hpp"

#include <argmap/support/layout_digest.hpp>
#include <argmap/support/layout_maps.hpp>

#include <thread>

namespace argmap::layouts {
namespace {

using namespace support;

TEST(Determinism, TwentyRunsGiveTheSameLayout) {
    const auto graph = randomMap(3, {.boxes = 300, .clusters = 9});
    const auto first = digest(laidOut(graph));
    for (std::uint32_t run = 0; run < 20; ++run) {
        EXPECT_EQ(digest(laidOut(graph)), first);
        EXPECT_NE(digest(laidOut(randomMap(100 + run))), first);
    }
}

TEST(Determinism, ThreadsGiveTheSameLayout) {
    const auto graph = randomMap(4, {.boxes = 300, .clusters = 9});
    const auto alone = digest(laidOut(graph));
    std::vector<std::uint64_t> digests(4, 0);
    std::vector<std::jthread> threads;
    for (auto& one : digests)
        threads.emplace_back([&] { one = digest(laidOut(graph)); });
    threads.clear();
    for (const auto one : digests)
        EXPECT_EQ(one, alone);
}

} // namespace
} // namespace argmap::layouts
