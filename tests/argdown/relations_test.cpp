// Relations: signs, indentation, what they mean, loose and strict.
#include "described.hpp"

#include <gtest/gtest.h>

namespace argmap::argdown::test {
namespace {

TEST(ArgdownRelations, EachSignHasItsDirection) {
    EXPECT_EQ(steps(readText("[P]\n + [A]\n <+ [B]\n +> [C]\n - [D]\n <- [E]\n -> [F]\n >< [G]\n")),
              "A => P +\nB => P +\nP => C +\nD => P -\nE => P -\nP => F -\nP contradiction G\n");
}

TEST(ArgdownRelations, DeeperLinesStandBelowTheOneBefore) {
    EXPECT_EQ(steps(readText("[A]\n + [B]\n   - [C]\n     + [D]\n   + [E]\n - [F]\n")),
              "B => A +\nC => B -\nD => C +\nE => B +\nF => A -\n");
}

TEST(ArgdownRelations, ADedentBetweenTwoLevelsCountsAsTheOuterOne) {
    EXPECT_EQ(steps(readText("[A]\n  + [B]\n      - [C]\n    - [D]\n")),
              "B => A +\nC => B -\nD => A -\n");
}

TEST(ArgdownRelations, ALineWithoutIndentationRelatesToTheFirst) {
    const Read read = readText("[A]\n+ [B]\n  - [C]\n");
    EXPECT_EQ(steps(read), "B => A +\nC => B -\n");
    EXPECT_EQ(codes(read), "indentation");
    const Read back = readText("[A]\n    + [B]\n  - [C]\n");
    EXPECT_EQ(steps(back), "B => A +\nC => A -\n");
    EXPECT_EQ(codes(back), "indentation");
}

TEST(ArgdownRelations, DuplicatesAreOne) {
    EXPECT_EQ(steps(readText("[A]\n + [B]\n + [B]\n >< [C]\n\n[C]\n >< [A]\n\n[B]\n +> [A]\n")),
              "B => A +\nA contradiction C\n");
}

TEST(ArgdownRelations, ArgumentsWithoutAReconstructionHaveNoPremise) {
    const Read read = readText("[A]\n + <B>: because\n   - <C>\n");
    EXPECT_EQ(steps(read), "<B> => A +\n<C> => B -\n");
    EXPECT_EQ(things(read), "A\n<B>: because\n<C>\n");
}

TEST(ArgdownRelations, InStrictModeStatementsEntailAndAreContrary) {
    const char* text = "[A]\n + [B]\n - [C]\n + <D>\n - <E>\n\n[C]\n - [A]\n";
    EXPECT_EQ(steps(readText(text)), "B => A +\nC => A -\n<D> => A +\n<E> => A -\nA => C -\n");
    EXPECT_EQ(steps(readText(text, Mode::Strict)),
              "B => A +!\n<D> => A +\n<E> => A -\nC contrary A\n");
    EXPECT_EQ(steps(readText("===\nmodel:\n  mode: strict\n===\n\n[A]\n + [B]\n")), "B => A +!\n");
    EXPECT_EQ(steps(readText("===\nmodel: {mode: strict}\n===\n\n[A]\n + [B]\n", Mode::Loose)),
              "B => A +\n");
    EXPECT_EQ(codes(readText("===\nmodel: {mode: odd}\n===\n\n[A]\n")), "data-value");
}

TEST(ArgdownRelations, RelationsOfAReconstructedArgumentBeginAtItsConclusion) {
    EXPECT_EQ(steps(readText("<A>\n\n(1) [P]\n----\n(2) [C]\n\n[X]\n + <A>\n\n[C]\n +> [X]\n")),
              "<A> P => C +\nC => X +\n");
}

TEST(ArgdownRelations, AnAttackThatAPremiseImpliesIsDropped) {
    EXPECT_EQ(
        steps(readText("<A>\n\n(1) [P]\n----\n(2) [C]\n\n[X]\n -> [P]\n -> <A>\n\n[Y]\n -> <A>\n")),
        "<A> P => C +\nX => P -\nY => A -\n");
}

TEST(ArgdownRelations, AnArgumentDoesNotBearOnItsOwnConclusionOnceMore) {
    EXPECT_EQ(steps(readText("[C]\n + <A>\n\n<A>\n\n(1) [P]\n----\n(2) [C]\n")), "<A> P => C +\n");
}

TEST(ArgdownRelations, AStatementMayAttackItself) {
    EXPECT_EQ(steps(readText("<S>: x\n  - <S>\n  - <T>: y\n")), "<S> => S -\n<T> => S -\n");
}

TEST(ArgdownRelations, ABlockOfSignsBelongsToTheBlockBefore) {
    const Read read = readText("[A]: text\n\n  + [B]\n\n  - [C]\n");
    EXPECT_EQ(steps(read), "B => A +\nC => A -\n");
    EXPECT_EQ(codes(read), "empty-line-before-relation empty-line-before-relation");
}

TEST(ArgdownRelations, SignsWithoutAParentAreStatements) {
    const Read read = readText("- first\n- second\n  + third\n");
    EXPECT_EQ(things(read), "Untitled-1: first\nUntitled-2: second\nUntitled-3: third\n");
    EXPECT_EQ(steps(read), "Untitled-3 => Untitled-2 +\n");
    EXPECT_EQ(codes(read), "relation-without-parent");
}

TEST(ArgdownRelations, ASignWithNothingBehindIsLeftOut) {
    const Read read = readText("[A]\n  +\n\n[B]\n  - [C]\n  +");
    EXPECT_EQ(steps(read), "C => B -\n");
    EXPECT_EQ(codes(read), "missing-member missing-member");
}

TEST(ArgdownRelations, AnArgumentBehindAContradictionIsReadAllTheSame) {
    const Read read = readText("[A]\n  >< <B>\n");
    EXPECT_EQ(steps(read), "A contradiction B\n");
    EXPECT_EQ(codes(read), "contradicts-argument");
}

TEST(ArgdownRelations, DepthHasALimitAndNothingIsLost) {
    std::string text = "[A]\n";
    for (int i = 1; i < 4000; ++i)
        text += std::string(static_cast<std::size_t>(i), ' ') + "+ b\n";
    const Read read = readText(text);
    EXPECT_EQ(read.items->statements.size(), 4000u);
    EXPECT_EQ(read.items->inferences.size(), 3999u);
    EXPECT_EQ(read.reports.front().code, "argdown.too-deep");
}

} // namespace
} // namespace argmap::argdown::test
