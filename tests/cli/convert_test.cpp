#include "cli.hpp"

#include <sys/stat.h>

using testing::HasSubstr;

namespace argmap::cli {
namespace {

using Convert = CliTest;

TEST_F(Convert, WritesTheFileAndWhatComesWithItAndTellsLosses) {
    file("a.lines", "eins\nzwei\n");
    const support::Outcome outcome = argmap({"convert", "a.lines", "-o", "out/../b.lines"});
    EXPECT_EQ(outcome.status, 4) << "there is no folder out";
    const support::Outcome again = argmap({"convert", "a.lines", "-o", "b.lines"});
    EXPECT_EQ(again.status, 0) << again.errors;
    EXPECT_EQ(again.output, "");
    EXPECT_EQ(again.errors, "argmap: warning: Everything but the claims is lost. [lines.lost]\n");
    EXPECT_EQ(content("b.lines"), "eins\nzwei\n");
    EXPECT_EQ(content("count"), "2");
}

TEST_F(Convert, FurtherOutputsHaveNoPlaceOnStandardOutput) {
    file("a.lines", "eins\n");
    const support::Outcome outcome = argmap({"convert", "a.lines", "-o", "-", "--to", "lines"});
    EXPECT_EQ(outcome.status, 4);
    EXPECT_EQ(outcome.output, "") << "all or nothing";
    EXPECT_THAT(outcome.errors, HasSubstr("files.several-outputs"));
}

TEST_F(Convert, InputWithErrorsIsConvertedWithStatusOne) {
    file("a.lines", "eins!\nzwei\n");
    EXPECT_EQ(argmap({"convert", "a.lines", "-o", "b.lines", "-q"}).status, 1);
    EXPECT_EQ(content("b.lines"), "eins!\nzwei\n");
}

TEST_F(Convert, QuietShowsErrorsOnly) {
    file("a.lines", "eins!\n");
    EXPECT_EQ(argmap({"convert", "a.lines", "-o", "b.lines", "-q"}).errors,
              "a.lines:1:1: error: Nobody shouts here. [lines.shouting]\n  eins!\n  ^\n");
}

TEST_F(Convert, UnknownTargetsAreWrongUsageAndTheKnownOnesAreListed) {
    file("a.lines", "eins\n");
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"convert", "a.lines", "-o", "b.xyz"},
          {"convert", "a.lines", "-o", "b", "--to", "xyz"}}) {
        const support::Outcome outcome = argmap(words);
        EXPECT_EQ(outcome.status, 2);
        EXPECT_THAT(outcome.errors, HasSubstr("there are: "));
        EXPECT_THAT(outcome.errors, HasSubstr("lines"));
    }
}

TEST_F(Convert, UnknownSourceFormatIsWrongUsage) {
    file("a.lines", "eins\n");
    const support::Outcome outcome =
        argmap({"convert", "a.lines", "--from", "xyz", "-o", "b.lines"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.errors, HasSubstr("There are: "));
}

TEST_F(Convert, OptionThatNobodyHasIsWrongUsage) {
    file("a.lines", "eins\n");
    const support::Outcome outcome =
        argmap({"convert", "a.lines", "-o", "b.lines", "--opt", "colour=red"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.errors, HasSubstr("no option \"colour\""));
    EXPECT_THAT(outcome.errors, HasSubstr("kind, more"));
    EXPECT_FALSE(exists("b.lines"));
}

TEST_F(Convert, OldOutputStaysWhenNothingNewCanBeMade) {
    file("a.lines", "eins\n");
    file("b.wrong", "old");
    EXPECT_EQ(
        argmap({"convert", "a.lines", "-o", "b.wrong", "--to", "wrong", "--opt", "deed=crashes"})
            .status,
        3);
    EXPECT_EQ(content("b.wrong"), "old");
}

TEST_F(Convert, ExistingOutputIsReplacedAndKeepsItsPermissions) {
    file("a.lines", "eins\n");
    file("b.lines", "old and longer than what comes");
    ASSERT_EQ(::chmod(at("b.lines").c_str(), 0640), 0);
    EXPECT_EQ(argmap({"convert", "a.lines", "-o", "b.lines"}).status, 0);
    EXPECT_EQ(content("b.lines"), "eins\n");
    struct stat facts{};
    ASSERT_EQ(::stat(at("b.lines").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0640U);
}

TEST_F(Convert, SourceFileIsNeverOverwrittenInAnotherFormat) {
    file("a.lines", "eins\n");
    const support::Outcome outcome =
        argmap({"convert", "a.lines", "-o", "./a.lines", "--to", "argmap"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.errors, HasSubstr("the output is the input"));
    EXPECT_EQ(content("a.lines"), "eins\n");
}

TEST_F(Convert, OutputThatCannotBeWrittenIsStatusFour) {
    file("a.lines", "eins\n");
    file("folder/x", "");
    const support::Outcome outcome =
        argmap({"convert", "a.lines", "-o", "folder", "--to", "lines"});
    EXPECT_EQ(outcome.status, 4);
    EXPECT_THAT(outcome.errors, HasSubstr("folder"));
}

TEST_F(Convert, JsonReport) {
    file("a.lines", "eins\n");
    const support::Outcome outcome = argmap({"convert", "a.lines", "-o", "b.lines", "--json"});
    EXPECT_EQ(
        outcome.output,
        R"({"file":"a.lines","format":"lines","target":"lines","outputs":["b.lines","count"],)"
        R"("problems":[{"severity":"warning","code":"lines.lost","message":"Everything but the claims is lost."}],)"
        R"("diagnostics":{"error":0,"warning":1,"note":0}})"
        "\n");
}

TEST_F(Convert, ReportAndMapCannotBothGoToStandardOutput) {
    file("a.lines", "eins\n");
    EXPECT_EQ(argmap({"convert", "a.lines", "-o", "-", "--to", "argmap", "--json"}).status, 2);
}

TEST_F(Convert, NativeFileAndBackIsTheSameMap) {
    file("a.lines", "eins\nzwei\n");
    ASSERT_EQ(argmap({"convert", "a.lines", "-o", "b.argmap"}).status, 0);
    EXPECT_EQ(content("b.argmap").substr(0, 7), "argmap ");
    ASSERT_EQ(argmap({"convert", "b.argmap", "-o", "c.argmap"}).status, 0);
    EXPECT_EQ(content("b.argmap"), content("c.argmap"));
    ASSERT_EQ(argmap({"convert", "b.argmap", "-o", "d.lines"}).status, 0);
    EXPECT_EQ(content("d.lines"), "eins\nzwei\n");
    EXPECT_EQ(argmap({"convert", "-", "-o", "-", "--to", "argmap"}, content("b.argmap")).output,
              content("b.argmap"));
}

// Packed by the name that is given, recognised by what is in it, and no import.
TEST_F(Convert, PacksAndUnpacksItsOwnFile) {
    file("a.lines", "eins\nzwei\n");
    ASSERT_EQ(argmap({"convert", "a.lines", "-o", "plain.argmap"}).status, 0);
    ASSERT_EQ(argmap({"convert", "plain.argmap", "-o", "b.argmap.zst"}).status, 0);
    EXPECT_EQ(content("b.argmap.zst").substr(0, 4), "\x28\xB5\x2F\xFD");
    file("by-content", content("b.argmap.zst"));
    for (const char* input : {"b.argmap.zst", "by-content"}) {
        ASSERT_EQ(argmap({"convert", input, "-o", "c.argmap"}).status, 0) << input;
        EXPECT_EQ(content("c.argmap"), content("plain.argmap"));
        const support::Outcome info = argmap({"info", input});
        EXPECT_EQ(info.status, 0);
        EXPECT_EQ(info.output.substr(0, info.output.find('\n')),
                  std::string(input) + ": argmap.zst");
    }
    EXPECT_EQ(argmap({"convert", "plain.argmap", "-o", "-", "--to", "argmap.zst"}).output,
              content("b.argmap.zst"));
    file("cut.argmap.zst", content("b.argmap.zst").substr(0, 60));
    const support::Outcome cut = argmap({"check", "cut.argmap.zst"});
    EXPECT_EQ(cut.status, 1);
    EXPECT_THAT(cut.output, HasSubstr("the packed data is damaged"));
}

} // namespace
} // namespace argmap::cli
