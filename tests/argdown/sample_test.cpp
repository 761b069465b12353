// The sample, read: its shape, and that each quotation stands in the article where the citation says.
#include "described.hpp"

#include <argmap/support/files.hpp>
#include <argmap/support/shared_folder.hpp>

#include <gtest/gtest.h>

#include <charconv>
#include <map>

namespace argmap::argdown::test {
namespace {

Read sample() {
    return readText(support::readFile(support::sourceFolder() / "samples/kim-putin.argdown"));
}

TEST(ArgdownSample, IsReadWithoutAMessage) {
    EXPECT_EQ(messages(sample()), "");
}

TEST(ArgdownSample, HasTheShapeThatItsReadersExpect) {
    const Read read = sample();
    const Items& items = *read.items;
    EXPECT_EQ(items.map.mainItem.id, "pact-question");
    ASSERT_EQ(items.issues.size(), 1u);
    EXPECT_EQ(items.issues[0].positions.size(), 4u);
    EXPECT_EQ(items.sources.size(), 2u);
    EXPECT_EQ(items.sources[1].restsOn, (std::vector<sdk::Reference>{items.sources[0].id}));
    EXPECT_EQ(items.groups.size(), 5u);
    const std::string all = steps(read);
    EXPECT_NE(
        all.find(
            "<both-sides-gain> russia-gains & north-korea-gains & each-can-spare? => win-win + "
            "(Mutual gain)\n"),
        std::string::npos)
        << all;
    std::size_t undercuts = 0;
    for (const sdk::Inference& step : items.inferences)
        undercuts += step.target.id.find('.') != std::string::npos;
    EXPECT_GE(undercuts, 3u);
    for (const sdk::Statement& statement : items.statements) {
        EXPECT_FALSE(statement.wordings.empty()) << statement.id;
        if (statement.kind != "evidence")
            continue;
        const bool cited =
            std::any_of(items.citations.begin(), items.citations.end(), [&](const auto& c) {
                return c.cited.id == statement.id && !c.spans.empty() && !c.paragraph.empty();
            });
        EXPECT_TRUE(cited) << statement.id;
    }
}

// Blocks of text between empty lines, counted from 1.
std::map<int, std::string> paragraphs(const std::string& text) {
    std::map<int, std::string> all;
    std::string block;
    int number = 0;
    std::size_t at = 0;
    while (at <= text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = text.substr(at, end - at);
        if (line.find_first_not_of(" \t\r") != line.npos)
            block += (block.empty() ? "" : "\n") + line;
        else if (!block.empty())
            all[++number] = std::exchange(block, "");
        at = end + 1;
    }
    if (!block.empty())
        all[++number] = block;
    return all;
}

TEST(ArgdownSample, EachQuotationStandsInTheArticleAtItsPlace) {
    ARGMAP_NEEDS_SHARED("inputs/article.txt");
    const auto article = paragraphs(support::readFile(*support::inShared("inputs/article.txt")));
    const Read read = sample();
    std::size_t quotations = 0;
    for (const sdk::Citation& citation : read.items->citations) {
        int paragraph = 0;
        const std::string& text = citation.paragraph;
        std::from_chars(text.data(), text.data() + text.size(), paragraph);
        const auto found = article.find(paragraph);
        ASSERT_NE(found, article.end()) << citation.id << ": paragraph " << text;
        for (const sdk::Span& span : citation.spans) {
            ++quotations;
            EXPECT_NE(found->second.find(span.exact), std::string::npos)
                << citation.id << ": " << span.exact;
        }
    }
    EXPECT_GE(quotations, 50u);
}

} // namespace
} // namespace argmap::argdown::test
