// YAML of data blocks: what it means, what it refuses, and what it costs at most.
#include "yaml/reader.hpp"

#include <gtest/gtest.h>

namespace argmap::argdown::yaml {
namespace {

std::string json(std::string_view text) {
    const Reading reading = read(text);
    return reading.error ? "error: " + reading.error->message : toJson(reading.value);
}

TEST(ArgdownYaml, KeepsOrderAndNumbersAsTheyWereWritten) {
    EXPECT_EQ(json("{b: 0.50, a: 1e3, c: -0}"), R"({"b": 0.50, "a": 1e3, "c": -0})");
}

TEST(ArgdownYaml, NumbersThatJsonWritesOtherwise) {
    EXPECT_EQ(json("[+5, .5, 5., -.5]"), "[5, 0.5, 5.0, -0.5]");
    EXPECT_EQ(json("[007, 0x1F, .inf, 1_000, 12:30, 2023-09-16, '5', \"5\"]"),
              R"(["007", "0x1F", ".inf", "1_000", "12:30", "2023-09-16", "5", "5"])");
}

TEST(ArgdownYaml, WordsOfTheCoreSchema) {
    EXPECT_EQ(json("[true, False, null, ~, yes, on, 'true']"),
              R"([true, false, null, null, "yes", "on", "true"])");
    EXPECT_EQ(json("{a, b: }"), R"({"a": null, "b": null})");
}

TEST(ArgdownYaml, BlocksAndFlows) {
    EXPECT_EQ(json("\n  a: 1\n  b:\n    - x\n    - {c: d}\n"),
              R"({"a": 1, "b": ["x", {"c": "d"}]})");
    EXPECT_EQ(json("{a: \"x \\\"y\\\"\\n\", b: 'it''s'}"), R"({"a": "x \"y\"\n", "b": "it's"})");
    EXPECT_EQ(json(""), "null");
}

TEST(ArgdownYaml, AnchorsAreFollowed) {
    EXPECT_EQ(json("{a: &x [1, 2], b: *x}"), R"({"a": [1, 2], "b": [1, 2]})");
}

TEST(ArgdownYaml, KeysThatStandTwiceAreToldOf) {
    const Reading reading = read("{a: 1, b: 2, a: 3}");
    EXPECT_EQ(toJson(reading.value), R"({"a": 3, "b": 2})");
    ASSERT_EQ(reading.doubled.size(), 1u);
    EXPECT_EQ(reading.doubled[0].message, "a");
    EXPECT_EQ(reading.doubled[0].offset, 16u);
}

TEST(ArgdownYaml, OffsetsCountFromWhereTheTextStands) {
    EXPECT_EQ(read("{a: 1, b: xy}", 100).value.items[1].offset, 110u);
    const Reading reading = read("{a: [1, 2}", 100);
    ASSERT_TRUE(reading.error);
    EXPECT_EQ(reading.error->offset, 109u);
}

TEST(ArgdownYaml, HostileTextsEndWithAnError) {
    EXPECT_EQ(json(std::string(100'000, '[')).substr(0, 6), "error:");
    EXPECT_EQ(json(std::string(70, '[') + std::string(70, ']')), "error: it is nested too deeply");
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 20; ++i) {
        const std::string n = std::to_string(i), before = "*a" + std::to_string(i - 1);
        bomb += "a" + n + ": &a" + n + " [" + before;
        for (int k = 0; k < 9; ++k)
            bomb += ", " + before;
        bomb += "]\n";
    }
    EXPECT_EQ(json(bomb), "error: there are too many values");
    std::string deep = "a0: &a0 [x]\n";
    for (int i = 1; i < 100; ++i)
        deep += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [*a" +
                std::to_string(i - 1) + "]\n";
    EXPECT_EQ(json(deep), "error: it is nested too deeply");
    EXPECT_EQ(json("a: &x [*x]").substr(0, 6), "error:");
    EXPECT_EQ(json("a\n---\nb"), "error: more follows where it should end");
    EXPECT_EQ(json(std::string("{a: \"\x01\x7f\"}")).substr(0, 6), "{\"a\": ");
}

} // namespace
} // namespace argmap::argdown::yaml
