// HTML: what becomes a paragraph, and what is left out.
#include "html_source.hpp"
#include "shown.hpp"

namespace argmap::source_html {
namespace {

std::string shown(const std::string& html) {
    return sdk::shown(sdk::SourceInterface<HtmlSource>::table, html);
}

TEST(Html, ParagraphsAndBlanks) {
    EXPECT_EQ(shown("<!doctype html>\n<p>One  <b>bold</b>\nword,&nbsp;&eacute;.<p>Two<br>lines.\n"
                    "<div>Three <span>in</span>line</div>bare"),
              "text @2: One bold word, é.\n"
              "text @3: Two lines.\n"
              "text @4: Three inline\n"
              "text @4: bare\n");
}

TEST(Html, TwoLineBreaksEndAParagraph) {
    EXPECT_EQ(shown("<p>One<br><br>Two<br/> <br>\n\nThree"),
              "text @1: One\ntext @1: Two\ntext @3: Three\n");
}

TEST(Html, HeadingsListsQuotationsCode) {
    EXPECT_EQ(shown("<h1>A <i>title</i></h1>\n<ul><li>one<li>two<ol><li><p>deep</ol></ul>\n"
                    "<blockquote><p>said<blockquote>deeper</blockquote></blockquote>\n"
                    "<pre>int  a;\n\n  b&lt;1;\n</pre><dl><dt>Word<dd>Meaning</dl>"),
              "heading 1 @1: A title\n"
              "item 1 @2: one\n"
              "item 1 @2: two\n"
              "item 2 @2: deep\n"
              "quotation 1 @3: said\n"
              "quotation 2 @3: deeper\n"
              "code @4: int  a;\n\n  b<1;\n"
              "item 1 @7: Word\n"
              "item 1 @7: Meaning\n");
}

TEST(Html, TablesAreRowsUnlessTheyArrangeThePage) {
    EXPECT_EQ(shown("<table><caption>Votes</caption><tr><th>Who<th>How <b>many</b></tr>"
                    "<tr><td><p>Ann</p><td>3</table>"),
              "caption @1: Votes\nrow @1: Who\tHow many\nrow @1: Ann\t3\n");
    EXPECT_EQ(shown("<table><tr><td><h2>Head</h2>Text.<td><table><tr><td>a<td>b</table></table>"),
              "heading 2 @1: Head\ntext @1: Text.\nrow @1: a\tb\n");
}

TEST(Html, PicturesAreCaptionsBehindTheirParagraph) {
    EXPECT_EQ(shown("<p>Before <img src=x alt='A  map'> after.<figure><img alt=''>"
                    "<figcaption>Below</figcaption></figure>"),
              "text @1: Before after.\ncaption @1: A map\ncaption @1: Below\n");
}

TEST(Html, TheFrameOfThePageIsLeftOut) {
    EXPECT_EQ(
        shown("<header>Site</header><nav>Menu</nav><div role=navigation>More</div><aside>Ad</aside>"
              "<p>Text<script>x()</script><style>p{}</style><noscript>no</noscript>."
              "<p hidden>h<p style='color:red; display: "
              "none'>d<form>Find<input value=x><button>Go</button></form><svg><text>s</text></svg>"
              "<footer>Imprint</footer>"),
        "text @1: Text.\ntext @1: Find\n");
}

TEST(Html, OneArticleOrMainIsTheText) {
    EXPECT_EQ(shown("<p>Teaser<main><p>Intro<article><header><h1>Head</h1></header><p>Text"
                    "<footer>Share</footer></article></main><p>Other"),
              "heading 1 @1: Head\ntext @1: Text\n");
    EXPECT_EQ(shown("<p>A<article>b</article><article>c</article>"),
              "text @1: A\ntext @1: b\ntext @1: c\n")
        << "several";
    EXPECT_EQ(shown("<main></main><p>Text"), "text @1: Text\n") << "one without text";
}

TEST(Html, UnclosedEverything) {
    EXPECT_EQ(shown("<p>a<b><i>b<ul><li>c<blockquote>d<table><tr><td>e"),
              "text @1: ab\nitem 1 @1: c\nquotation 1 @1: d\nrow @1: e\n");
}

TEST(Html, OfNothing) {
    EXPECT_EQ(shown(""), "");
    EXPECT_EQ(shown("<html><head><title>T</title></head><body></body></html>"), "");
}

} // namespace
} // namespace argmap::source_html
