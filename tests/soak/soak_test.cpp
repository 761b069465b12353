// A short run of the soak, and that it finds ways of working that are broken on purpose.
#include <argmap/support/files.hpp>
#include <argmap/support/process.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace argmap;

namespace {

support::Outcome soak(const std::string& kills, const std::string& way) {
    return support::run(
        {.words = {(support::buildFolder() / "tests/document_soak").string(), kills, "7", way}});
}

} // namespace

TEST(Soak, NothingIsLostByThreeHundredKills) {
    const support::Outcome outcome = soak("300", "sound");
    EXPECT_EQ(outcome.status, 0) << outcome.output << outcome.errors;
    EXPECT_THAT(outcome.output, testing::HasSubstr("0 times something was lost"));
}

TEST(Soak, FindsAWordGivenTooEarly) {
    const support::Outcome outcome = soak("100", "hasty");
    EXPECT_EQ(outcome.status, 1) << outcome.output << outcome.errors;
    EXPECT_THAT(outcome.output, testing::HasSubstr("kept work is lost"));
}

TEST(Soak, FindsASaveInPlace) {
    const support::Outcome outcome = soak("300", "in-place");
    EXPECT_EQ(outcome.status, 1) << outcome.output << outcome.errors;
    EXPECT_THAT(outcome.output, testing::HasSubstr("the file is damaged"));
}
