// Plain text: what becomes a paragraph.
#include "plain_text.hpp"
#include "shown.hpp"

#include <argmap/support/files.hpp>
#include <argmap/support/shared_folder.hpp>

namespace argmap::source_text {
namespace {

const argmap_interface& plainText() {
    return sdk::SourceInterface<PlainText>::table;
}

std::string shown(const std::string& text) {
    return sdk::shown(plainText(), text);
}

TEST(PlainText, EmptyLinesSeparateParagraphsAndLinesAreJoined) {
    EXPECT_EQ(shown("One sentence\nover  two\tlines.\n\n \t\nAnother\u00A0one.\r\n\r\nThird."),
              "text @1: One sentence over two lines.\n"
              "text @5: Another one.\n"
              "text @7: Third.\n");
}

TEST(PlainText, OfNothing) {
    EXPECT_EQ(shown(""), "");
    EXPECT_EQ(shown(" \n\u00A0\n\n"), "");
}

TEST(PlainText, ShortLinesThatStandAloneAreHeadings) {
    EXPECT_EQ(shown("A Title\n\nText here.\n\nA section\n\nMore text.\n\nThe end"),
              "heading 1 @1: A Title\n"
              "text @3: Text here.\n"
              "heading 2 @5: A section\n"
              "text @7: More text.\n"
              "text @9: The end\n");
    sdk::TestHost host;
    host.run(plainText(), {{"a.txt", "A Title\n\nText."}});
    EXPECT_EQ(host.article()->text(host.article()->article().title), "A Title");
    EXPECT_EQ(shown("He said:\n\nYes.\n"), "text @1: He said:\ntext @3: Yes.\n");
}

TEST(PlainText, ListsAndQuotations) {
    EXPECT_EQ(
        shown("- one\n  more\n- two\n\n1. a\n2. b\n\n14. The court holds\nthis.\n\n1914. A year."),
        "item 1 @1: one more\n"
        "item 1 @3: two\n"
        "item 1 @5: 1. a\n"
        "item 1 @6: 2. b\n"
        "text @8: 14. The court holds this.\n"
        "text @11: 1914. A year.\n");
    EXPECT_EQ(shown("He wrote.\n> so it\n> is.\n>> deeper\nBut no.\n\n>50 % agree."),
              "text @1: He wrote.\n"
              "quotation 1 @2: so it is.\n"
              "quotation 2 @4: deeper\n"
              "text @5: But no.\n"
              "text @7: >50 % agree.\n");
}

TEST(PlainText, LongLinesAreParagraphs) {
    const std::string line(201, 'x');
    EXPECT_EQ(shown("Short one.\n" + line + "\n" + line),
              "text @1: Short one.\ntext @2: " + line + "\ntext @3: " + line + "\n");
}

TEST(PlainText, FormFeedsBeginPages) {
    EXPECT_EQ(shown("One.\n\fTwo\f\fFour.\f"),
              "page 1\ntext @1: One.\npage 2\ntext @2: Two\npage 4\ntext @2: Four.\n");
}

TEST(PlainText, ChineseLinesAreJoinedWithoutBlanks) {
    EXPECT_EQ(shown("政府は\n言った。\nand then"), "text @1: 政府は言った。 and then\n");
}

TEST(PlainText, WhatNobodySeesGoes) {
    EXPECT_EQ(shown(std::string("a\0b\x1B[1m c\u00ADd\u200B.", 16)), "text @1: ab[1m cd.\n");
}

TEST(PlainText, TheArticleOfTheSamplesHasItsParagraphs) {
    ARGMAP_NEEDS_SHARED("inputs/article.txt");
    sdk::TestHost host;
    host.run(plainText(),
             {{"article.txt", support::readFile(*support::inShared("inputs/article.txt"))}});
    const std::string text = sdk::shown(host);
    EXPECT_EQ(text.rfind("text @1: In mid-September, Kim Jong Un travelled", 0), 0u);
    EXPECT_NE(text.find("\nheading 2 @11: A long and turbulent history\n"), std::string::npos);
}

} // namespace
} // namespace argmap::source_text
