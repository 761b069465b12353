// What a page tells of itself.
#include "html_source.hpp"
#include "shown.hpp"

namespace argmap::source_html {
namespace {

// "title | authors | publisher | date | language | address", and the metadata.
std::string head(const std::string& html) {
    sdk::TestHost host;
    host.run(sdk::SourceInterface<HtmlSource>::table, {{"page", html}});
    const auto view = host.article();
    if (!view)
        return view.error();
    const argmap_article& article = view->article();
    std::string text(view->text(article.title));
    text += " |";
    for (std::uint32_t i = 0; i < article.authors.count; ++i)
        text += ' ' + std::string(view->text(view->texts()[i])) + ',';
    for (const argmap_text field :
         {article.publisher, article.date, article.language, article.address})
        text += " | " + std::string(view->text(field));
    for (std::uint32_t i = 0; i < article.metadata.count; ++i)
        text += " ; " + std::string(view->text(view->metadata()[i].key)) + '=' +
                std::string(view->text(view->metadata()[i].value));
    return text;
}

TEST(Metadata, OfCitationFields) {
    EXPECT_EQ(
        head("<html lang=en-GB><title>T - Site</title><meta name=citation_title content=' A  title "
             "'>"
             "<meta name=citation_author content='Ann'><meta name=citation_author content='Böll'>"
             "<meta name=citation_publication_date content='2024/05/01'>"
             "<meta name=citation_journal_title content='Journal'><link rel=canonical "
             "href='https://x.org/1'>"
             "<meta name=description content='About \"it\"'><p>x"),
        "A title | Ann, Böll, | Journal | 2024-05-01 | en-GB | https://x.org/1 ; "
        "description=\"About \\\"it\\\"\"");
}

TEST(Metadata, OfOpenGraph) {
    EXPECT_EQ(head("<meta property=og:title content=Head><meta property=og:site_name content=Paper>"
                   "<meta property=article:published_time content=2023-09-20T10:00:00+02:00>"
                   "<meta property=article:author content='https://x.org/ann'><meta name=author "
                   "content='Ann'>"
                   "<meta property=og:locale content=de_DE><meta property=og:url "
                   "content='https://x.org/'><p>x"),
              "Head | Ann, | Paper | 2023-09-20 | de-DE | https://x.org/");
}

TEST(Metadata, OfThePageItself) {
    EXPECT_EQ(head("<title>T | Site</title><article><h1>The <b>head</b></h1>"
                   "<time datetime='2024-01-02'>2 January</time><p>x</article>"),
              "The head | |  | 2024-01-02 |  | ");
    EXPECT_EQ(head("<title>T</title><meta name=date content='May 2024'><p>x"),
              "T | |  | May 2024 |  | ");
}

} // namespace
} // namespace argmap::source_html
