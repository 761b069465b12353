#include "cli.hpp"

using testing::HasSubstr;

namespace argmap::cli {
namespace {

using Info = CliTest;

TEST_F(Info, TellsCountsInWords) {
    file("a.lines", "eins\nzwei\n");
    const support::Outcome outcome = argmap({"info", "a.lines"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.errors, "");
    EXPECT_EQ(outcome.output, "a.lines: lines\n"
                              "statements       2  (2 claim)\n"
                              "inferences       0\n"
                              "arguments        0\n"
                              "issues           0\n"
                              "relations        0\n"
                              "sources          0\n"
                              "citations        0\n"
                              "groups           0\n"
                              "tags             0\n"
                              "depth            0\n"
                              "components       2\n");
}

TEST_F(Info, JsonIsOneObjectOnOneLine) {
    file("a.lines", "eins\nzwei!\n");
    const support::Outcome outcome =
        argmap({"info", "a.lines", "--json", "--opt", "kind=question"});
    EXPECT_EQ(outcome.status, 1) << "the input has an error";
    EXPECT_EQ(
        outcome.output,
        R"({"file":"a.lines","format":"lines","title":"",)"
        R"("statements":{"total":2,"claim":0,"evidence":0,"question":2},)"
        R"("inferences":{"total":0,"support":0,"attack":0,"undercut":0,"unspecified":0,"linked":0},)"
        R"("arguments":0,"issues":0,"relations":{"total":0,"contradiction":0},"sources":0,"citations":0,)"
        R"("groups":0,"tags":0,"depth":0,"components":2,"diagnostics":{"error":1,"warning":0,"note":0}})"
        "\n");
    EXPECT_THAT(
        outcome.errors,
        HasSubstr("a.lines:2:1: error: Nobody shouts here. [lines.shouting]\n  zwei!\n  ^\n"));
}

TEST_F(Info, JsonOfWhatCannotBeReadStillIsAnObject) {
    const support::Outcome outcome = argmap({"info", "absent.lines", "--json"});
    EXPECT_EQ(outcome.status, 4);
    EXPECT_EQ(outcome.output,
              R"({"file":"absent.lines","diagnostics":{"error":1,"warning":0,"note":0}})"
              "\n");
}

TEST_F(Info, ReadsStandardInput) {
    const support::Outcome outcome =
        argmap({"info", "-", "--from", "lines", "--json"}, "eins\nzwei!\ndrei\n");
    EXPECT_THAT(
        outcome.output,
        HasSubstr(R"({"file":"<stdin>","format":"lines","title":"","statements":{"total":3)"));
    EXPECT_THAT(outcome.errors, HasSubstr("<stdin>:2:1: error:"));
}

TEST_F(Info, StandardInputOfUnknownFormatAsksForFrom) {
    const support::Outcome outcome = argmap({"info", "-"}, "eins\n");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.errors, HasSubstr("--from"));
    EXPECT_THAT(outcome.errors, HasSubstr("lines"));
}

TEST_F(Info, CompanionsStandBesideTheInput) {
    file("sub/a.lines", "eins\n");
    file("sub/b.more", "zwei\ndrei\n");
    EXPECT_THAT(argmap({"info", "sub/a.lines", "--json", "--opt", "more=b.more"}).output,
                HasSubstr(R"("total":3)"));
}

TEST_F(Info, ColourOnlyOnATerminal) {
    file("a.lines", "eins!\n");
    EXPECT_THAT(argmap({"info", "a.lines"}).errors, testing::Not(HasSubstr("\033")));
}

} // namespace
} // namespace argmap::cli
