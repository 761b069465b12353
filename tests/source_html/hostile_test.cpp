// Any bytes give an article or a message: none crash, and what is given is sound.
#include "depth.hpp"
#include "html_source.hpp"
#include "shown.hpp"

#include <random>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace argmap::source_html {
namespace {

const argmap_interface& html() {
    return sdk::SourceInterface<HtmlSource>::table;
}

std::string repeated(std::string_view unit, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += unit;
    return text;
}

TEST(HostileHtml, AnyBytesGiveASoundArticle) {
    std::mt19937 random(7);
    const std::string_view pieces[] = {"<p>",
                                       "</p>",
                                       "<div>",
                                       "</div>",
                                       "<b>",
                                       "</i>",
                                       "<table>",
                                       "<tr>",
                                       "<td>",
                                       "<li>",
                                       "<ul>",
                                       "<br>",
                                       "<pre>",
                                       "</pre>",
                                       "<article>",
                                       "<main>",
                                       "<h2>",
                                       "text",
                                       " ",
                                       "\n",
                                       "&amp;",
                                       "&#0;",
                                       "<img alt=x>",
                                       "<!--",
                                       "-->",
                                       "<svg>",
                                       "<path/>",
                                       "\xE9",
                                       "<script>",
                                       "</script>",
                                       "<template>",
                                       "<select>",
                                       "<blockquote>",
                                       "</blockquote>",
                                       "<figcaption>",
                                       "</table>",
                                       "<meta charset=big5>",
                                       "<![CDATA[",
                                       "<",
                                       "\""};
    for (int round = 0; round < 5'000; ++round) {
        std::string page;
        for (std::size_t i = random() % 60; i > 0; --i)
            page += pieces[random() % std::size(pieces)];
        if (round % 7 == 0)
            page.push_back('\0');
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(page.data()), page.size());
    }
}

// The nesting that Gumbo would take minutes for is cut, and told.
TEST(HostileHtml, DeepNestingIsCutAndTold) {
    for (const std::string_view tag : {"<div>", "<b>", "<blockquote>", "<font>", "<ul><li>",
                                       "<svg>", "<table><tr><td>", "<div/>", "<x-y>", "<p><b>"}) {
        sdk::TestHost host;
        ASSERT_EQ(host.run(html(), {{"a", "<p>Before." + repeated(tag, 100'000) + "deep"}}),
                  ARGMAP_OK);
        ASSERT_EQ(host.diagnostics.size(), 1u) << tag;
        EXPECT_EQ(host.diagnostics[0].code, "html.too-deep");
        EXPECT_EQ(host.diagnostics[0].line, 1u);
        EXPECT_EQ(host.article()->text(host.article()->paragraphs()[0].range), "Before.");
    }
}

TEST(HostileHtml, WhatIsClosedIsNotDeep) {
    for (const std::string_view piece :
         {"<div><b>x</b></div>", "<p>x", "<li>x", "<br>", "<tr><td>x", "<svg><path/><g></g></svg>",
          "<!-- <div> -->", "<script>'<div>'</script>", "<a title='<div>'>x</a>"}) {
        const std::string page = repeated(piece, 2'000);
        EXPECT_EQ(tooDeepAt(page), page.size()) << piece;
        sdk::expectSound(html(), page);
    }
    EXPECT_EQ(tooDeepAt(repeated("<b>", 513)), 512u * 3u);
}

TEST(HostileHtml, LargeAndOdd) {
    sdk::expectSound(html(), "<p title=\"" + std::string(1'000'000, 'x') + "\">a");
    sdk::expectSound(html(), "<p " + repeated("a ", 5'000) + ">a");
    sdk::expectSound(html(), std::string(100'000, '<'));
    sdk::expectSound(html(), repeated("&", 100'000));
    sdk::expectSound(html(), repeated("</b>", 50'000));
    sdk::expectSound(html(), repeated("<!--", 50'000));
    sdk::expectSound(html(), repeated("<br>", 50'000));
    sdk::expectSound(html(), std::string(1'000, '\0') + "<p>a\0b");
}

} // namespace
} // namespace argmap::source_html
