// Articles: what was built is read back, what is not sound is refused.
#include "sample_images.hpp"

#include <argmap/wire/article_builder.hpp>
#include <argmap/wire/article_view.hpp>
#include <argmap/wire/image_writer.hpp>

#include <gtest/gtest.h>

#include <functional>

namespace argmap::wire {
namespace {

TEST(ArticleView, ReadsWhatWasBuilt) {
    const ImageBytes image = testing::sampleArticle();
    const auto view = ArticleView::open(image);
    ASSERT_TRUE(view) << view.error();
    const argmap_article& article = view->article();
    EXPECT_EQ(view->text(article.title), "Ein Titel");
    ASSERT_EQ(article.authors.count, 2u);
    EXPECT_EQ(view->text(view->texts()[article.authors.first + 1]), "Böll");
    EXPECT_EQ(view->text(article.publisher), "A paper");
    EXPECT_EQ(view->text(article.date), "2024-05-01");
    EXPECT_EQ(view->text(article.language), "de");
    EXPECT_EQ(view->text(article.address), "https://example.org/");
    ASSERT_EQ(article.metadata.count, 1u);
    EXPECT_EQ(view->text(view->metadata()[0].value), "\"Politik\"");
    EXPECT_EQ(view->text(),
              "Ein Titel\n\nGröße zählt.\n\neins\n\ngesagt\n\na\n\nb\n\nBild\n\nx\ty");

    ASSERT_EQ(view->paragraphs().size(), 7u);
    const argmap_paragraph& second = view->paragraphs()[1];
    EXPECT_EQ(view->text(second.range), "Größe zählt.");
    EXPECT_EQ(second.range.start, 11u);
    EXPECT_EQ(second.range.end, 23u) << "code points";
    EXPECT_EQ(second.range.offset, 11u);
    EXPECT_EQ(second.range.size, 15u) << "bytes";
    EXPECT_EQ(second.line, 3u);
    EXPECT_EQ(second.page, 0u);
    EXPECT_EQ(view->paragraphs()[0].page, ARGMAP_NO_PAGE);
    EXPECT_EQ(view->paragraphs()[3].level, 2u);
    EXPECT_EQ(view->paragraphs()[6].page, 1u);

    ASSERT_EQ(view->pages().size(), 3u);
    EXPECT_EQ(view->text(view->pages()[0].label), "xii");
    EXPECT_EQ(view->text(view->pages()[0].range), "Größe zählt.\n\neins\n\ngesagt");
    EXPECT_EQ(view->text(view->pages()[1].range), "a\n\nb\n\nBild\n\nx\ty");
    EXPECT_EQ(view->pages()[2].range.size, 0u) << "nothing stands on it";
}

TEST(ArticleView, OfNothingOpens) {
    const ImageBytes image = ArticleBuilder().finish();
    const auto view = ArticleView::open(image);
    ASSERT_TRUE(view) << view.error();
    EXPECT_EQ(view->text(), "");
    EXPECT_TRUE(view->paragraphs().empty());
}

TEST(ArticleBuilder, MendsWhatIsWrong) {
    ArticleBuilder builder;
    builder.head.metadata = {{"plain", "no json"}, {"bad", "\xFF"}};
    builder.add({"", ARGMAP_PARAGRAPH_HEADING});
    builder.add({"a\xFF", ARGMAP_PARAGRAPH_LIST_ITEM, 5000});
    const ImageBytes image = builder.finish();
    const auto view = ArticleView::open(image);
    ASSERT_TRUE(view) << view.error();
    ASSERT_EQ(view->paragraphs().size(), 1u) << "an empty one is left out";
    EXPECT_EQ(view->text(), "a\xEF\xBF\xBD");
    EXPECT_EQ(view->paragraphs()[0].level, ARGMAP_PARAGRAPH_MAX_LEVEL);
    EXPECT_EQ(view->text(view->metadata()[0].value), "\"no json\"");
    EXPECT_EQ(view->text(view->metadata()[1].value), "\"\xEF\xBF\xBD\"");
}

// "äb\n\nc" as two paragraphs on one page, by hand.
struct Rows {
    std::string text = "äb\n\nc";
    argmap_article article{};
    argmap_paragraph first{{0, 2, 0, 3}, ARGMAP_PARAGRAPH_TEXT, 0, 0, 0};
    argmap_paragraph second{{4, 5, 5, 1}, ARGMAP_PARAGRAPH_TEXT, 0, ARGMAP_NO_PAGE, 0};
    argmap_page page{{0, 2, 0, 3}, {}};
    std::string metadata = "1";
};

std::string errorOf(const std::function<void(Rows&)>& change) {
    Rows rows;
    change(rows);
    StringPool strings;
    if (rows.article.text.size == 0)
        rows.article.text = strings.add(rows.text);
    const std::vector<argmap_metadata> metadata{{strings.add("key"), strings.add(rows.metadata)}};
    ImageWriter writer(ARGMAP_IMAGE_ARTICLE);
    writer.add(strings);
    writer.add(ARGMAP_TABLE_ARTICLE, std::span<const argmap_article>(&rows.article, 1));
    const std::vector<argmap_paragraph> paragraphs{rows.first, rows.second};
    writer.add(ARGMAP_TABLE_PARAGRAPHS, paragraphs);
    writer.add(ARGMAP_TABLE_PAGES, std::span<const argmap_page>(&rows.page, 1));
    writer.add(ARGMAP_TABLE_METADATA, metadata);
    const ImageBytes image = writer.finish();
    return ArticleView::open(image).error();
}

TEST(ArticleView, RefusesWhatIsNotSound) {
    EXPECT_EQ(errorOf([](Rows&) {}), "");
    EXPECT_EQ(errorOf([](Rows& r) { r.first.kind = 77; }), "") << "one of a newer plugin";
    EXPECT_EQ(errorOf([](Rows& r) { r.article.title = {9'000, 1}; }),
              "a text of the article is not one of the image");
    EXPECT_EQ(errorOf([](Rows& r) { r.article.authors = {0, 1}; }),
              "the authors reach past the end of their table");
    EXPECT_EQ(errorOf([](Rows& r) { r.article.metadata = {1, 1}; }),
              "the metadata reaches past the end of its table");
    EXPECT_EQ(errorOf([](Rows& r) { r.metadata = "{"; }), "metadata 0 is not JSON");
    EXPECT_EQ(errorOf([](Rows& r) { r.page.label = {0, 1}; }),
              "page 0 has a label that is not a text of the image")
        << "cut within a code point";
    EXPECT_EQ(errorOf([](Rows& r) { r.page.range.offset = 1; }),
              "page 0 does not begin where it says");
    EXPECT_EQ(errorOf([](Rows& r) { r.first.range.size = 1; }),
              "paragraph 0 does not end where it says");
    EXPECT_EQ(errorOf([](Rows& r) { r.first.range.end = 3; }),
              "paragraph 0 does not end where it says");
    EXPECT_EQ(errorOf([](Rows& r) { r.second.range.start = 5; }),
              "paragraph 1 does not begin where it says");
    EXPECT_EQ(errorOf([](Rows& r) { r.second.range.size = 2; }),
              "paragraph 1 reaches past the end of the text");
    EXPECT_EQ(errorOf([](Rows& r) { r.second.range.offset = 0xFFFFFFFF; }),
              "paragraph 1 reaches past the end of the text");
    EXPECT_EQ(errorOf([](Rows& r) { r.second.range = r.first.range; }),
              "paragraph 1 does not come behind the one before");
    EXPECT_EQ(errorOf([](Rows& r) { r.second.range = {5, 5, 6, 0}; }), "paragraph 1 is empty");
    EXPECT_EQ(errorOf([](Rows& r) { r.second.level = 101; }),
              "paragraph 1 has a level out of range");
    EXPECT_EQ(errorOf([](Rows& r) { r.second.page = 1; }),
              "paragraph 1 stands on a page that is not there");
    EXPECT_EQ(errorOf([](Rows& r) { r.second.page = 0; }),
              "paragraph 1 does not begin on its page");
}

TEST(ArticleView, RefusesTwoArticlesAndNone) {
    ImageWriter writer(ARGMAP_IMAGE_ARTICLE);
    EXPECT_EQ(ArticleView::open(writer.finish()).error(), "the image does not hold one article");
    const std::vector<argmap_article> two(2);
    writer.add(ARGMAP_TABLE_ARTICLE, two);
    EXPECT_EQ(ArticleView::open(writer.finish()).error(), "the image does not hold one article");
    EXPECT_EQ(ArticleView::open(testing::sampleScene()).error(), "the image is of another kind");
}

} // namespace
} // namespace argmap::wire
