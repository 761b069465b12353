// What a reader asks of the system once it is locked, as strace sees it.
#include "cli.hpp"

#include <algorithm>
#include <regex>
#include <sstream>

namespace argmap::cli {
namespace {

/// The system calls of one process, one a line: "openat(…) = 3", "<... read resumed>…) = 5".
using Calls = std::vector<std::string>;

/// Those of the process that became the runner, from then on. The lines of strace -f begin with
/// the process.
Calls callsOfRunner(const std::string& trace) {
    std::string runner;
    Calls calls;
    std::istringstream lines(trace);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t space = line.find(' ');
        if (space == std::string::npos)
            continue;
        const std::string process = line.substr(0, space);
        const std::string call = line.substr(line.find_first_not_of(' ', space));
        if (call.starts_with("execve(") && call.find("argmap-runner") != std::string::npos)
            runner = process;
        if (process == runner)
            calls.push_back(call);
    }
    return calls;
}

/// Whether it opened, connected, started or made something, and was let.
bool reachesOut(const std::string& call) {
    static const std::regex out(
        R"(^(<\.\.\. )?(open|openat|openat2|creat|socket|socketpair|connect|bind|execve|execveat|fork|vfork|clone|clone3|unlink|unlinkat|rename|renameat2|mkdir|mkdirat|kill|ptrace)(\(| resumed>).*\) *= [0-9]+.*)");
    return std::regex_match(call, out);
}

/// What follows the last lock.
Calls afterLock(const Calls& calls) {
    const auto isLock = [](const std::string& call) {
        return call.starts_with("seccomp(SECCOMP_SET_MODE_FILTER") && call.ends_with("= 0");
    };
    const auto lock = std::find_if(calls.rbegin(), calls.rend(), isLock);
    return lock == calls.rend() ? Calls() : Calls(lock.base(), calls.end());
}

class TracedTest : public CliTest {
protected:
    void SetUp() override {
        if (support::run({.words = {"strace", "-o", "/dev/null", "true"}}).status != 0)
            GTEST_SKIP() << "strace cannot trace here";
    }
    /// Runs `argmap WORDS…` and gives what its runner asked of the system.
    [[nodiscard]] Calls traced(std::vector<std::string> words) const {
        support::Command command = commandFor(std::move(words));
        const std::vector<std::string> strace{"strace", "-f", "-s",
                                              "200",    "-o", at("trace").string()};
        command.words.insert(command.words.begin(), strace.begin(), strace.end());
        const support::Outcome done = support::run(command);
        EXPECT_EQ(done.status, 0) << done.errors;
        return callsOfRunner(content("trace"));
    }
};

TEST_F(TracedTest, ALockedReaderOpensConnectsAndStartsNothing) {
    const std::string sample = (support::sourceFolder() / "samples" / "kim-putin.argdown").string();
    const Calls calls = traced({"convert", sample, "-o", at("map.argmap").string()});
    const Calls locked = afterLock(calls);

    // What is looked for is seen where it may happen: the reader's library is opened before the lock.
    EXPECT_TRUE(std::ranges::any_of(calls, [](const std::string& call) {
        return reachesOut(call) && call.find("argdown.so") != std::string::npos;
    }));
    // And the work is done after it: the job arrives, and there is an end (by itself, or by the
    // host, which waits for no runner that has said all).
    EXPECT_TRUE(std::ranges::any_of(
        locked, [](const std::string& call) { return call.starts_with("recvmsg("); }));
    ASSERT_FALSE(locked.empty());
    EXPECT_THAT(locked.back(), testing::StartsWith("+++ "));
    for (const std::string& call : locked)
        EXPECT_FALSE(reachesOut(call)) << call;
    EXPECT_TRUE(exists("map.argmap"));
}

TEST_F(TracedTest, ThatCanFail) {
    const Calls calls =
        traced({"convert", "--sandbox=off",
                (support::sourceFolder() / "samples" / "kim-putin.argdown").string(), "-o",
                at("map.argmap").string()});
    EXPECT_TRUE(afterLock(calls).empty()) << "a lock that was switched off";
    EXPECT_FALSE(calls.empty());
}

} // namespace
} // namespace argmap::cli
