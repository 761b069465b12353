// @include(name): whose text stands where.
#include "described.hpp"

#include <gtest/gtest.h>

#include <map>

namespace argmap::argdown::test {
namespace {

Read readWith(std::string_view text, const std::map<std::string, std::string, std::less<>>& files) {
    ReadingJob job;
    job.text = text;
    job.file = "map.argdown";
    job.companion = [&](std::string_view name) -> std::optional<std::string_view> {
        const auto found = files.find(name);
        return found == files.end() ? std::nullopt : std::optional<std::string_view>(found->second);
    };
    Read result;
    result.items = std::make_unique<Items>();
    result.reports = read(job, *result.items);
    return result;
}

TEST(ArgdownIncludes, TheFilesTextTakesTheirPlace) {
    const Read read =
        readWith("[A]: a\n\n@include(b.argdown)\n\n[D]: d\n",
                 {{"b.argdown", "[B]: b\n\n@include(c.ad)\n"}, {"c.ad", "[C]: c [x] y\n"}});
    EXPECT_EQ(things(read), "A: a\nB: b\nC: c [x] y\nD: d\n");
    const auto& all = read.items->statements;
    EXPECT_EQ(all[1].originFile, "b.argdown");
    EXPECT_EQ(all[2].originFile, "c.ad");
    EXPECT_EQ(all[2].originLine, 1u);
    EXPECT_EQ(all[3].originFile, "map.argdown");
    EXPECT_EQ(all[3].originLine, 5u);
    EXPECT_EQ(messages(read),
              "c.ad:1:8: warning: \"[x]\" stands within running text and is read as text. "
              "[argdown.bracket-in-text]\n");
}

TEST(ArgdownIncludes, WhatIsNotThereIsToldOf) {
    const Read read =
        readWith("[A]: a\n\n@include(b.argdown)\n\n@include(sub/c.argdown)\n\n[D]: d\n", {});
    EXPECT_EQ(things(read), "A: a\nD: d\n");
    EXPECT_EQ(
        messages(read),
        "3:1: warning: The file \"b.argdown\" is not in the folder of this one; it was not "
        "included. "
        "[argdown.include]\n"
        "5:1: warning: The file \"sub/c.argdown\" stands in another folder; it was not included. "
        "[argdown.include]\n");
}

TEST(ArgdownIncludes, EachFileIsTakenInOnce) {
    const Read read =
        readWith("[A]: a\n\n@include(b.argdown)\n",
                 {{"b.argdown", "[B]: b\n\n@include(b.argdown)\n\n@include(map.argdown)\n"}});
    EXPECT_EQ(things(read), "A: a\nB: b\n");
    EXPECT_EQ(codes(read), "include include");
    EXPECT_EQ(read.reports[0].file, "b.argdown");
}

TEST(ArgdownIncludes, WordsThatOnlyLookLikeOneAreText) {
    EXPECT_EQ(things(readWith("see @include(\nx) and @include()\n", {})),
              "Untitled-1: see @include( x) and @include()\n");
}

} // namespace
} // namespace argmap::argdown::test
