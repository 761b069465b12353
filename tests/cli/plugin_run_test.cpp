// A plugin that is being written is tried where it lies.
#include "cli.hpp"

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

namespace argmap::cli {
namespace {

namespace fs = std::filesystem;

class PluginRun : public CliTest {
protected:
    // In a place of nobody's: no plugin but the installed ones is found by its name.
    support::Outcome tried(std::vector<std::string> words) const {
        words.insert(words.begin(), {"plugin", "run"});
        support::Command command = commandFor(std::move(words));
        command.environment["ARGMAP_PLUGIN_PATH"] = "";
        return support::run(command);
    }
    static std::string testPlugin(const char* name) {
        return (support::buildFolder() / "tests" / name).string();
    }
    static std::string shipped(const char* name) {
        return (support::buildFolder() / "lib/argmap/plugins" / name).string();
    }
    const std::string lines = testPlugin("good_plugins/lines");
};

TEST_F(PluginRun, ReaderShowsWhatCame) {
    file("a.lines", "eins\nzwei\n");
    for (const char* place : {"--interface=reader", "--in-process"}) {
        const support::Outcome outcome = tried({lines, "a.lines", place});
        EXPECT_EQ(outcome.status, 0) << outcome.errors;
        EXPECT_THAT(outcome.output, HasSubstr("statements       2  (2 claim)"));
        EXPECT_EQ(outcome.errors, "");
    }
}

TEST_F(PluginRun, ReaderShowsTheLineThatIsWrong) {
    file("a.lines", "eins\nzwei!\n");
    const support::Outcome outcome = tried({lines, "a.lines"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.errors, HasSubstr("a.lines:2:1: error: Nobody shouts here. "
                                          "[lines.shouting]\n  zwei!\n  ^\n"));
}

TEST_F(PluginRun, ReaderWritesTheMap) {
    file("a.lines", "eins\n");
    EXPECT_EQ(tried({lines, "a.lines", "--opt", "kind=evidence", "-o", "a.json"}).status, 0);
    EXPECT_THAT(content("a.json"), HasSubstr("evidence"));
}

TEST_F(PluginRun, WriterIsTakenForAMap) {
    file("a.json",
         R"({"argmap": 0, "statements": [{"id": "a", "wordings": [{"text": "one claim"}]}]})");
    const support::Outcome outcome = tried({lines, "a.json", "-o", "a.out"});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_EQ(content("a.out"), "one claim\n");
    EXPECT_EQ(content("count"), "1");
    EXPECT_THAT(outcome.errors, HasSubstr("[lines.lost]"));
}

TEST_F(PluginRun, SourceShowsItsText) {
    file("a.txt", "One.\n\nTwo.\n");
    EXPECT_EQ(tried({shipped("source-text"), "a.txt"}).output, "[1] One.\n\n[2] Two.\n");
}

TEST_F(PluginRun, LayoutAndRendererDraw) {
    file("a.json",
         R"({"argmap": 0, "statements": [{"id": "a", "wordings": [{"text": "one claim"}]}]})");
    for (const char* plugin : {"layout-dot", "render-svg"}) {
        const support::Outcome outcome = tried({shipped(plugin), "a.json"});
        EXPECT_EQ(outcome.status, 0) << outcome.errors;
        EXPECT_THAT(outcome.output, StartsWith("<svg "));
    }
}

TEST_F(PluginRun, CheckerShowsItsFindings) {
    file("a.json", R"({"argmap": 0, "statements": [{"id": "a", "wordings": [{"text": "why?"}]}]})");
    const support::Outcome outcome = tried({testPlugin("checkers/picky"), "a.json"});
    EXPECT_THAT(outcome.output,
                HasSubstr("a.json: warning: This asks instead of claiming. [picky.question]"))
        << outcome.errors;
}

TEST_F(PluginRun, ProjectIsFoundWhereItsBuildPutIt) {
    file("a.lines", "eins\n");
    fs::create_directories(at("project/build/plugins"));
    fs::copy_file(fs::path(lines) / "manifest.json", at("project/manifest.json"));
    support::Outcome outcome = tried({"project", "a.lines"});
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(
        outcome.errors,
        HasSubstr("Build it: cmake -S project -B project/build && cmake --build project/build"));
    fs::copy(lines, at("project/build/plugins/lines"));
    outcome = tried({"project", "a.lines"});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_EQ(outcome.errors, "");
    file("project/manifest.json", content("project/manifest.json") + "\n");
    EXPECT_THAT(tried({"project", "a.lines"}).errors,
                HasSubstr("the manifest was changed since the plugin was built"));
}

TEST_F(PluginRun, WhatCannotBeLoadedIsNamed) {
    file("a.lines", "eins\n");
    fs::create_directories(at("empty"));
    EXPECT_THAT(tried({"empty", "a.lines"}).errors, HasSubstr("[plugin.no-manifest]"));
    file("bad/manifest.json", "{\"id\": 1}");
    const support::Outcome bad = tried({"bad", "a.lines"});
    EXPECT_EQ(bad.status, 3);
    EXPECT_THAT(bad.errors, HasSubstr("bad/manifest.json: error: "));
    file("script/manifest.json", R"({"id": "x", "title": "x", "version": "1", "program": "x",
        "interfaces": [{"interface": "argmap.reader/0", "format": "x", "title": "x"}]})");
    const support::Outcome absent = tried({"script", "a.lines"});
    EXPECT_EQ(absent.status, 3);
    EXPECT_THAT(absent.errors, HasSubstr("[plugin.no-program]"));
}

TEST_F(PluginRun, InterfaceThatIsNotThereIsWrongUsage) {
    file("a.lines", "eins\n");
    const support::Outcome outcome = tried({lines, "a.lines", "--interface", "layout"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.errors, HasSubstr("it has: reader lines, writer lines"));
}

TEST_F(PluginRun, FailureOfThePluginIsStatusThree) {
    file("a.wrong", "crashes\n");
    const support::Outcome outcome = tried({testPlugin("wrong_plugins/wrong"), "a.wrong"});
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(outcome.errors, HasSubstr("[plugin.crashed]"));
    EXPECT_THAT(outcome.output, IsEmpty());
}

TEST_F(PluginRun, StandardErrorIsShownWhenAsked) {
    file("a.wrong", "aborts\n");
    const std::string wrong = testPlugin("wrong_plugins/wrong");
    EXPECT_THAT(tried({wrong, "a.wrong", "-v"}).errors, StartsWith("noise\n"));
    EXPECT_THAT(tried({wrong, "a.wrong"}).errors, testing::Not(StartsWith("noise\n")));
}

TEST_F(PluginRun, ProgramRunsBehindTheRunnerAllTheSame) {
    if (!fs::exists("/usr/bin/python3"))
        GTEST_SKIP() << "there is no /usr/bin/python3 here";
    file("a.outline", "One claim\n");
    const support::Outcome outcome =
        tried({(support::sourceFolder() / "plugins/template-python/reader").string(), "a.outline",
               "--in-process"});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_THAT(outcome.errors, HasSubstr("[plugin.in-process]"));
    EXPECT_THAT(outcome.output, HasSubstr("statements       1"));
}

} // namespace
} // namespace argmap::cli
