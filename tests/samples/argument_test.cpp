// The sample's argument: the parts that the map of this article must have.
#include "sample_map.hpp"

#include <gmock/gmock.h>

namespace argmap::samples {
namespace {

using testing::ElementsAre;
using testing::Ge;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST(Sample, AsksTheMainQuestionAtItsRoot) {
    const SampleMap& map = sampleMap();
    EXPECT_EQ(map.mainItem, "pact-question");
    EXPECT_THAT(map.question, testing::HasSubstr("pact of pariahs"));
    EXPECT_THAT(map.question, testing::HasSubstr("win–win"));
    EXPECT_THAT(map.positions,
                ElementsAre("win-win", "pact-may-come", "only-a-guess", "unforeseeable"));
    EXPECT_THAT(map.stepsOn("pact-question"), IsEmpty()) << "nobody argues for a question";
}

TEST(Sample, GivesWinWinAsOneReasonWithLinkedPremises) {
    const Step& reason = sampleMap().step("russia-gains", "win-win");
    EXPECT_EQ(reason.stance, "support");
    EXPECT_EQ(reason.argument, "both-sides-gain");
    EXPECT_EQ(reason.scheme, "Mutual gain");
    EXPECT_THAT(reason.premises,
                ElementsAre("russia-gains", "north-korea-gains", "each-can-spare"));
    EXPECT_THAT(reason.implicit, ElementsAre("each-can-spare"));
}

TEST(Sample, LetsMoscowsLackOfCredibilityUndercutThePromise) {
    const SampleMap& map = sampleMap();
    const Step& objection = map.step("promise", "pact-may-come");
    EXPECT_EQ(objection.stance, "attack");
    EXPECT_THAT(map.undercutters(objection), ElementsAre("little-credibility"));
}

TEST(Sample, HasAtLeastThreeUndercuts) {
    const SampleMap& map = sampleMap();
    std::size_t undercuts = 0;
    for (const auto& [id, step] : map.steps)
        if (step.stance == "attack" && map.steps.count(step.target))
            ++undercuts;
    EXPECT_THAT(undercuts, Ge(3U));
    EXPECT_THAT(map.undercutters(map.step("mutual-interest", "pact-may-come")),
                ElementsAre("interest-is-no-pact"));
    EXPECT_THAT(map.undercutters(map.step("what-was-shown", "pact-may-come")),
                ElementsAre("shown-is-not-given"));
    EXPECT_THAT(map.undercutters(map.step("no-commitment", "only-a-guess")),
                ElementsAre("little-credibility"));
}

TEST(Sample, MarksWhatIsTheAnalystsOwn) {
    std::vector<std::string> own;
    for (const auto& [id, box] : sampleMap().boxes)
        if (box.origin == "analyst")
            own.push_back(box.text);
    EXPECT_THAT(own, UnorderedElementsAre("An interest is not yet a pact.",
                                          "What is shown is not yet given.",
                                          "Each side can spare what the other lacks."));
}

TEST(Sample, KeepsTheArticlesHedges) {
    const auto& boxes = sampleMap().boxes;
    EXPECT_THAT(boxes.at("shells-in-abundance").text, testing::HasSubstr("apparently"));
    for (const char* id :
         {"win-win", "russia-gains", "north-korea-gains", "waning-influence", "unforeseeable"})
        EXPECT_THAT(boxes.at(id).text, testing::HasSubstr("could")) << id;
    EXPECT_THAT(boxes.at("only-a-guess").text, testing::HasSubstr("only a guess"));
}

TEST(Sample, GradesLikelihoodAndConfidenceApart) {
    const Box& box = sampleMap().boxes.at("win-win");
    EXPECT_EQ(box.likelihoodTerm, "likely");
    EXPECT_EQ(box.likelihoodYardstick, "ICD 203");
    EXPECT_EQ(box.confidence, "low");
}

TEST(Sample, InventsNothingAboutTheArticle) {
    const Work& article = sampleMap().sources.at("S1");
    EXPECT_THAT(article.authors, IsEmpty());
    EXPECT_THAT(article.publisher, IsEmpty());
    EXPECT_EQ(article.reliability, "F") << "of an unknown author it cannot be judged";
}

TEST(Sample, HasHaenleAsASourceThatReachesUsThroughTheArticle) {
    const SampleMap& map = sampleMap();
    const Work& interview = map.sources.at("S2");
    EXPECT_EQ(interview.publisher, "The New York Times");
    EXPECT_THAT(interview.restsOn, ElementsAre("S1"));
    const Step& judgement = map.step("haenles-words", "rivalry-first");
    EXPECT_EQ(judgement.scheme, "Expert opinion");
    EXPECT_THAT(judgement.premises, ElementsAre("haenles-words", "haenles-standing"));
    EXPECT_EQ(map.boxes.at("haenles-words").citations.at(0).source, "S2");
}

} // namespace
} // namespace argmap::samples
