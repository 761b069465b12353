// argmap render: parts of maps, and what it says of those that the map does not have.
#include "cli.hpp"

namespace argmap::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

const char* const map = R"(===
title: Bridge
===

[Rebuild]: The bridge is rebuilt.
  + <Cables>: Its cables are worn. #survey
  - <Cost>: It costs too much.
)";

class Render : public CliTest {
protected:
    Render() { file("map.argdown", map); }
};

TEST_F(Render, DrawsAPart) {
    const support::Outcome outcome =
        argmap({"render", "map.argdown", "-o", "part.svg", "--root", "Cables"});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_THAT(content("part.svg"), HasSubstr("Its cables are worn."));
    EXPECT_THAT(content("part.svg"), Not(HasSubstr("It costs too much.")));
    EXPECT_EQ(argmap({"render", "map.argdown", "-o", "depth.svg", "--depth", "0"}).status, 0);
    EXPECT_THAT(content("depth.svg"), HasSubstr("+2 folded"));
    EXPECT_EQ(argmap({"render", "map.argdown", "-o", "tag.svg", "--tag", "survey"}).status, 0);
    EXPECT_THAT(content("tag.svg"), Not(HasSubstr("It costs too much.")));
}

TEST_F(Render, SaysWhatIsNotInTheMap) {
    const support::Outcome outcome =
        argmap({"render", "map.argdown", "-o", "x.svg", "--group", "Nowhere"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.errors, HasSubstr("the map has no group \"Nowhere\""));
    EXPECT_FALSE(exists("x.svg"));
}

} // namespace
} // namespace argmap::cli
