#include "json_text.hpp"

#include <gtest/gtest.h>

#include <string>

using argmap::model::isJson;

TEST(JsonText, KnowsAValue) {
    for (const char* text :
         {"0", "-1.50e+10", "1e-400", "1E400", "\"\\ud83d\\ude42\"", "true", "false", "null",
          "\"\"", "\"a\\u00e9\\n\"", "[]", "{}", "[ 1 , [ ] , { \"a\" : [ { } ] , \"b\" : 2 } ]",
          "{\"a\":{\"b\":[1,2,3]}}", "[[[]]]"})
        EXPECT_TRUE(isJson(text)) << text;
}

TEST(JsonText, RefusesWhatIsNone) {
    for (const char* text : {"",
                             " ",
                             "01",
                             "-",
                             "1.",
                             ".5",
                             "1e",
                             "+1",
                             "tru",
                             "nulll",
                             "\"",
                             "\"\\x\"",
                             "\"\\u12g4\"",
                             "\"\n\"",
                             "[",
                             "]",
                             "[1,]",
                             "[,1]",
                             "[1 2]",
                             "{",
                             "{\"a\"}",
                             "{\"a\":}",
                             "{\"a\":1,}",
                             "{1:2}",
                             "[}",
                             "{]",
                             "[1]]",
                             "1 2",
                             "{\"a\":1 \"b\":2}",
                             "NaN",
                             "'a'",
                             " 1",
                             "1 ",
                             "[] ",
                             "\"\\ud83d\"",
                             "\"\\ude42\"",
                             "\"\\u-123\""})
        EXPECT_FALSE(isJson(text)) << text;
    EXPECT_FALSE(isJson(std::string_view("1\0", 2)));
}

TEST(JsonText, NestsAsDeepAsImagesDo) {
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    EXPECT_TRUE(isJson(nested(200)));
    EXPECT_FALSE(isJson(nested(201)));
    EXPECT_FALSE(isJson(nested(5'000'000)));
}
