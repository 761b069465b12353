#include "cli.hpp"

using testing::HasSubstr;

namespace argmap::cli {
namespace {

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

TEST_F(PluginFailure, RefusalIsNoFailure) {
    EXPECT_EQ(whenReaderDoes("refuses").status, 1);
}

} // namespace
} // namespace argmap::cli
