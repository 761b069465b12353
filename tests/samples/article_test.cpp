// The sample against the article that it maps, where the article is at hand.
#include "sample_map.hpp"
#include "text.hpp"

#include <argmap/support/files.hpp>
#include <argmap/support/process.hpp>
#include <argmap/support/shared_folder.hpp>

#include <gmock/gmock.h>

#include <algorithm>

namespace argmap::samples {
namespace {

using testing::HasSubstr;
using testing::Le;

constexpr const char* article = "inputs/article.txt";

TEST(SampleAndArticle, HaveTheSameDigest) {
    ARGMAP_NEEDS_SHARED(article);
    const support::Outcome outcome =
        support::run({.words = {"sha256sum", support::inShared(article)->string()}});
    ASSERT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_EQ(sampleMap().sources.at("S1").digest, "sha256:" + outcome.output.substr(0, 64));
}

// S2 reaches us through S1: its words stand in the article too.
TEST(SampleAndArticle, HaveEveryQuotationAtItsPlace) {
    ARGMAP_NEEDS_SHARED(article);
    const std::vector<std::string> blocks =
        paragraphs(support::readFile(*support::inShared(article)));
    std::size_t found = 0;
    for (const auto& [id, box] : sampleMap().boxes) {
        for (const Cited& cited : box.citations) {
            const std::size_t number = std::stoul(cited.paragraph);
            ASSERT_TRUE(number >= 1 && number <= blocks.size()) << id << ", paragraph " << number;
            for (const std::string& quotation : cited.quotations) {
                EXPECT_THAT(blocks[number - 1], HasSubstr(quotation))
                    << id << ", paragraph " << number;
                ++found;
            }
        }
    }
    EXPECT_GE(found, sampleMap().boxes.size() - 3) << "all but the analyst's own are quoted";
}

TEST(SampleAndArticle, ShareNoLongRunOfWordsInTheBoxes) {
    ARGMAP_NEEDS_SHARED(article);
    const std::string text = support::readFile(*support::inShared(article));
    for (const auto& [id, box] : sampleMap().boxes)
        EXPECT_THAT(longestCommonRun(box.text, text), Le(7U)) << id << ": " << box.text;
}

TEST(SampleAndArticle, CitesEveryParagraphThatArgues) {
    ARGMAP_NEEDS_SHARED(article);
    const std::size_t count = paragraphs(support::readFile(*support::inShared(article))).size();
    std::vector<bool> cites(count + 1, false);
    for (const auto& [id, box] : sampleMap().boxes)
        for (const Cited& cited : box.citations)
            cites.at(std::stoul(cited.paragraph)) = true;
    for (std::size_t number = 1; number <= count; ++number) {
        const bool heading = number == 6 || number == 13;
        EXPECT_NE(cites[number], heading) << "paragraph " << number;
    }
}

} // namespace
} // namespace argmap::samples
