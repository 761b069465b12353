// Hostile and useless input: a clear message, no crash, no hang, memory in proportion to the input.
#include "described.hpp"

#include <gtest/gtest.h>

#include <random>

// The fuzz target, fed here with a little of what the fuzzer tries for hours.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace argmap::argdown::test {
namespace {

constexpr std::size_t kMany = 200'000;

std::string repeated(std::string_view what, std::size_t count) {
    std::string all;
    all.reserve(what.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        all += what;
    return all;
}

// Counts what it gets, and keeps nothing.
struct Counter : ItemSink {
    std::size_t things = 0, steps = 0;
    void give(const sdk::Map&) override {}
    void give(const sdk::Source&) override {}
    void give(const sdk::Group&) override {}
    void give(const sdk::Statement&) override { ++things; }
    void give(const sdk::Issue&) override { ++things; }
    void give(const sdk::Argument&) override { ++things; }
    void give(const sdk::Inference&) override { ++steps; }
    void give(const sdk::Relation&) override {}
    void give(const sdk::Citation&) override {}
};

std::string firstCode(std::string_view text, Counter& counter) {
    const auto reports = read({text, "map.argdown", {}, {}, {}}, counter);
    return reports.empty() ? "" : std::string(reports.front().code);
}

std::string firstCode(std::string_view text) {
    Counter counter;
    return firstCode(text, counter);
}

TEST(ArgdownRobustness, EmptyFiles) {
    for (const char* text : {"", " ", "\n\n\n", "// nothing\n", "===\ntitle: x\n===\n"}) {
        const Read read = readText(text);
        EXPECT_EQ(codes(read), "empty") << text;
        EXPECT_FALSE(read.reports[0].advice.empty());
    }
}

TEST(ArgdownRobustness, WhatIsNoText) {
    EXPECT_EQ(firstCode(std::string_view("\x7F"
                                         "ELF\0\1\2",
                                         7)),
              "argdown.not-text");
    EXPECT_EQ(firstCode("[A]: caf\xE9\n"), "argdown.not-text");
}

TEST(ArgdownRobustness, ALineOfFiftyMegabytesIsLeftOutAlone) {
    const std::string text = "[A]: a\n\n" + std::string(50'000'000, 'x') + "\n\n[B]: b\n";
    Counter counter;
    EXPECT_EQ(firstCode(text, counter), "argdown.long-line");
    EXPECT_EQ(counter.things, 2u);
}

TEST(ArgdownRobustness, AStatementOfManyLinesIsCut) {
    Counter counter;
    EXPECT_EQ(firstCode(repeated("some words of text\n", kMany) + "\n[B]: b\n", counter),
              "argdown.long-statement");
    EXPECT_EQ(counter.things, 2u);
}

TEST(ArgdownRobustness, ManyNestedLists) {
    std::string text;
    for (std::size_t i = 0; i < 100'000; ++i)
        text += std::string(i % 1000, ' ') + "* item\n";
    Counter counter;
    EXPECT_EQ(firstCode(text, counter), "argdown.nested-list");
    EXPECT_EQ(counter.things, 100'000u);
    EXPECT_EQ(firstCode(repeated("* ", 100'000)), "");
    EXPECT_EQ(firstCode(repeated("- ", 100'000)), "argdown.relation-without-parent");
}

TEST(ArgdownRobustness, TooManyStatementsEndWithAMessage) {
    Counter counter;
    const auto reports = read({repeated("* a\n", 600'000), "map.argdown", {}, {}, {}}, counter);
    EXPECT_EQ(counter.things, 500'000u);
    ASSERT_FALSE(reports.empty());
    EXPECT_EQ(reports.back().code, "argdown.too-many");
}

// Each is quadratic for a reader that looks ahead without remembering.
TEST(ArgdownRobustness, WhatIsSearchedInVainIsSearchedOnce) {
    for (const char* what :
         {"[",         "[a ",       "<a ",     "{",           "{a} ",    "{a}.{b} ",
          "{a: \"x' ", "*a _b ",    "/* ",     "<!-- ",       "#(a ",    "@[a ",
          ".a",        "@include(", "[a](b ",  "-- ",         "\\",      "(1) a\n----\n",
          "----\n",    "===\n",     "===\n\n", "\n",          "\r",      " \n",
          "# h\n\n",   "+a\n",      "{\n",     "{\n}.{\n}. ", "(1)\n\n", "`"}) {
        Counter counter;
        static_cast<void>(firstCode(repeated(what, kMany), counter));
        static_cast<void>(
            firstCode("[A]: x " + repeated(std::string(what) + "\n", kMany / 4), counter));
    }
}

TEST(ArgdownRobustness, ManyOfEverythingElse) {
    std::string text = "[A]: a";
    for (std::size_t i = 0; i < kMany / 4; ++i)
        text += " #t" + std::to_string(i);
    text += "\n\n[B]: b {";
    for (std::size_t i = 0; i < 20'000; ++i)
        text += "k" + std::to_string(i) + ": 1, ";
    text += "cite: [" + repeated("{source: S}, ", 20'000) + "]}\n\n";
    for (std::size_t i = 0; i < 20'000; ++i)
        text += "(1) [P" + std::to_string(i) + "]\n-- r {uses: [1]} --\n";
    text += "(2) [C]\n\n";
    for (std::size_t i = 0; i < 20'000; ++i)
        text +=
            "[A]: other " + std::to_string(i) + "\n  - [X]\n  _> [Y" + std::to_string(i) + "]\n\n";
    Counter counter;
    static_cast<void>(firstCode(text, counter));
    EXPECT_GT(counter.things, 40'000u);
}

TEST(ArgdownRobustness, MessagesOfOneKindAreCounted) {
    const Read read = readText(repeated("a [x] b\n\n", 1000));
    EXPECT_EQ(read.reports.size(), 51u);
    EXPECT_EQ(read.reports.back().severity, Severity::Note);
    EXPECT_EQ(read.reports.back().message, "950 more like this are not listed.");
}

TEST(ArgdownRobustness, ReadingStopsWhenAsked) {
    int asked = 0;
    Counter counter;
    ReadingJob job;
    const std::string text = repeated("* a\n", 100'000);
    job.text = text;
    job.stop = [&] { return ++asked > 3; };
    static_cast<void>(read(job, counter));
    EXPECT_LT(counter.things, 2000u);
}

TEST(ArgdownRobustness, AnyMixtureOfSignsIsRead) {
    static constexpr const char* pieces[] = {"a ",
                                             "\n",
                                             "\n\n",
                                             "  ",
                                             "[A]",
                                             "[A]:",
                                             "<B>",
                                             "<B>:",
                                             "[",
                                             "]",
                                             "<",
                                             ">",
                                             ":",
                                             ".",
                                             ",",
                                             "*",
                                             "**",
                                             "_",
                                             "#",
                                             "# ",
                                             "#t",
                                             "(1) ",
                                             "1. ",
                                             "* ",
                                             "+ ",
                                             "- ",
                                             "-> ",
                                             "><",
                                             "--",
                                             "----",
                                             "{",
                                             "}",
                                             "{a: 1}",
                                             "\\",
                                             "@[A]",
                                             "//",
                                             "/*",
                                             "*/",
                                             "<!--",
                                             "-->",
                                             "(",
                                             ")",
                                             "===",
                                             "\"",
                                             "'",
                                             "\xC3\xA9",
                                             "\r\n",
                                             "\t",
                                             "_ ",
                                             "_> ",
                                             "{kind: question}",
                                             "{id: x}",
                                             "{cite: {source: S}}",
                                             "@include(x)"};
    std::mt19937 random(7);
    for (int round = 0; round < 4000; ++round) {
        std::string text;
        for (std::size_t i = random() % 60; i > 0; --i)
            text += pieces[random() % std::size(pieces)];
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    }
}

TEST(ArgdownRobustness, TheSameTextGivesTheSameItems) {
    const std::string text =
        repeated("[A]: a\n  + [B]\n  _ <C>\n\n", 50) + "(1) [A]\n----\n(2) [D]\n";
    const Read one = readText(text), two = readText(text);
    EXPECT_EQ(one.items->statements, two.items->statements);
    EXPECT_EQ(one.items->inferences, two.items->inferences);
}

} // namespace
} // namespace argmap::argdown::test
