// .clang-tidy means what it says: clang-tidy ignores a check whose name is wrong, without a word,
// so the list of those that are on is kept, and a change of it is seen.

#include <argmap/support/files.hpp>
#include <argmap/support/golden.hpp>
#include <argmap/support/process.hpp>

#include <gtest/gtest.h>

namespace argmap::architecture {
namespace {

TEST(ClangTidy, RunsTheChecksOfTheList) {
    const std::string tool = "clang-tidy-19";
    if (!support::isInstalled(tool))
        GTEST_SKIP() << "NOT TESTED: " << tool << " is not installed; ./dev lint installs it";
    const auto list =
        support::run({.words = {tool, "--list-checks"}, .folder = support::sourceFolder()});
    ASSERT_EQ(list.status, 0) << list.errors;
    EXPECT_TRUE(support::matchesGolden(list.output,
                                       support::fixture("architecture/clang_tidy_checks.txt")));
}

} // namespace
} // namespace argmap::architecture
