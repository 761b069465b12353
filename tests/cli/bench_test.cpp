// argmap bench layout: how steady layouts are while one edits.
#include "cli.hpp"
#include "maps.hpp"

#include <nlohmann/json.hpp>

namespace argmap::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;

TEST_F(CliTest, BenchLayoutTellsWhatMovedAndHowLongItTook) {
    file("a.argmap", threeStatements());
    const support::Outcome outcome =
        argmap({"bench", "layout", "a.argmap", "--layout", "layered", "--edits", "4"});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_THAT(outcome.output, AllOf(HasSubstr("moved"), HasSubstr("swapped"),
                                      HasSubstr("a.argmap"), HasSubstr("layered")));
}

TEST_F(CliTest, BenchLayoutMakesAsManyEditsAsItIsTold) {
    file("a.argmap", threeStatements());
    const support::Outcome outcome =
        argmap({"bench", "layout", "a.argmap", "--json", "--layout", "layered", "--edits", "9"});
    const auto report = nlohmann::json::parse(outcome.output);
    ASSERT_EQ(report.at("runs").size(), 1U);
    EXPECT_EQ(report.at("runs")[0].at("edits"), 9);
    EXPECT_EQ(report.at("runs")[0].at("boxes"), 3);
    EXPECT_EQ(report.at("runs")[0].at("swapped"), 0);
}

TEST_F(CliTest, BenchLayoutNamesALayoutThatIsNotThere) {
    file("a.argmap", threeStatements());
    const support::Outcome outcome =
        argmap({"bench", "layout", "a.argmap", "--layout", "no-such-layout"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.errors, HasSubstr("no-such-layout"));
}

} // namespace
} // namespace argmap::cli
