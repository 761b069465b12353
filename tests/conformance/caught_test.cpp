// Plugins that are wrong fail the check that is meant for it, and nothing else happens.
#include "kit.hpp"

#include <argmap/support/temporary_folder.hpp>

#include <gmock/gmock.h>

namespace argmap::conformance {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class Caught : public testing::Test {
protected:
    // A plugin that does what its input names.
    support::Outcome does(const std::string& plugin, const std::string& deed,
                          std::vector<std::string> more) const {
        const fs::path sample = m_folder / (deed + "." + plugin);
        support::writeFile(sample, deed + "\nline two\n");
        more.insert(more.end(), {"--timeout", "1"});
        return testPlugin(folderOf(plugin), {sample}, more);
    }
    static fs::path folderOf(const std::string& plugin) {
        const char* place = plugin == "sly" ? "sly_plugins" : "wrong_plugins";
        return support::buildFolder() / "tests" / place / plugin;
    }
    static void expectFails(const support::Outcome& outcome, const std::string& check,
                            const std::string& why) {
        EXPECT_EQ(outcome.status, 1) << outcome.output << outcome.errors;
        EXPECT_THAT(outcome.output, HasSubstr("failed  " + check)) << outcome.errors;
        EXPECT_THAT(outcome.output, HasSubstr(why));
    }

    support::TemporaryFolder m_folder;
};

TEST_F(Caught, FailuresInTheRunner) {
    const std::vector<std::pair<std::string, std::string>> deeds{
        {"crashes", "[plugin.crashed]"},     {"exits", "(status 7) [plugin.crashed]"},
        {"hangs", "[plugin.timeout]"},       {"throws", "[plugin.exception]"},
        {"garbage", "is not sound"},         {"hostile-image", "is not sound"},
        {"no-result", "[plugin.no-result]"}, {"nonsense", "[plugin.garbled]"},
        {"silent", "[plugin.silent]"},       {"two-results", "[plugin.garbled]"},
        {"forks", "[plugin.forbidden]"},     {"opens-a-socket", "[plugin.forbidden]"}};
    for (const auto& [deed, why] : deeds)
        expectFails(does("wrong", deed, {"--in-runner", "--only", "samples"}),
                    "reader wrong: samples, in the runner", why);
}

TEST_F(Caught, FailuresInProcessDoNotTakeTheReportAway) {
    const std::vector<std::pair<std::string, std::string>> deeds{
        {"crashes", "it crashed: signal 11"},
        {"exits", "it ended the process, with status 7"},
        {"hangs", "it did not return within 1 s"},
        {"closes-its-files", "it did not return within 1 s"}};
    for (const auto& [deed, why] : deeds) {
        const support::Outcome outcome = does("wrong", deed, {"--only", "samples"});
        expectFails(outcome, "reader wrong: samples, in process", why);
        EXPECT_THAT(outcome.output, HasSubstr("with " + deed + ".wrong"));
        EXPECT_THAT(outcome.output, HasSubstr("(the process had ended)"));
    }
}

TEST_F(Caught, WhoWritesWhereTheRunnerListensForgesNothingInProcess) {
    for (const char* deed : {"floods-frames", "claims-done"}) {
        const support::Outcome outcome = does("wrong", deed, {"--in-process", "--only", "samples"});
        expectFails(outcome, "reader wrong: samples, in process", deed);
    }
}

TEST_F(Caught, WhatHangsIsCalledNoMore) {
    const support::Outcome outcome = does("wrong", "hangs", {"--in-runner"});
    EXPECT_THAT(outcome.output, HasSubstr("skipped reader wrong: truncated, in the runner (it did "
                                          "not end in time before)"));
}

TEST_F(Caught, LiesOfTheManifest) {
    const std::vector<std::pair<std::string, std::string>> plugins{
        {"liar", "calls itself \"somebody.else 1.0\""},
        {"no_symbol", "[plugin.no-symbol]"},
        {"old_abi", "[plugin.abi]"},
        {"no_interface", "[plugin.no-interface]"},
        {"unprepared", "[plugin.prepare]"}};
    for (const auto& [plugin, why] : plugins) {
        const support::Outcome outcome = testPlugin(folderOf(plugin), {}, {});
        EXPECT_EQ(outcome.status, 3) << plugin;
        for (const char* place : {"in the runner", "in process"})
            EXPECT_THAT(outcome.output,
                        HasSubstr("failed  reader " + plugin + ": manifest, " + place));
        EXPECT_THAT(outcome.output, HasSubstr(why));
        EXPECT_THAT(outcome.output, HasSubstr("(its manifest does not agree with it)"));
    }
}

TEST_F(Caught, IdentifyThatIsNotThere) {
    expectFails(does("wrong", "refuses", {"--in-runner", "--only", "identify"}),
                "reader wrong: identify, in the runner", "cannot identify a format");
}

TEST_F(Caught, WhatOnlyTheKitSees) {
    const std::vector<std::tuple<std::string, std::string, std::string>> deeds{
        {"tells-the-time", "repeatable", "the same input gave another result the second time"},
        {"points-outside", "samples", "line 1000 is not in the input"},
        {"points-behind-the-line", "samples", "column 1000 is not in line 1"},
        {"goes-back", "samples", "its progress went back from 0.5 to 0.25"},
        {"has-no-code", "samples", "the code \"Wrong!\" is not of the form format.what"},
        {"says-nothing", "samples", "there is no message"},
        {"cuts-a-letter", "samples", "has bytes that are not UTF-8"},
        {"marks-outside", "samples", "had to be put right"},
        {"repeats-an-id", "samples", "had to be put right"}};
    for (const auto& [deed, check, why] : deeds)
        for (const char* place : {"runner", "process"})
            expectFails(does("sly", deed, {std::string("--in-") + place, "--only", check}),
                        "reader sly: " + check, why);
}

TEST_F(Caught, WhoDoesNotAskWhetherToStop) {
    support::writeFile(m_folder / "a.sly", "works-on\n");
    const support::Outcome outcome =
        testPlugin(folderOf("sly"), {m_folder / "a.sly"},
                   {"--in-process", "--only", "stop", "--timeout", "60"});
    expectFails(outcome, "reader sly: stop, in process", "after it was asked to stop");
}

TEST_F(Caught, WritersThatLoseAndSayNothing) {
    support::Outcome outcome = does("sly", "nothing", {"--in-runner", "--only", "round-trip"});
    expectFails(outcome, "reader sly: round-trip, in the runner", "nothing said so");
    outcome = does("sly", "nothing", {"--in-runner", "--only", "losses"});
    expectFails(outcome, "writer sly: losses, in the runner", "no diagnostic said so");
}

TEST_F(Caught, WriterThatThrowsIsNotHeldAgainstItsReader) {
    const support::Outcome outcome =
        testPlugin(support::buildFolder() / "tests/good_plugins/lines", {}, {"--in-runner"});
    expectFails(outcome, "writer lines: repeatable, in the runner", "[plugin.exception]");
    EXPECT_THAT(outcome.output, HasSubstr("passed  reader lines: mutated, in the runner"));
}

TEST_F(Caught, CheckersThatNameItemsThatAreNotThere) {
    expectFails(does("sly", "nothing", {"--in-runner", "--only", "maps"}),
                "checker sly: maps, in the runner", "there is no item \"nobody\" in the map");
}

TEST_F(Caught, TheInputIsKeptAndTheSameSeedFindsItAgain) {
    const fs::path kept = m_folder / "kept";
    support::writeFile(m_folder / "good.sly", "cuts-a-letter\n");
    const std::vector<std::string> words{"--in-runner", "--only", "mutated",    "--seed",
                                         "7",           "--keep", kept.string()};
    const support::Outcome first = testPlugin(folderOf("sly"), {m_folder / "good.sly"}, words);
    const std::string input = support::readFile(kept / "reader-sly-mutated-in-the-runner.input");
    EXPECT_THAT(input, testing::StartsWith("cuts-a-letter\n"));
    fs::remove_all(kept);
    const support::Outcome second = testPlugin(folderOf("sly"), {m_folder / "good.sly"}, words);
    EXPECT_EQ(first.output, second.output);
    EXPECT_EQ(support::readFile(kept / "reader-sly-mutated-in-the-runner.input"), input);
    EXPECT_THAT(first.output, HasSubstr("--seed 7 --in-runner --only mutated"));
}

TEST_F(Caught, NothingOfWhatIsSoundIsKept) {
    const fs::path kept = m_folder / "kept";
    EXPECT_EQ(testPlugin(support::buildFolder() / "tests/good_plugins/lines", {},
                         {"--in-process", "--only", "empty", "--keep", kept.string()})
                  .status,
              0);
    EXPECT_TRUE(fs::is_empty(kept));
}

} // namespace
} // namespace argmap::conformance
