// The words of Argdown, rule by rule.
#include "syntax/lexer.hpp"

#include <gtest/gtest.h>

#include <string>

namespace argmap::argdown {
namespace {

// Each word as a letter or two and what it holds.
std::string words(std::string_view text) {
    static constexpr std::string_view names[] = {
        "end",  "empty", "newline", "front", "data",   "heading", "number",    "ordered", "item",
        "sign", "--",    "--end",   "comma", "[]:",    "[]",      "@[]",       "<>:",     "<>",
        "@<>",  "link",  "tag",     "mark",  "unmark", "escaped", "shortcode", "text"};
    Problems problems;
    Lexer lexer(text, problems);
    std::string all;
    for (;;) {
        const Token token = lexer.next();
        if (token.kind == TokenKind::End)
            return all;
        const bool held = !token.inner.empty();
        all += all.empty() ? "" : " ";
        all += names[static_cast<int>(token.kind)];
        if (token.kind != TokenKind::Newline && token.kind != TokenKind::EmptyLine)
            all += '(' + std::string(held ? token.inner : token.image) + ')';
    }
}

TEST(ArgdownLexer, TitlesTakeTheShortestMatchAndAColonMakesADefinition) {
    EXPECT_EQ(words("[A]: x"), "[]:(A) text(x)");
    EXPECT_EQ(words("[A] x"), "[](A) text(x)");
    EXPECT_EQ(words("<A>: x"), "<>:(A) text(x)");
    EXPECT_EQ(words("<A>"), "<>(A)");
    EXPECT_EQ(words("[ A ]"), "[]( A )") << "titles are not trimmed";
    EXPECT_EQ(words("[A] and [B]: x"), "[]:(A] and [B) text(x)");
    EXPECT_EQ(words("[A\nB]"), "text([) text(A) newline text(B) text(])")
        << "a title stands on one line";
    EXPECT_EQ(words("[-A]"), "text([) text(-) text(A) text(])");
}

TEST(ArgdownLexer, MentionsAndLinksAreRunningText) {
    EXPECT_EQ(words("see @[A] and @<B>."), "text(see ) @[](A) text(and ) @<>(B) text(.)");
    EXPECT_EQ(words("[a](b)"), "link(a)");
    EXPECT_EQ(words("[](b)"), "text([) text(]) text(() text(b) text())");
}

TEST(ArgdownLexer, TagsEndAtAPoint) {
    EXPECT_EQ(words("x #a-b_c. y"), "text(x ) tag(a-b_c) text(. ) text(y)");
    EXPECT_EQ(words("#(two words) y"), "tag(two words) text(y)");
    EXPECT_EQ(words("#größe"), "tag(größe)");
    EXPECT_EQ(words("# x"), "heading(# ) text(x)");
    EXPECT_EQ(words("a # x"), "text(a ) text(# ) text(x)");
}

TEST(ArgdownLexer, SignsStandAtTheStartOfALine) {
    EXPECT_EQ(words("a + b"), "text(a + b)");
    EXPECT_EQ(
        words("a\n + b\n - c\n <+ d\n <- e\n +> f\n -> g\n >< h\n _ i\n <_ j\n _> k"),
        "text(a) newline sign(+) text(b) newline sign(-) text(c) newline sign(<+) text(d) newline "
        "sign(<-) text(e) newline sign(+>) text(f) newline sign(->) text(g) newline sign(><) "
        "text(h) newline sign(_) text(i) newline sign(<_) text(j) newline sign(_>) text(k)");
    EXPECT_EQ(words("a\n _b_"), "text(a) newline mark(_) text(b) unmark(_)");
}

TEST(ArgdownLexer, IndentationCountsCharacters) {
    Problems problems;
    Lexer lexer("a\n\t + b", problems);
    static_cast<void>(lexer.next());
    static_cast<void>(lexer.next());
    const Token sign = lexer.next();
    EXPECT_EQ(sign.indent, 2u);
    EXPECT_TRUE(sign.lineStart);
    EXPECT_EQ(sign.begin, 4u);
}

TEST(ArgdownLexer, NumbersAndItemsStandAtTheStartOfALine) {
    EXPECT_EQ(words("(1) a"), "number(1) text(a)");
    EXPECT_EQ(words("a (1)"), "text(a ) text(() text(1) text())");
    EXPECT_EQ(words("* a\n12. b"), "item(*) text(a) newline ordered(12) text(b)");
    EXPECT_EQ(words("*a*"), "mark(*) text(a) unmark(*)");
}

TEST(ArgdownLexer, EmphasisStartsBeforeAWordAndEndsBehindOne) {
    EXPECT_EQ(words("**a** b"), "mark(**) text(a) unmark(** ) text(b)");
    EXPECT_EQ(words("__a__, _b_."),
              "mark(__) text(a) unmark(__) text(, ) mark(_) text(b) unmark(_) text(.)");
    EXPECT_EQ(words("**a *b* c**"),
              "mark(**) text(a ) mark(*) text(b) unmark(* ) text(c) unmark(**)");
    EXPECT_EQ(words("2 * 3"), "text(2 ) text(* ) text(3)");
}

TEST(ArgdownLexer, EscapesTakeTheBlanksBehindThemAlong) {
    EXPECT_EQ(words("\\#  a"), "escaped(#  ) text(a)");
    EXPECT_EQ(words("\\\\"), "escaped(\\)");
    EXPECT_EQ(words("\\é"), "escaped(é)");
    EXPECT_EQ(words("a\\"), "text(a) text(\\)");
}

TEST(ArgdownLexer, NamesBetweenPointsOrColonsHaveNoOtherMeaning) {
    EXPECT_EQ(words(".*a. b"), "text(.*a. ) text(b)");
    EXPECT_EQ(words(":+2: b"), "text(:+2: ) text(b)");
    EXPECT_EQ(words("p .->. q :+1:"), "text(p ) shortcode(→) text(q ) shortcode(👍)");
    EXPECT_EQ(words("a. b."), "text(a) text(. ) text(b) text(.)");
}

TEST(ArgdownLexer, CommentsVanish) {
    EXPECT_EQ(words("a // b\nc"), "text(a ) newline text(c)");
    EXPECT_EQ(words("a /* b\n\nc */ d"), "text(a ) text(d)");
    EXPECT_EQ(words("a <!-- b --> d"), "text(a ) text(d)");
    EXPECT_EQ(words("a\n// b\n + c"), "text(a) newline sign(+) text(c)");
    EXPECT_EQ(words("a\n\n// b\n\n\n[C]"), "text(a) empty [](C)");
}

TEST(ArgdownLexer, ACommentOnTheLastLineNeedsALineEnd) {
    EXPECT_EQ(words("a // b"), "text(a ) text(/) text(/ ) text(b)");
}

TEST(ArgdownLexer, AnEmptyLineMayHoldBlanks) {
    EXPECT_EQ(words("a\n \t\n\nb"), "text(a) empty text(b)");
    EXPECT_EQ(words("a\r\n\r\nb"), "text(a) empty text(b)");
    EXPECT_EQ(words("a\rb"), "text(a) newline text(b)");
}

TEST(ArgdownLexer, DataEndsBeforeOtherText) {
    EXPECT_EQ(words("{a: 1}\n{b: 2} x"), "data({a: 1}) newline data({b: 2}) text(x)");
    EXPECT_EQ(words("{a: {b: 1}, c: {d: 2}}"), "data({a: {b: 1}, c: {d: 2}})");
    EXPECT_EQ(words("{\n a: 1\n}\n\nx"), "data({\n a: 1\n}) empty text(x)");
    EXPECT_EQ(words("{a: \"x } y\"}"), "data({a: \"x } y\"})") << "quotation marks protect a brace";
    EXPECT_EQ(words("{\r\n a: 1\r\n}"), "data({\r\n a: 1\r\n})");
    EXPECT_EQ(words("a { b"), "text(a ) text({ ) text(b)");
}

TEST(ArgdownLexer, FrontMatterIsTheFirstThing) {
    EXPECT_EQ(words("===\na: 1\n===\n\nx"), "front(\na: 1\n) empty text(x)");
    EXPECT_EQ(words("// c\n===\na: 1\n===\n\nx"), "newline front(\na: 1\n) empty text(x)");
    EXPECT_EQ(words("x === y === z"), "text(x === y === z)");
    EXPECT_EQ(words("=== no yaml"), "text(=== no yaml)");
}

TEST(ArgdownLexer, BetweenDashesStandRulesAndData) {
    EXPECT_EQ(words("a\n----\nb"), "text(a) newline --(--) --end(--) newline text(b)");
    EXPECT_EQ(words("a\n-- p q, r {u: 1} --\nb"),
              "text(a) newline --(--) text(p q) comma(,) text(r ) data({u: 1}) --end(--) newline "
              "text(b)");
    EXPECT_EQ(words("a\n-- [x] --"), "text(a) newline --(--) text([) text(x) text(] ) --end(--)");
    EXPECT_EQ(words("a\n-- p\n(2) b"), "text(a) newline --(--) text(p) newline number(2) text(b)")
        << "a number shows that the inference was not closed";
}

} // namespace
} // namespace argmap::argdown
