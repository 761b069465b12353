#include <argmap/base/source_lines.hpp>
#include <argmap/base/utf8.hpp>

#include <gtest/gtest.h>

#include <string>

using namespace argmap::base;

TEST(SourceLines, FindsTheLinesThatLineAtFinds) {
    for (const std::string text :
         {"one\ntwo\r\nthree\rfour", "one\n", "\n\n", "\r\n\r\r\n", "x", ""}) {
        const SourceLines lines(text);
        for (std::uint32_t number = 0; number < 7; ++number)
            EXPECT_EQ(lines.line(number), lineAt(text, number)) << text << number;
    }
}

TEST(SourceLines, ATextThatIsNotUtf8HasNone) {
    EXPECT_TRUE(SourceLines("a\n\xFF").empty());
    EXPECT_EQ(SourceLines("a\n\xFF").line(1), "");
}
