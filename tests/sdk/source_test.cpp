// A source, called as a host calls it.
#include <argmap/sdk/sdk.hpp>
#include <argmap/sdk/testing.hpp>

#include <gtest/gtest.h>

namespace argmap::sdk {
namespace {

int prepared = 0;

// One line is one paragraph.
struct LineSource {
    static void prepare() { ++prepared; }
    void extract(const Input& input, ArticleSink& sink) {
        if (input.text() == "no")
            throw Failure("lines.no", "There is none.");
        const LineIndex lines(input.text());
        for (std::uint32_t number = 1; number <= lines.lineCount(); ++number) {
            sink.add({lines.line(number).text, ARGMAP_PARAGRAPH_TEXT, 0, number});
            sink.checkStop();
        }
        sink.head.title = input.name();
    }
    int identify(const Input& input) { return input.text().empty() ? -5 : 60; }
};

struct QuietSource {
    void extract(const Input&, ArticleSink&) {}
};

const argmap_interface& table() {
    return SourceInterface<LineSource>::table;
}

TEST(Source, GivesAnArticle) {
    TestHost host;
    ASSERT_EQ(host.run(table(), {{"a.txt", "eins\n\nzwei"}}), ARGMAP_OK);
    const auto article = host.article();
    ASSERT_TRUE(article) << article.error();
    EXPECT_EQ(article->text(), "eins\n\nzwei");
    EXPECT_EQ(article->text(article->article().title), "a.txt");
    ASSERT_EQ(article->paragraphs().size(), 2u);
    EXPECT_EQ(article->paragraphs()[1].line, 3u);
    EXPECT_EQ(host.messages(), "");
}

TEST(Source, FailsAndStopsLikeAReader) {
    TestHost host;
    EXPECT_EQ(host.run(table(), {{"a.txt", "no"}}), ARGMAP_FAILED);
    EXPECT_EQ(host.messages(), "0:0: error: There is none. [lines.no]\n");
    EXPECT_TRUE(host.image.empty());
    TestHost impatient;
    impatient.stop = true;
    EXPECT_EQ(impatient.run(table(), {{"a.txt", "eins"}}), ARGMAP_STOPPED);
    EXPECT_TRUE(impatient.image.empty());
}

TEST(Source, WithNothingToSayGivesAnEmptyArticle) {
    TestHost host;
    ASSERT_EQ(host.run(SourceInterface<QuietSource>::table, {{"a", "x"}}), ARGMAP_OK);
    ASSERT_TRUE(host.article());
    EXPECT_EQ(host.article()->text(), "");
}

TEST(Source, IdentifiesAndPreparesWhereTheClassDoes) {
    EXPECT_EQ(TestHost::identify(table(), {{"a", "x"}}), 60);
    EXPECT_EQ(TestHost::identify(table(), {{"a", ""}}), 0) << "kept within 0 and 100";
    ASSERT_NE(table().prepare, nullptr);
    EXPECT_EQ(table().prepare(), 1);
    EXPECT_EQ(prepared, 1);
    EXPECT_EQ(SourceInterface<QuietSource>::table.identify, nullptr);
    EXPECT_EQ(SourceInterface<QuietSource>::table.prepare, nullptr);
}

} // namespace
} // namespace argmap::sdk
