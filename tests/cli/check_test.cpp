#include "cli.hpp"
#include "record_line.hpp"

#include <algorithm>

using testing::HasSubstr;

namespace argmap::cli {
namespace {

using Check = CliTest;

TEST_F(Check, ProblemsAreTheResult) {
    file("a.lines", "eins\n  ü zwei!\n");
    const support::Outcome outcome = argmap({"check", "a.lines"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.output,
              "a.lines:2:1: error: Nobody shouts here. [lines.shouting]\n    ü zwei!\n  ^\n");
    EXPECT_EQ(outcome.errors, "");
}

TEST_F(Check, NoProblemsNoWords) {
    file("a.lines", "eins\n");
    const support::Outcome outcome = argmap({"check", "a.lines"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.output, "");
    EXPECT_EQ(outcome.errors, "");
}

TEST_F(Check, Json) {
    file("a.lines", "eins!\n");
    const support::Outcome outcome = argmap({"check", "a.lines", "--json"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(
        outcome.output,
        R"({"file":"a.lines","format":"lines","problems":[{"severity":"error","code":"lines.shouting",)"
        R"("message":"Nobody shouts here.","file":"a.lines","line":1,"column":1,"endLine":1,"endColumn":2,"offset":0}],)"
        R"("diagnostics":{"error":1,"warning":0,"note":0}})"
        "\n");
}

TEST_F(Check, WarningsAreNoFailure) {
    file("a.lines", "eins\n");
    const support::Outcome outcome = argmap({"check", "a.lines", "--opt", "more=absent.more"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.output,
                HasSubstr("a.lines: warning: There is no such companion. [lines.companion]"));
}

TEST_F(Check, SeveralFilesGoOnAfterABadOne) {
    file("a.lines", "eins\n");
    file("b.lines", "zwei!\n");
    EXPECT_EQ(argmap({"check", "b.lines", "a.lines"}).status, 1);
    const support::Outcome outcome = argmap({"check", "absent", "b.lines", "a.lines", "--json"});
    EXPECT_EQ(outcome.status, 4);
    EXPECT_EQ(std::count(outcome.output.begin(), outcome.output.end(), '\n'), 3);
    EXPECT_EQ(argmap({"check", "-", "-"}).status, 2);
}

// With checkers among the plugins.
class CheckWithCheckers : public CliTest {
protected:
    support::Outcome check(std::vector<std::string> words) const {
        words.insert(words.begin(), "check");
        support::Command command = commandFor(std::move(words));
        for (auto& [name, value] : command.environment)
            if (name == "ARGMAP_PLUGIN_PATH")
                value += ":" + (support::buildFolder() / "tests" / "checkers").string();
        return support::run(command);
    }
    void SetUp() override { file("a.lines", "eins\nzwei?\n"); }
};

TEST_F(CheckWithCheckers, FindingsAreProblems) {
    const support::Outcome outcome = check({"a.lines"});
    EXPECT_EQ(outcome.status, 0) << "no errors";
    EXPECT_THAT(outcome.output, HasSubstr("a.lines:2: warning: This asks instead of claiming. "
                                          "[picky.question]\n  zwei?\n"));
    EXPECT_EQ(check({"a.lines", "--opt", "strict=true"}).status, 1);
    const support::Outcome json = check({"a.lines", "--json"});
    EXPECT_THAT(json.output, HasSubstr(R"("code":"picky.question")"));
    EXPECT_THAT(json.output, HasSubstr(R"("item":"zwei")"));
    EXPECT_THAT(json.output, HasSubstr(R"("diagnostics":{"error":0,"warning":1,"note":0}})"));
}

TEST_F(CheckWithCheckers, OnlyWithoutAndUnknownOnes) {
    EXPECT_EQ(check({"a.lines", "--without", "questions"}).output, "");
    EXPECT_EQ(check({"a.lines", "--only", "deeds,questions", "--opt", "strict=true"}).status, 1);
    const support::Outcome outcome = check({"--only", "nobody", "a.lines"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.output, HasSubstr("there is no checker \"nobody\""));
}

TEST_F(CheckWithCheckers, OneThatFailsIsNamed) {
    const support::Outcome outcome = check({"a.lines", "--opt", "deed=crash"});
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(outcome.output, HasSubstr("[picky.question]"));
    EXPECT_THAT(outcome.output,
                HasSubstr("a.lines: error: the checker \"deeds\" (org.argmap.test.picky) crashed"));
}

const std::string nativeFile = "argmap 1 1 1\n"
                               "bdfadce155d002c9 group 35 1:g 1:V 0: 0 0 0: 0: 0: 0 5:Title 0\n";

class CheckFile : public CliTest {
protected:
    void SetUp() override {
        file("a.lines", "eins\nzwei\n");
        ASSERT_EQ(argmap({"convert", "a.lines", "-o", "sound.argmap"}).status, 0);
    }
};

TEST_F(CheckFile, SaysWhatIsSound) {
    ASSERT_EQ(argmap({"convert", "a.lines", "-o", "packed.argmap.zst"}).status, 0);
    for (const char* name : {"sound.argmap", "packed.argmap.zst"}) {
        const support::Outcome outcome = argmap({"check", "--file", name});
        EXPECT_EQ(outcome.status, 0);
        EXPECT_EQ(outcome.output, std::string(name) + ": sound: version 1, 3 records\n");
        EXPECT_EQ(outcome.errors, "");
    }
}

TEST_F(CheckFile, SaysItemByItemWhatIsNot) {
    std::string bytes = nativeFile;
    document::appendRecordLine(bytes, "group", "1:h 1:V 0: 0 0 0: 0: 0: 0 99:Ti");
    document::appendRecordLine(bytes, "group", "1:i 1:V 0: 0 0 0: 0: 0: 0 5:Ti\\xtl 0");
    bytes.replace(bytes.find("Title"), 5, "Titel");
    file("bad.argmap", bytes + "end 3\n");
    const support::Outcome outcome = argmap({"check", "--file", "bad.argmap", "sound.argmap"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.output,
                HasSubstr("bad.argmap:2:1: error: this line is damaged: its check does not fit; "
                          "it seems to be group \"g\" [native.damaged-line]"));
    EXPECT_THAT(outcome.output, HasSubstr("bad.argmap: damaged: version 1, "));
    EXPECT_THAT(outcome.output, HasSubstr("1 damaged line; it says that it has 3"));
    EXPECT_THAT(outcome.output, HasSubstr("sound.argmap: sound: version 1, 3 records\n"));
}

TEST_F(CheckFile, PointsAtTheColumnWhereTheFieldsCannotBeRead) {
    std::string bytes = "argmap 1 1 1\n";
    document::appendRecordLine(bytes, "map", "0: 0 0: 0: 0: 0: 0: 0: 0: 0 0");
    document::appendRecordLine(bytes, "group", "1:h 1:V 0: 1 2:ö 0 0: 0: 0: 0 99:Ti");
    document::appendRecordLine(bytes, "group", "1:i 1:V 0: 0 0 0: 0: 0: 0 5:\\n\\q 0");
    file("bad.argmap", bytes + "end 3\n");
    const support::Outcome outcome = argmap({"check", "--file", "bad.argmap"});
    EXPECT_EQ(outcome.status, 1);
    // Each line is: check, space, "group", space, length, space, fields. The columns are those of
    // the colon of the text that is too long, and of the escape.
    EXPECT_THAT(outcome.output, HasSubstr("bad.argmap:3:59: error: group \"h\" cannot be read"));
    EXPECT_THAT(outcome.output, HasSubstr("bad.argmap:4:57: error: group \"i\" cannot be read"));
}

TEST_F(CheckFile, NamesTheBackupThatIsSound) {
    const std::string sound = content("sound.argmap");
    file("sound.argmap", sound.substr(0, 200));
    file("sound.argmap.~1~", sound.substr(0, 100));
    file("sound.argmap.~2~", sound);
    const support::Outcome outcome = argmap({"check", "--file", "sound.argmap"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.output, HasSubstr("sound.argmap: the backup sound.argmap.~2~ is sound: 3 "
                                          "records\n"));
    // The other commands name it, too, also for a file that is empty or gone.
    for (const int step : {0, 1, 2}) {
        if (step == 1)
            file("sound.argmap", "");
        if (step == 2)
            std::filesystem::remove(at("sound.argmap"));
        EXPECT_THAT(argmap({"info", "sound.argmap"}).errors,
                    HasSubstr("note: the backup sound.argmap.~2~ is sound: all of its 3 records "
                              "can be read [native.backup]"))
            << step;
    }
}

TEST_F(CheckFile, RefusesWhatIsNoNativeFileAndWhatIsNotThere) {
    EXPECT_EQ(argmap({"check", "--file", "a.lines"}).status, 1);
    EXPECT_EQ(argmap({"check", "--file", "absent.argmap", "a.lines"}).status, 4);
    EXPECT_EQ(argmap({"check", "--file", "sound.argmap", "--from", "lines"}).status, 2);
    EXPECT_EQ(argmap({"check", "--file"}).status, 2);
}

} // namespace
} // namespace argmap::cli
