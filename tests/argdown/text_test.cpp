// Running text: how it is joined, its marks, its tags, and what a person sees in broken text.
#include "described.hpp"

#include <gtest/gtest.h>

namespace argmap::argdown::test {
namespace {

sdk::Wording wording(std::string_view text) {
    const Read read = readText(text);
    EXPECT_EQ(read.items->statements.size(), 1u) << text;
    if (read.items->statements.empty() || read.items->statements[0].wordings.empty())
        return {};
    return read.items->statements[0].wordings[0];
}

std::string marks(const sdk::Wording& wording) {
    std::string all;
    for (const sdk::Mark& mark : wording.marks)
        all += (all.empty() ? "" : " ") + mark.type + ' ' + std::to_string(mark.start) + '-' +
               std::to_string(mark.end) + (mark.target.empty() ? "" : '=' + mark.target);
    return all;
}

TEST(ArgdownText, AHardWrapIsABlank) {
    EXPECT_EQ(wording("[A]: one\n  two  \nthree \n").text, "one two  three");
}

TEST(ArgdownText, MarksAreRangesInCodePoints) {
    const sdk::Wording some = wording("[A]: ärger **is *very* bad** now.");
    EXPECT_EQ(some.text, "ärger is very bad now.");
    EXPECT_EQ(marks(some), "bold 6-17 italic 9-13");
}

TEST(ArgdownText, LinksKeepTheirAddress) {
    const sdk::Wording some = wording("[A]: see [this page](http://x.org/a_b) too");
    EXPECT_EQ(some.text, "see this page too");
    EXPECT_EQ(marks(some), "link 4-13=http://x.org/a_b");
}

TEST(ArgdownText, MentionsShowTheTitleAndNameTheItem) {
    const Read read = readText("[A]: as @[B b] and @<C> say, @[nobody]\n\n[B b]: x\n\n<C>: y\n");
    const sdk::Wording& some = read.items->statements[0].wordings[0];
    EXPECT_EQ(some.text, "as B b and C say, nobody");
    EXPECT_EQ(marks(some), "mention 3-6=B-b mention 11-12=C mention 18-24=nobody");
}

TEST(ArgdownText, TagsAtTheEndLeaveTheText) {
    const Read read = readText("[A]: a #mid thing. #end #(two words)\n");
    const sdk::Statement& a = read.items->statements[0];
    EXPECT_EQ(a.wordings[0].text, "a #mid thing.");
    EXPECT_EQ(marks(a.wordings[0]), "tag 2-6=mid");
    EXPECT_EQ(a.tags, (std::vector<std::string>{"mid", "end", "two words"}));
    EXPECT_EQ(wording("[A]: #only").text, "#only");
}

TEST(ArgdownText, TheFrontMatterMayTakeTagsOutOfTexts) {
    EXPECT_EQ(wording("===\nmodel: {removeTagsFromText: true}\n===\n\n[A]: a #mid thing.").text,
              "a thing.");
}

TEST(ArgdownText, EscapedSignsAreText) {
    EXPECT_EQ(wording("[A]: \\[x\\] \\<y\\> \\*z\\* \\{q\\} a\\_b \\#c \\\\").text,
              "[x] <y> *z* {q} a_b #c \\");
}

TEST(ArgdownText, UnclosedEmphasisIsTextWithItsSign) {
    const Read read = readText("[A]: a snake_case **and *bold* text\n");
    const sdk::Wording& some = read.items->statements[0].wordings[0];
    EXPECT_EQ(some.text, "a snake_case **and bold text");
    EXPECT_EQ(marks(some), "italic 19-23");
    EXPECT_EQ(codes(read), "unclosed-italic unclosed-bold");
}

TEST(ArgdownText, AnUnclosedSignDoesNotReachTheNextBlock) {
    const Read read = readText("[A]: a *b\n\n[B]: c* d\n");
    EXPECT_EQ(things(read), "A: a *b\nB: c* d\n");
}

TEST(ArgdownText, BracketsInProseAreText) {
    const Read read = readText("He said [sic] that x < y and y > z.\n");
    EXPECT_EQ(things(read), "Untitled-1: He said [sic] that x < y and y > z.\n");
    EXPECT_EQ(codes(read), "bracket-in-text bracket-in-text");
}

TEST(ArgdownText, BracesInProseAreText) {
    const Read read = readText("The set {x, y} is small.\n");
    EXPECT_EQ(things(read), "Untitled-1: The set {x, y} is small.\n");
    EXPECT_EQ(codes(read), "braces-in-text");
}

TEST(ArgdownText, YearsAtTheStartOfALineAreText) {
    const Read read = readText("[A]: as written in\n2016. And by Smith\n(2017) again\n");
    EXPECT_EQ(things(read), "A: as written in 2016. And by Smith (2017) again\n");
    EXPECT_EQ(codes(read), "sign-in-text sign-in-text");
}

TEST(ArgdownText, ACutAddressIsToldOf) {
    const Read read = readText("[A]: see http://x.org for more\n\n[B]: b\n");
    EXPECT_EQ(things(read), "A: see http:\nB: b\n");
    EXPECT_EQ(codes(read), "address-in-text");
}

TEST(ArgdownText, SeveralWordingsStandWithTheLastOneFirst) {
    const Read read =
        readText("[A]: first\n\n[A]\n\n[A]: second\n\n[A]: first\n\n[A]: last {language: de}\n");
    ASSERT_EQ(read.items->statements.size(), 1u);
    EXPECT_EQ(things(read), "A: last | first | second\n");
    EXPECT_EQ(read.items->statements[0].wordings[0].language, "de");
    EXPECT_EQ(things(readText("[A]: a {isCanonical: true}\n\n[A]: b\n")), "A: a | b\n");
}

} // namespace
} // namespace argmap::argdown::test
