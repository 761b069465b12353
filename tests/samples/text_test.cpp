#include "text.hpp"

#include <gmock/gmock.h>

namespace argmap::samples {
namespace {

using testing::ElementsAre;

TEST(Text, ParagraphsStandBetweenEmptyLines) {
    EXPECT_THAT(paragraphs("one\n\nA heading\n \t\n\ntwo,\nstill two\n"),
                ElementsAre("one", "A heading", "two,\nstill two"));
    EXPECT_THAT(paragraphs("\n\n"), testing::IsEmpty());
}

TEST(Text, WordsStandBetweenWhiteSpace) {
    EXPECT_THAT(words("  win–win, it’s\nlong-term "), ElementsAre("win–win,", "it’s", "long-term"));
}

TEST(Text, ACommonRunDoesNotMindCaseAndPunctuation) {
    EXPECT_EQ(
        longestCommonRun("They said: “Keep the Sanctions” today", "to keep the sanctions, he"), 3U);
    EXPECT_EQ(longestCommonRun("a b c d", "a b x c d e"), 2U);
    EXPECT_EQ(longestCommonRun("one", "two"), 0U);
}

} // namespace
} // namespace argmap::samples
