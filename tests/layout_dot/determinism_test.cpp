// The same graph gives the same layout, to the last bit: again, after others, and in a new process.
#include "dot_engine.hpp"
#include "tidy.hpp"

#include <argmap/support/layout_digest.hpp>
#include <argmap/support/layout_maps.hpp>
#include <argmap/support/process.hpp>

#include <gtest/gtest.h>

namespace argmap::layout_dot::test {
namespace {

using namespace support;

TEST(Determinism, TwentyRunsGiveTheSameLayout) {
    const auto graph = randomMap(3);
    const auto tidy = digest(tidyLayout(graph, {}).value());
    const auto dot = digest(dotLayout(graph, {}).value());
    for (int run = 0; run < 20; ++run) {
        EXPECT_EQ(digest(tidyLayout(graph, {}).value()), tidy);
        EXPECT_EQ(digest(dotLayout(graph, {}).value()), dot);
        EXPECT_TRUE(tidyLayout(randomMap(static_cast<std::uint32_t>(100 + run)), {}).ok());
    }
}

TEST(Determinism, DigestsDifferWhereLayoutsDiffer) {
    EXPECT_NE(digest(tidyLayout(randomMap(3), {}).value()),
              digest(tidyLayout(randomMap(4), {}).value()));
}

TEST(Determinism, NewProcessesGiveTheSameLayout) {
    const support::Command command{{ARGMAP_BINARY_DIR "/tests/digest_layout"}};
    const auto first = support::run(command);
    ASSERT_EQ(first.status, 0) << first.errors;
    EXPECT_EQ(std::count(first.output.begin(), first.output.end(), '\n'), 6);
    for (int run = 0; run < 4; ++run)
        EXPECT_EQ(support::run(command).output, first.output);
}

} // namespace
} // namespace argmap::layout_dot::test
