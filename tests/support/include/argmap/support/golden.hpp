// Golden files: the exact text that a test expects, in a file beside it.
//     EXPECT_TRUE(matchesGolden(svg, fixture("render-svg/kim-putin.svg")));
// With ARGMAP_UPDATE_GOLDEN=1 in the environment the file is written anew instead, and the test
// passes with a note: read the diff before it is committed. Any thread may call it, not two for one
// file.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string_view>

namespace argmap::support {

/// Success when the file holds exactly `actual`; else a failure that shows the first line that
/// differs.
[[nodiscard]] ::testing::AssertionResult matchesGolden(std::string_view actual,
                                                       const std::filesystem::path& golden);

/// The first line in which two texts differ, in words; empty when they are equal.
[[nodiscard]] std::string firstDifference(std::string_view expected, std::string_view actual);

} // namespace argmap::support
