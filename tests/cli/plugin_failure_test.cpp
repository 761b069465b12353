#include "cli.hpp"
#include "wrong_deeds.hpp"

#include <sys/prctl.h>
#include <sys/wait.h>

using testing::HasSubstr;

namespace argmap::cli {
namespace {

// Whether a process of the command outlives it: orphans become ours.
bool somethingIsLeft() {
    siginfo_t info{};
    return ::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0;
}

// A plugin that fails is status 3 and named; what it did to deserve it is tested with the host.
class PluginFailure : public CliTest {
protected:
    support::Outcome whenReaderDoes(const std::string& deed, std::vector<std::string> more = {}) {
        file("a.txt", "text");
        std::vector<std::string> words{"info", "a.txt", "--from", "wrong", "--opt", "deed=" + deed};
        words.insert(words.end(), more.begin(), more.end());
        return argmap(words);
    }
    static void expect(const support::Outcome& outcome, const std::string& code) {
        EXPECT_EQ(outcome.status, 3) << outcome.errors;
        EXPECT_EQ(outcome.output, "");
        EXPECT_THAT(outcome.errors,
                    HasSubstr("a.txt: error: the reader \"wrong\" (org.argmap.test.wrong) "));
        EXPECT_THAT(outcome.errors, HasSubstr("[" + code + "]"));
    }
};

TEST_F(PluginFailure, Crash) {
    expect(whenReaderDoes("crashes"), "plugin.crashed");
}

TEST_F(PluginFailure, Hang) {
    const support::Outcome outcome = whenReaderDoes("hangs", {"--timeout", "0.3"});
    expect(outcome, "plugin.timeout");
    EXPECT_THAT(outcome.errors, HasSubstr("0.3 s"));
    EXPECT_THAT(outcome.errors, HasSubstr("--timeout"));
}

TEST_F(PluginFailure, Memory) {
    const support::Outcome outcome = whenReaderDoes("allocates", {"--memory", "100"});
    expect(outcome, "plugin.memory");
    EXPECT_THAT(outcome.errors, HasSubstr("100 MiB"));
}

TEST_F(PluginFailure, ResultThatIsNoMap) {
    expect(whenReaderDoes("garbage"), "plugin.garbled");
}

TEST_F(PluginFailure, CrashBeatsWhatTheInputDeserves) {
    file("a.lines", "eins!\n");
    const support::Outcome outcome =
        argmap({"convert", "a.lines", "-o", "b", "--to", "wrong", "--opt", "deed=aborts"});
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(outcome.errors, HasSubstr("assertion `x > 0' failed"));
    EXPECT_THAT(outcome.errors, HasSubstr("lines.shouting"));
}

// Every deed of a reader: named, and nothing of it is left running.
TEST_F(PluginFailure, WhateverAReaderDoesIsNamed) {
    ASSERT_EQ(::prctl(PR_SET_CHILD_SUBREAPER, 1), 0);
    for (const WrongDeed& deed : wrongDeeds()) {
        SCOPED_TRACE(deed.name);
        file("a.wrong", deed.name + "\n");
        const std::string seconds = deed.code == "plugin.timeout" ? "0.5" : "60";
        const support::Outcome outcome = argmap(
            {"info", "a.wrong", "--timeout", seconds, "--memory", "200", "--output-limit", "8"});
        EXPECT_EQ(outcome.status, 3);
        EXPECT_EQ(outcome.output, "");
        EXPECT_THAT(outcome.errors, HasSubstr("org.argmap.test.wrong"));
        EXPECT_THAT(outcome.errors, HasSubstr("[" + deed.code + "]"));
        EXPECT_FALSE(somethingIsLeft());
    }
}

// The next file comes out as it would have without them.
TEST_F(PluginFailure, LeavesTheNextFileAlone) {
    file("a.argdown", "[A]: a\n  + [B]: b\n");
    const support::Outcome before = argmap({"convert", "a.argdown", "-o", "-", "--to", "json"});
    EXPECT_EQ(before.status, 0);
    file("a.wrong", "keeps\n");
    (void)argmap({"info", "a.wrong"});
    const support::Outcome after = argmap({"convert", "a.argdown", "-o", "-", "--to", "json"});
    EXPECT_EQ(after.output, before.output);
}

// The plugin of lines says something of each exclamation mark, and its writer gives two files.
TEST_F(PluginFailure, LimitsOfMessagesAndOutputs) {
    file("a.lines", "one!\ntwo!\nthree!\n");
    const support::Outcome two = argmap({"check", "a.lines", "--messages-limit", "2"});
    EXPECT_THAT(two.errors + two.output, HasSubstr("a.lines:2:"));
    EXPECT_THAT(two.errors + two.output, testing::Not(HasSubstr("a.lines:3:")));
    EXPECT_THAT(argmap({"check", "a.lines"}).output, HasSubstr("a.lines:3:"));

    file("b.lines", "one\n");
    const std::vector<std::string> words{"convert", "b.lines", "--to", "lines", "-o", "c.lines"};
    EXPECT_EQ(argmap(words).status, 0);
    std::vector<std::string> limited = words;
    limited.insert(limited.end(), {"--outputs-limit", "1"});
    const support::Outcome one = argmap(limited);
    EXPECT_EQ(one.status, 3);
    EXPECT_THAT(one.errors, HasSubstr("[plugin.output]"));
    EXPECT_EQ(argmap({"check", "b.lines", "--messages-limit", "0"}).status, 2);
    // The reader's library and what it needs cannot be opened.
    EXPECT_EQ(argmap({"check", "b.lines", "--files-limit", "3"}).status, 3);
}

TEST_F(PluginFailure, RefusalIsNoFailure) {
    EXPECT_EQ(whenReaderDoes("refuses").status, 1);
}

} // namespace
} // namespace argmap::cli
