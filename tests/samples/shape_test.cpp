// The sample's size and form: what makes it readable as one picture.
#include "sample_map.hpp"
#include "text.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

namespace argmap::samples {
namespace {

using testing::AllOf;
using testing::Ge;
using testing::IsEmpty;
using testing::Le;
using testing::Not;
using testing::SizeIs;

/// How many boxes stand on the longest way from the statement back to the question, both included.
std::size_t level(const SampleMap& map, const std::string& id, std::set<std::string> above) {
    if (!above.insert(id).second)
        throw std::logic_error("the sample has a cycle through " + id);
    std::size_t parents = 0;
    for (const auto& [stepId, step] : map.steps) {
        if (std::find(step.premises.begin(), step.premises.end(), id) == step.premises.end())
            continue;
        if (const auto undercut = map.steps.find(step.target); undercut != map.steps.end()) {
            for (const std::string& premise : undercut->second.premises)
                parents = std::max(parents, level(map, premise, above));
        } else {
            parents = std::max(parents, level(map, step.target, above));
        }
    }
    const bool answers =
        std::find(map.positions.begin(), map.positions.end(), id) != map.positions.end();
    return std::max<std::size_t>(parents, answers ? 1 : 0) + 1;
}

TEST(Sample, HasFortyFiveToSixtyStatements) {
    EXPECT_THAT(sampleMap().boxes, SizeIs(AllOf(Ge(45U), Le(60U))));
}

TEST(Sample, HasFourOrFiveGroupsThatHoldAllButTheAnswers) {
    const SampleMap& map = sampleMap();
    EXPECT_THAT(map.groups, SizeIs(AllOf(Ge(4U), Le(5U))));
    for (const auto& [id, box] : map.boxes) {
        const bool answers =
            std::find(map.positions.begin(), map.positions.end(), id) != map.positions.end();
        EXPECT_EQ(box.group.empty(), answers) << id;
    }
}

TEST(Sample, HasAtMostTwentyFiveWordsInABox) {
    for (const auto& [id, box] : sampleMap().boxes) {
        EXPECT_THAT(words(box.text), SizeIs(AllOf(Ge(3U), Le(25U)))) << id << ": " << box.text;
    }
    EXPECT_THAT(words(sampleMap().question), SizeIs(AllOf(Ge(3U), Le(25U))));
}

TEST(Sample, IsAtMostFiveBoxesDeepAndAllHangsTogether) {
    const SampleMap& map = sampleMap();
    std::size_t deepest = 0;
    for (const auto& [id, box] : map.boxes) {
        const std::size_t here = level(map, id, {});
        EXPECT_THAT(here, Ge(2U)) << id << " bears on nothing";
        deepest = std::max(deepest, here);
    }
    EXPECT_EQ(deepest, 5U);
}

TEST(Sample, HasNoClaimWithMoreThanSixReasons) {
    const SampleMap& map = sampleMap();
    EXPECT_THAT(map.positions, SizeIs(AllOf(Ge(2U), Le(6U))));
    for (const auto& [id, box] : map.boxes)
        EXPECT_THAT(map.stepsOn(id), SizeIs(Le(6U))) << id;
}

TEST(Sample, QuotesAtMostTwelveWordsAndCitesAllButTheAnalyst) {
    const SampleMap& map = sampleMap();
    for (const auto& [id, box] : map.boxes) {
        EXPECT_EQ(box.citations.empty(), box.origin == "analyst") << id;
        for (const Cited& cited : box.citations) {
            EXPECT_TRUE(map.sources.count(cited.source)) << id << " cites " << cited.source;
            EXPECT_THAT(cited.paragraph, Not(IsEmpty())) << id;
            EXPECT_THAT(cited.quotations, Not(IsEmpty())) << id;
            for (const std::string& quotation : cited.quotations)
                EXPECT_THAT(words(quotation), SizeIs(AllOf(Ge(3U), Le(12U))))
                    << id << ": " << quotation;
        }
    }
}

} // namespace
} // namespace argmap::samples
