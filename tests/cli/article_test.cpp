// argmap info --text: the text of an article.
#include "cli.hpp"

#include <nlohmann/json.hpp>

using testing::HasSubstr;

namespace argmap::cli {
namespace {

using ArticleText = CliTest;

TEST_F(ArticleText, NumbersParagraphs) {
    file("a.html",
         "<html lang=en><title>T</title><meta name=author content=Ann>"
         "<article><h1>Head</h1><p>One\n word.<ul><li>item</ul><blockquote>said</blockquote>"
         "<pre>a\n b</pre><table><tr><td>1<td>2</table><img alt=map></article>");
    const support::Outcome outcome = argmap({"info", "--text", "a.html"});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_EQ(outcome.output,
              "Head\nby Ann · en\n\n[1] # Head\n\n[2] One word.\n\n[3] - item\n\n"
              "[4] > said\n\n[5] \n    a\n     b\n\n[6] 1 | 2\n\n[7] caption: map\n");
}

TEST_F(ArticleText, PagesAndStandardInput) {
    const support::Outcome outcome =
        argmap({"info", "-", "--text", "--from", "text"}, "One.\n\fTwo.\n\nThree.\n");
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_EQ(outcome.output,
              "--- page 1 ---\n\n[1] One.\n\n--- page 2 ---\n\n[2] Two.\n\n[3] Three.\n");
}

TEST_F(ArticleText, JsonHasRangesInCodePoints) {
    file("a.md", "# Größe\n\nzählt *sehr*.\n");
    const auto json = nlohmann::json::parse(argmap({"info", "--text", "--json", "a.md"}).output);
    EXPECT_EQ(json["title"], "Größe");
    EXPECT_EQ(json["paragraphs"][1],
              nlohmann::json::parse(R"({"number": 2, "kind": "text", "line": 3,
                                        "start": 7, "end": 18, "text": "zählt sehr."})"));
}

TEST_F(ArticleText, WithoutTextAnArticleIsNamed) {
    file("a.txt", "Some text.\n");
    const support::Outcome outcome = argmap({"info", "a.txt"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.errors, HasSubstr("this is an article (Plain text) and not a map"));
    EXPECT_THAT(outcome.errors, HasSubstr("argmap info --text a.txt"));
    EXPECT_THAT(outcome.errors, HasSubstr("[format.article]"));
}

TEST_F(ArticleText, WhatIsNoArticleIsTold) {
    file("a.lines", "eins\n");
    file("empty.txt", "");
    file("blank.txt", " \n");
    file("a.pdf", "%PDF-1.7");
    EXPECT_THAT(argmap({"info", "--text", "a.lines"}).errors, HasSubstr("[format.not-recognised]"));
    EXPECT_THAT(argmap({"info", "--text", "empty.txt"}).errors, HasSubstr("the file is empty"));
    EXPECT_THAT(argmap({"info", "--text", "blank.txt"}).errors, HasSubstr("[article.no-text]"));
    EXPECT_THAT(argmap({"info", "--text", "a.pdf"}).errors, HasSubstr("a PDF document"));
    EXPECT_EQ(argmap({"info", "--text", "absent.txt"}).status, 4);
    EXPECT_EQ(argmap({"info", "--text", "a.lines", "--from", "lines"}).status, 2);
}

// What a terminal would obey does not reach it.
TEST_F(ArticleText, ControlsAreNotPrinted) {
    file("a.md", "```\na\x1B[31mb\n```\n\ntitle\x1B]0;x\x07\n");
    const std::string output = argmap({"info", "--text", "a.md"}).output;
    EXPECT_EQ(output.find('\x1B'), std::string::npos);
    EXPECT_EQ(output.find('\x07'), std::string::npos);
}

// The time limit ends what the parser's square would make of it, and nothing else happens.
TEST_F(ArticleText, ATimeLimitEndsHostileMarkdown) {
    file("a.md", std::string(8'000'000, '['));
    const support::Outcome outcome = argmap({"info", "--text", "a.md", "--timeout", "0.5"});
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(outcome.errors, HasSubstr("[plugin.timeout]"));
}

} // namespace
} // namespace argmap::cli
