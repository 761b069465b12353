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

TEST_F(Render, PrintsOnPaper) {
    const support::Outcome outcome =
        argmap({"render", "map.argdown", "-o", "sheet.svg", "--page", "a4"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.errors, HasSubstr("1 page A4; the smallest text is printed at 8.0 points"));
    EXPECT_THAT(content("sheet.svg"), HasSubstr("width=\"1122.52\""));
}

TEST_F(Render, NumbersTheFilesOfPages) {
    std::string large = map;
    for (int i = 0; i < 80; ++i)
        large += "  + <R" + std::to_string(i) + ">: A reason that takes some room on its page.\n";
    file("large.argdown", large);
    const support::Outcome outcome =
        argmap({"render", "large.argdown", "-o", "sheets/x.svg", "--page", "A4", "--json"});
    EXPECT_EQ(outcome.status, 4) << "there is no folder";
    const support::Outcome done =
        argmap({"render", "large.argdown", "-o", "x.svg", "--page", "A4", "--json"});
    EXPECT_EQ(done.status, 0) << done.errors;
    EXPECT_THAT(done.output, HasSubstr("x-2.svg"));
    EXPECT_THAT(done.output, HasSubstr("\"smallestText\""));
    EXPECT_TRUE(exists("x-1.svg"));
    EXPECT_TRUE(exists("x-2.svg"));
    EXPECT_FALSE(exists("x.svg"));
    EXPECT_EQ(argmap({"render", "large.argdown", "-o", "-", "--to", "svg", "--page", "A4"}).status,
              4);
}

TEST_F(Render, RefusesPaperThatThereIsNot) {
    const support::Outcome outcome =
        argmap({"render", "map.argdown", "-o", "x.svg", "--page", "A5"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.errors, HasSubstr("there is no paper \"A5\""));
}

TEST_F(Render, MarksWhatHasChanged) {
    file("new.argdown", std::string(map) + "  + <Rust>: Its bolts rust.\n");
    const support::Outcome outcome =
        argmap({"render", "new.argdown", "-o", "x.svg", "--since", "map.argdown"});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_THAT(content("x.svg"), HasSubstr("new: since the earlier map"));
    EXPECT_EQ(argmap({"render", "map.argdown", "-o", "y.svg", "--since", "none.argdown"}).status,
              4);
    EXPECT_FALSE(exists("y.svg"));
}

TEST_F(Render, KeepsFixedNumbers) {
    ASSERT_EQ(argmap({"convert", "map.argdown", "-o", "fixed.argmap", "--fix-numbers"}).status, 0);
    ASSERT_EQ(argmap({"convert", "fixed.argmap", "-o", "fixed.json"}).status, 0);
    EXPECT_THAT(content("fixed.json"), HasSubstr("\"number\": \"1.2\""));
    ASSERT_EQ(argmap({"convert", "fixed.argmap", "-o", "free.json", "--free-numbers"}).status, 0);
    EXPECT_THAT(content("free.json"), Not(HasSubstr("umber\"")));
    EXPECT_EQ(argmap({"convert", "fixed.argmap", "-o", "x.json", "--fix-numbers", "--free-numbers"})
                  .status,
              2);
}

TEST_F(Render, TakesThemesByNameAndFromFiles) {
    EXPECT_EQ(argmap({"render", "map.argdown", "-o", "d.svg", "--theme", "dark"}).status, 0);
    EXPECT_THAT(content("d.svg"), HasSubstr("#17191C"));
    file("mine.json", R"({"title": "Mine", "colours": {"support": "#123456"}})");
    EXPECT_EQ(argmap({"render", "map.argdown", "-o", "m.svg", "--theme", "mine.json"}).status, 0);
    EXPECT_THAT(content("m.svg"), HasSubstr("#123456"));
    EXPECT_EQ(argmap({"render", "map.argdown", "-o", "x.svg", "--theme", "no"}).status, 2);
    file("bad.json", "{\n  \"colours\": {\"suport\": \"#123456\"}}");
    const support::Outcome outcome =
        argmap({"render", "map.argdown", "-o", "x.svg", "--theme", "bad.json"});
    EXPECT_EQ(outcome.status, 4);
    EXPECT_THAT(outcome.errors,
                HasSubstr("bad.json:2:15: error: a theme has no \"suport\" [theme.key]"));
    EXPECT_FALSE(exists("x.svg"));
}

TEST_F(Render, DrawsAMapInTheThemeThatItsViewNames) {
    const auto asking = [&](const std::string& theme) {
        file("asks.json", R"({"argmap": 0, "statements": [{"id": "a"}],)"
                          R"("views": [{"id": "v", "theme": ")" +
                              theme + "\"}]}");
    };
    asking("dark");
    ASSERT_EQ(argmap({"render", "asks.json", "-o", "a.svg"}).status, 0);
    EXPECT_THAT(content("a.svg"), HasSubstr("#17191C"));
    ASSERT_EQ(argmap({"render", "asks.json", "-o", "a.svg", "--theme", "light"}).status, 0);
    EXPECT_THAT(content("a.svg"), Not(HasSubstr("#17191C")));
    asking("neon");
    const support::Outcome unknown = argmap({"render", "asks.json", "-o", "n.svg"});
    EXPECT_EQ(unknown.status, 0);
    EXPECT_THAT(unknown.errors, HasSubstr("there is no theme \"neon\" [theme.unknown]"));
    EXPECT_EQ(content("n.svg"), content("a.svg"));
}

TEST_F(Render, LeavesOutWhatAFigureNeedsNot) {
    const auto drawn = [&](std::vector<std::string> options) {
        std::vector<std::string> words{"render", "map.argdown", "-o", "x.svg"};
        words.insert(words.end(), options.begin(), options.end());
        EXPECT_EQ(argmap(words).status, 0);
        return content("x.svg");
    };
    const std::string whole = drawn({});
    for (const char* part : {"class=\"legend\"", "class=\"number\"", ">because<"})
        EXPECT_THAT(whole, HasSubstr(part));
    const std::string bare = drawn({"--without", "legend", "--without", "title", "--without",
                                    "numbers", "--without", "sources", "--words", "signs"});
    for (const char* part :
         {"class=\"legend\"", "class=\"caption\"", "class=\"number\"", ">because<"})
        EXPECT_THAT(bare, Not(HasSubstr(part)));
    EXPECT_THAT(bare, HasSubstr(">+<"));
    file("tagged.argdown", "[a]: A. #costs\n");
    ASSERT_EQ(argmap({"render", "tagged.argdown", "-o", "t.svg"}).status, 0);
    EXPECT_THAT(content("t.svg"), HasSubstr(">#costs<"));
    ASSERT_EQ(argmap({"render", "tagged.argdown", "-o", "t.svg", "--without", "tags"}).status, 0);
    EXPECT_THAT(content("t.svg"), Not(HasSubstr("#costs")));
    file("essay.argdown", "Some prose.\n\n[a]: A.\n  + [b]: B.\n");
    ASSERT_EQ(argmap({"render", "essay.argdown", "-o", "e.svg", "--without", "loose"}).status, 0);
    EXPECT_THAT(content("e.svg"), AllOf(HasSubstr(">B.<"), Not(HasSubstr("prose"))));
}

TEST_F(Render, OpensAgainWhatCarriesItsMap) {
    ASSERT_EQ(argmap({"convert", "map.argdown", "-o", "map.json"}).status, 0);
    ASSERT_EQ(argmap({"render", "map.json", "-o", "x.svg", "--opt", "embed=map"}).status, 0);
    EXPECT_THAT(content("x.svg"), HasSubstr("urn:argmap:map"));
    const support::Outcome outcome = argmap({"convert", "x.svg", "-o", "again.json"});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_EQ(argmap({"diff", "map.json", "again.json"}).output, "");
    ASSERT_EQ(argmap({"render", "map.json", "-o", "y.svg"}).status, 0);
    const support::Outcome none = argmap({"info", "y.svg"});
    EXPECT_EQ(none.status, 1);
    EXPECT_THAT(none.errors, HasSubstr("[svg.no-map]"));
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
