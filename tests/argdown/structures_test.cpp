// Premise–conclusion structures, undercuts, lists, headings and the blocks around them.
#include "described.hpp"

#include <gtest/gtest.h>

namespace argmap::argdown::test {
namespace {

TEST(ArgdownStructures, AChainOfStepsBelongsToTheArgumentBefore) {
    const Read read =
        readText("<A>: how\n\n(1) [P]\n(2) q\n-- Modus ponens, Second rule --\n(3) [R]\n"
                 "(4) [S]\n----\n(5) [T]\n");
    EXPECT_EQ(steps(read), "<A> P & Untitled-1 => R + (Modus ponens)\n<A> R & S => T +\n");
    ASSERT_EQ(read.items->inferences[0].metadata.size(), 1u);
    EXPECT_EQ(read.items->inferences[0].metadata[0].key, "rules");
    EXPECT_EQ(read.items->inferences[0].metadata[0].value, "[\"Second rule\"]");
    EXPECT_EQ(read.items->inferences[0].originLine, 5u);
}

TEST(ArgdownStructures, WithoutAnArgumentBeforeItIsAnUntitledOne) {
    const Read read = readText("[X]\n\n(1) [P]\n----\n(2) [C]\n");
    EXPECT_EQ(steps(read), "<Untitled-1> P => C +\n");
    EXPECT_EQ(read.items->arguments[0].title, "");
}

TEST(ArgdownStructures, RulesMayStandOnLinesOfTheirOwnWithData) {
    const Read read = readText(
        "(1) a\n(2) b\n--\nR one\n{uses: [2], strict: true, strength: 60, note: n}\n--\n(3) c\n");
    EXPECT_EQ(steps(read), "<Untitled-1> Untitled-3 => Untitled-4 +! 600000 (R one)\n");
    EXPECT_EQ(read.items->inferences[0].note, "n");
    EXPECT_EQ(codes(read), "");
}

TEST(ArgdownStructures, UsesNamesLinesAboveTheInference) {
    EXPECT_EQ(steps(readText("(1) [A]\n(2) [B]\n----\n(3) [C]\n-- {uses: [1, 3]} --\n(4) [D]\n")),
              "<Untitled-1> A & B => C +\n<Untitled-1> A & C => D +\n");
    const Read wrong = readText("(1) [A]\n-- {uses: [2]} --\n(2) [B]\n");
    EXPECT_EQ(steps(wrong), "<Untitled-1> A => B +\n");
    EXPECT_EQ(codes(wrong), "data-value");
    EXPECT_EQ(wrong.items->inferences[0].metadata[0].value, "[2]");
}

TEST(ArgdownStructures, PremisesSayHowTheyServe) {
    EXPECT_EQ(
        steps(readText(
            "(1) [A] {implicit: true, role: major}\n(2) [B] {negated: true, premise: exception}\n"
            "----\n(3) [C]\n  + [D] {premise: assumption}\n")),
        "<Untitled-1> A?/major & not B:exception => C +\nD:assumption => C +\n");
}

TEST(ArgdownStructures, AnUndercutEndsOnTheInferenceThatItStandsBelow) {
    EXPECT_EQ(steps(readText("<A>\n\n(1) [P]\n----\n  _ [U]: why\n(2) [C]\n  _ [V]\n")),
              "<A> P => C +\nU => [A.1] -\nV => [A.1] -\n");
}

TEST(ArgdownStructures, AnUndercutOfAnArgumentEndsOnItsLastStep) {
    EXPECT_EQ(steps(readText("<A>\n  _ [U]\n\n<A>\n\n(1) [P]\n----\n(2) [C]\n----\n(3) [D]\n")),
              "U => [A.2] -\n<A> P => C +\n<A> C => D +\n");
}

TEST(ArgdownStructures, AnUndercutOfAStatementEndsOnItsRelation) {
    EXPECT_EQ(steps(readText("[A]\n + [B]\n   _ [U]\n - <C>\n   _ [V]\n     _ [W]\n")),
              "B => A +\nU => [B.A] -\n<C> => A -\nV => [C.A] -\nW => [V.C] -\n");
    EXPECT_EQ(steps(readText("[A]\n + [B]\n\n[X]\n + [B]\n   _ [U]\n\n[V]\n _> [B]\n")),
              "B => A +\nB => X +\nU => [B.X] -\nV => [B.A] -\n");
}

TEST(ArgdownStructures, WhatBearsOnNothingGetsAStepToUndercut) {
    const Read read = readText("[A]\n _ [U]\n _ [V]\n\n<B>\n _ [W]\n");
    EXPECT_EQ(steps(read), "U => [A.step] -\nV => [A.step] -\nW => [B.step] -\n => ?\n<B> => ?\n");
}

TEST(ArgdownStructures, ANumberNeedsNoEmptyLineToBeUnderstood) {
    const Read read = readText("<A>\n(1) [P]\n----\n(2) [C]\n");
    EXPECT_EQ(steps(read), "<A> P => C +\n");
    EXPECT_EQ(codes(read), "missing-empty-line");
}

TEST(ArgdownStructures, EmptyLinesDoNotTearItApart) {
    const Read read = readText("<A>\n\n(1) [P]\n\n(2) [Q]\n\n----\n\n(3) [C]\n\n[X]\n");
    EXPECT_EQ(steps(read), "<A> P & Q => C +\n");
    EXPECT_EQ(codes(read), "empty-line-in-reconstruction empty-line-in-reconstruction "
                           "empty-line-in-reconstruction");
}

TEST(ArgdownStructures, WhatIsMissingIsToldOf) {
    const Read none = readText("<A>\n\n(1) [P]\n(2) [Q]\n\n[X]: x\n");
    EXPECT_EQ(steps(none), "<A> P & Q => ? +\n");
    EXPECT_EQ(codes(none), "missing-conclusion");
    const Read trailing = readText("(1) [P]\n----\n(2) [C]\n(3) [Q]\n");
    EXPECT_EQ(steps(trailing), "<Untitled-1> P => C +\n<Untitled-1> C & Q => ? +\n");
    EXPECT_EQ(codes(trailing), "missing-conclusion");
    const Read noPremise = readText("----\n(1) [C]\n");
    EXPECT_EQ(steps(noPremise), "<Untitled-1> => C +\n");
    EXPECT_EQ(codes(noPremise), "missing-premise");
}

TEST(ArgdownStructures, AnUnclosedInferenceEndsAtTheNextNumber) {
    const Read read = readText("(1) [P]\n-- Modus ponens\n(2) [C]\n\n(1) [Q]\n---\n(2) [D]\n");
    EXPECT_EQ(steps(read), "<Untitled-1> P => C + (Modus ponens)\n<Untitled-2> Q => D +\n");
    EXPECT_EQ(codes(read), "unclosed-inference unclosed-inference");
}

TEST(ArgdownStructures, ASecondStructureIsAddedToItsArgument) {
    const Read read =
        readText("<A>\n\n(1) [P]\n----\n(2) [C]\n\n<A>\n\n(1) [Q]\n----\n(2) [D]\n\n[Z]: z\n");
    EXPECT_EQ(steps(read), "<A> P => C +\n<A> Q => D +\n");
    EXPECT_EQ(codes(read), "second-reconstruction");
}

TEST(ArgdownStructures, ARuleOfDashesBetweenBlocksIsLeftOut) {
    const Read read = readText("[A]: a\n\n---\n\n[B]: b\n");
    EXPECT_EQ(things(read), "A: a\nB: b\n");
    EXPECT_EQ(codes(read), "stray-inference");
}

TEST(ArgdownStructures, OtherSignsBelowAnInferenceRelateToIt) {
    const Read read = readText("(1) [P]\n----\n  + [S]\n  +> [T]: t\n(2) [C]\n");
    EXPECT_EQ(steps(read), "<Untitled-1> P => C +\nS => [Untitled-1.1] +\n");
    EXPECT_EQ(codes(read), "below-inference from-inference");
}

TEST(ArgdownLists, ItemsAreStatementsWithTheirRelations) {
    const Read read = readText("* [A]: a\n  + b\n* <C>\n\n1. d\n2. e\n");
    EXPECT_EQ(things(read), "A: a\nUntitled-1: b\nUntitled-2: d\nUntitled-3: e\n<C>\n");
    EXPECT_EQ(steps(read), "Untitled-1 => A +\n");
    EXPECT_EQ(codes(read), "");
}

TEST(ArgdownLists, NestedItemsAreItems) {
    const Read read = readText("* a\n  * b\n    * c\n* d\n");
    EXPECT_EQ(things(read), "Untitled-1: a\nUntitled-2: b\nUntitled-3: c\nUntitled-4: d\n");
    EXPECT_EQ(steps(read), "");
    EXPECT_EQ(codes(read), "nested-list");
}

TEST(ArgdownLists, ALineIndentedLikeTheItemIsStillBelowIt) {
    const Read read = readText("* a\n + b\n");
    EXPECT_EQ(steps(read), "Untitled-2 => Untitled-1 +\n");
    EXPECT_EQ(codes(read), "indentation");
}

TEST(ArgdownSections, HeadingsNestByTheirLevel) {
    const Read read =
        readText("[Out]: o\n\n# One #t {id: one, isClosed: true, color: 3}\n\n## Two\n\n[A]: a\n\n"
                 "### Three\n\n<B>\n\n# Four\n\n[A]\n\n[C]\n");
    const auto& groups = read.items->groups;
    ASSERT_EQ(groups.size(), 4u);
    EXPECT_EQ(groups[0].id, "one");
    EXPECT_EQ(groups[0].title, "One");
    EXPECT_EQ(groups[0].tags, (std::vector<std::string>{"t"}));
    EXPECT_TRUE(groups[0].closed);
    EXPECT_EQ(groups[0].metadata, (std::vector<sdk::Metadata>{{"color", "3"}}));
    EXPECT_EQ(groups[1].group.id, "one");
    EXPECT_EQ(groups[2].group.id, "Two");
    EXPECT_EQ(groups[3].group.id, "");
    EXPECT_EQ(read.items->statements[0].group.id, "");
    EXPECT_EQ(read.items->statements[1].group.id, "Two") << "the first definition counts";
    EXPECT_EQ(read.items->statements[2].group.id, "Four");
    EXPECT_EQ(read.items->arguments[0].group.id, "Three");
}

TEST(ArgdownSections, TheFrontMatterMayGroupAnew) {
    const Read read =
        readText("===\ngroup:\n  regroup:\n    - title: G\n      statements: [A]\n      children:\n"
                 "        - {title: H, arguments: [B], isClosed: true}\n===\n\n# S\n\n[A]: "
                 "a\n\n<B>\n\n[C]\n");
    ASSERT_EQ(read.items->groups.size(), 2u);
    EXPECT_EQ(read.items->groups[1].group.id, "G");
    EXPECT_TRUE(read.items->groups[1].closed);
    EXPECT_EQ(read.items->statements[0].group.id, "G");
    EXPECT_EQ(read.items->statements[1].group.id, "");
    EXPECT_EQ(read.items->arguments[0].group.id, "H");
}

TEST(ArgdownSections, TextBelowAHeadingBelongsToItAndIsToldOf) {
    const Read read = readText("# A title\nand more\n\n[A]: a\n");
    EXPECT_EQ(read.items->groups[0].title, "A title and more");
    EXPECT_EQ(codes(read), "long-heading");
    const Read definition = readText("# A title\n[A]: a\n");
    EXPECT_EQ(definition.items->groups[0].title, "A title");
    EXPECT_EQ(things(definition), "A: a\n");
    EXPECT_EQ(codes(definition), "missing-empty-line");
}

TEST(ArgdownBlocks, ADefinitionAtTheStartOfALineBeginsABlock) {
    const Read read = readText("[A]: a\n[B]: b\n# H\n* c\n[A]\n");
    EXPECT_EQ(things(read), "A: a\nB: b\nUntitled-1: c\n");
    EXPECT_EQ(codes(read),
              "missing-empty-line missing-empty-line missing-empty-line missing-empty-line");
}

TEST(ArgdownBlocks, AMissingColonIsSeen) {
    const Read read = readText("[#n0] Node zero {a: 1}\n[#n1] Node one\n\n[A] - x\n");
    EXPECT_EQ(things(read), "n0 \"#n0\": Node zero\nn1 \"#n1\": Node one\nUntitled-1: [A] - x\n");
    EXPECT_EQ(codes(read), "missing-colon missing-empty-line missing-colon bracket-in-text");
}

TEST(ArgdownBlocks, OnlyTheFirstFrontMatterCounts) {
    const Read read = readText("===\ntitle: T\n===\n\n[A]: a\n\n===\ntitle: U\n===\n\n[B]: b\n");
    EXPECT_EQ(read.items->map.title, "T");
    EXPECT_EQ(things(read), "A: a\nB: b\n");
    EXPECT_EQ(codes(read), "front-matter-not-first");
}

TEST(ArgdownBlocks, UnclosedFrontMatterEndsAtTheEmptyLine) {
    const Read read = readText("===\ntitle: T\n\n[A]: a\n");
    EXPECT_EQ(read.items->map.title, "T");
    EXPECT_EQ(things(read), "A: a\n");
    EXPECT_EQ(codes(read), "unclosed-front-matter");
}

TEST(ArgdownBlocks, WindowsLineEndsAndAByteOrderMarkChangeNothing) {
    const Read read =
        readText("\xEF\xBB\xBF# H\r\n\r\n[A]: a\r\n  {\r\n    kind: claim\r\n  }\r\n  + b\r\n");
    EXPECT_EQ(things(read), "A (claim): a\nUntitled-1: b\n");
    EXPECT_EQ(read.items->groups.size(), 1u);
    EXPECT_EQ(codes(read), "");
}

} // namespace
} // namespace argmap::argdown::test
