// Whatever a runner sends, the host comes to an end of its own. `./dev soak runner` has a million.
#include "conversations.hpp"
#include "plugins.hpp"

#include <gmock/gmock.h>

using namespace argmap;
using namespace argmap::plugin;

namespace {

TEST(ConversationFuzz, UnchangedOnesAreUnderstood) {
    std::mt19937_64 random(1);
    const std::vector<Recorded> all = conversations();
    ASSERT_EQ(all.size(), 8U);
    std::vector<Heard> heard;
    for (const Recorded& recorded : all)
        heard.push_back(hear(recorded, random));
    for (const Heard& one : heard)
        EXPECT_TRUE(one.isOver);
    for (const std::size_t withImage : {0U, 1U, 2U}) {
        const Heard& one = heard[withImage];
        EXPECT_EQ(one.outcome.ending, Ending::Done) << messages(one.outcome.diagnostics);
        EXPECT_TRUE(one.imageGood);
    }
    ASSERT_EQ(heard[3].outcome.diagnostics.size(), 1U);
    EXPECT_EQ(heard[3].outcome.diagnostics[0].item, "s2");
    EXPECT_EQ(heard[4].outcome.outputs.size(), 2U);
    EXPECT_EQ(heard[5].outcome.score, 90);
    EXPECT_EQ(heard[6].outcome.ending, Ending::Refused);
    EXPECT_THAT(messages(heard[7].outcome.diagnostics), testing::HasSubstr("plugin.forbidden"));
}

TEST(ConversationFuzz, ChangedOnesDoNoHarm) {
    std::mt19937_64 random(2);
    constexpr std::size_t rounds = 20'000;
    const Tally tally = hearChanged(rounds, random);
    EXPECT_EQ(tally.unexplained, 0U);
    // The changes reach every part: most break something, and some do not.
    EXPECT_GT(tally.broken, rounds / 5);
    EXPECT_GT(tally.refusedImages, rounds / 50);
    EXPECT_GT(tally.soundImages, rounds / 100);
}

} // namespace
