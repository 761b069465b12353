#include <argmap/support/files.hpp>
#include <argmap/support/golden.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

namespace argmap::support {
namespace {

using ::testing::HasSubstr;

TEST(FirstDifference, NamesTheLineAndBothTexts) {
    EXPECT_EQ(firstDifference("a\nb\n", "a\nb\n"), "");
    EXPECT_EQ(firstDifference("a\nbad\nc\n", "a\nbed\nc\n"),
              "line 2:\n  expected: bad\n  actual:   bed");
    EXPECT_EQ(firstDifference("a\n", "a\nb\n"),
              "line 2:\n  expected: (the text ends here)\n  actual:   b");
    EXPECT_EQ(firstDifference("a\n", "a"), "line 1:\n  expected: a\n  actual:   a(no newline)");
}

TEST(MatchesGolden, HoldsTheTextAgainstTheFile) {
    const TemporaryFolder folder;
    writeFile(folder / "x.golden", "one\ntwo\n");
    EXPECT_TRUE(matchesGolden("one\ntwo\n", folder / "x.golden"));
    const auto result = matchesGolden("one\ntow\n", folder / "x.golden");
    EXPECT_FALSE(result);
    EXPECT_THAT(result.message(), HasSubstr("x.golden\", line 2:"));
}

TEST(MatchesGolden, AMissingFileFails) {
    const TemporaryFolder folder;
    EXPECT_FALSE(matchesGolden("", folder / "none.golden"));
}

TEST(MatchesGolden, WritesTheFileOnlyWhenAsked) {
    const TemporaryFolder folder;
    setenv("ARGMAP_UPDATE_GOLDEN", "1", 1);
    EXPECT_TRUE(matchesGolden("new\n", folder / "x.golden"));
    unsetenv("ARGMAP_UPDATE_GOLDEN");
    EXPECT_EQ(readFile(folder / "x.golden"), "new\n");
    EXPECT_FALSE(matchesGolden("newer\n", folder / "x.golden"));
    EXPECT_EQ(readFile(folder / "x.golden"), "new\n");
}

} // namespace
} // namespace argmap::support
