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
    ASSERT_EQ(all.size(), 6U);
    std::vector<Heard> heard;
    for (const Recorded& recorded : all)
        heard.push_back(hear(recorded, random));
    for (const Heard& one : heard)
        EXPECT_TRUE(one.isOver);
    EXPECT_EQ(heard[0].outcome.ending, Ending::Done) << messages(heard[0].outcome.diagnostics);
    EXPECT_TRUE(heard[0].imageGood);
    EXPECT_EQ(heard[1].outcome.ending, Ending::Done) << messages(heard[1].outcome.diagnostics);
    EXPECT_TRUE(heard[1].imageGood);
    EXPECT_EQ(heard[2].outcome.outputs.size(), 2U);
    EXPECT_EQ(heard[3].outcome.score, 90);
    EXPECT_EQ(heard[4].outcome.ending, Ending::Refused);
    EXPECT_THAT(messages(heard[5].outcome.diagnostics), testing::HasSubstr("plugin.forbidden"));
}

TEST(ConversationFuzz, ChangedOnesDoNoHarm) {
    std::mt19937_64 random(2);
    const std::vector<Recorded> all = conversations();
    int broken = 0;
    int refusedImages = 0;
    int soundImages = 0;
    constexpr int rounds = 20'000;
    for (int round = 0; round < rounds; ++round) {
        const Heard heard = hear(changed(all[random() % all.size()], random), random);
        broken += heard.outcome.ending == Ending::Broken ? 1 : 0;
        refusedImages += heard.hasImage && !heard.imageGood ? 1 : 0;
        soundImages += heard.imageGood ? 1 : 0;
        ASSERT_TRUE(heard.outcome.ending != Ending::Broken ||
                    base::hasErrors(heard.outcome.diagnostics));
    }
    // The changes reach every part: most break something, and some do not.
    EXPECT_GT(broken, rounds / 5);
    EXPECT_GT(refusedImages, rounds / 50);
    EXPECT_GT(soundImages, rounds / 100);
}

} // namespace
