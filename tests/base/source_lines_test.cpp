#include <argmap/base/source_lines.hpp>

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

using namespace argmap::base;

TEST(SourceLines, KnowsThreeWaysToEndALine) {
    using Lines = std::vector<std::string>;
    const std::pair<std::string, Lines> texts[] = {
        {"a\nb\r\nc\rdé!", {"a", "b", "c", "dé!"}},
        {"one\ntwo\r\nthree\rfour", {"one", "two", "three", "four"}},
        {"one\n", {"one", ""}},
        {"\n\n", {"", "", ""}},
        {"\r\n\r\r\n", {"", "", "", ""}},
        {"x", {"x"}},
        {"", {}},
    };
    for (const auto& [text, expected] : texts) {
        const SourceLines lines(text);
        EXPECT_EQ(lines.line(0), "") << text;
        for (std::uint32_t number = 1; number < 7; ++number)
            EXPECT_EQ(lines.line(number), number <= expected.size() ? expected[number - 1] : "")
                << text << number;
    }
}

TEST(SourceLines, ATextThatIsNotUtf8HasNone) {
    EXPECT_TRUE(SourceLines("a\n\xFF").empty());
    EXPECT_EQ(SourceLines("a\n\xFF").line(1), "");
}
