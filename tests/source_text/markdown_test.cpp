// Markdown: the markup goes, the words stay.
#include "markdown.hpp"
#include "shown.hpp"

namespace argmap::source_text {
namespace {

const argmap_interface& markdown() {
    return sdk::SourceInterface<Markdown>::table;
}

std::string shown(const std::string& text) {
    return sdk::shown(markdown(), text);
}

TEST(Markdown, ParagraphsHeadingsAndMarks) {
    EXPECT_EQ(shown("# A *title*\n\nSome **bold**\nand [a link](http://x.org \"t\"),\n`code` &amp; "
                    "caf&eacute; &#8212; &unknown;.\n\nSub\n---\n\nEnd\\\nof it."),
              "heading 1 @1: A title\n"
              "text @3: Some bold and a link, code & café — &unknown;.\n"
              "heading 2 @7: Sub\n"
              "text @10: End of it.\n");
}

TEST(Markdown, ListsQuotationsCodeTablesPictures) {
    EXPECT_EQ(shown("- one\n- two\n  - deep\n\n    more\n\n> said\n> > deeper\n\n```c\nint  a;\n\n "
                    " b\n```\n\n"
                    "a | b\n---|---\n1 | *2*\n\n![A map](m.png)\n\nText ![and a picture](x) here."),
              "item 1 @1: one\n"
              "item 1 @2: two\n"
              "item 2 @3: deep\n"
              "item 2 @5: more\n"
              "quotation 1 @7: said\n"
              "quotation 2 @8: deeper\n"
              "code @11: int  a;\n\n  b\n"
              "row @16: a\tb\n"
              "row @18: 1\t2\n"
              "caption @20: A map\n"
              "text @22: Text here.\n"
              "caption @22: and a picture\n");
}

TEST(Markdown, HtmlGoesItsWordsStay) {
    EXPECT_EQ(shown("<div align=\"center\">\nHello <b>you</b> &lt;3\n</div>\n\n<!-- a > b -->\n\n"
                    "<script>\nvar x = 1;\n</script>\n\nA<br>b <i>c</i>."),
              "text @1: Hello you <3\n"
              "text @11: Ab c.\n");
}

TEST(Markdown, FrontMatter) {
    sdk::TestHost host;
    host.run(
        markdown(),
        {{"a.md",
          "---\ntitle: \"A title\"\nauthor: [Ann, 'Bob']\nauthors:\n  - Cy\n"
          "date: 2024-05-01\nlang: en\nnested:\n  title: no\ntags: x\n---\n\n# Head\n\nText.\n"}});
    EXPECT_EQ(sdk::shown(host), "heading 1 @13: Head\ntext @15: Text.\n");
    const auto article = host.article();
    EXPECT_EQ(article->text(article->article().title), "A title");
    ASSERT_EQ(article->article().authors.count, 3u);
    EXPECT_EQ(article->text(article->texts()[2]), "Cy");
    EXPECT_EQ(article->text(article->article().date), "2024-05-01");
    EXPECT_EQ(article->text(article->article().language), "en");
    ASSERT_EQ(article->article().metadata.count, 1u);
    EXPECT_EQ(article->text(article->metadata()[0].value), "\"x\"");
    EXPECT_EQ(shown("---\nno end"), "text @2: no end\n") << "a rule, and text";
}

TEST(Markdown, TheFirstHeadingIsTheTitle) {
    sdk::TestHost host;
    host.run(markdown(), {{"a.md", "Text.\n\n## Two\n\n# One\n\n# Other"}});
    EXPECT_EQ(host.article()->text(host.article()->article().title), "One");
}

} // namespace
} // namespace argmap::source_text
