#include <argmap/support/process.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gtest/gtest.h>

#include <csignal>
#include <system_error>

namespace argmap::support {
namespace {

Command shell(std::string script) {
    return {.words = {"sh", "-c", std::move(script)}};
}

TEST(Run, GivesStatusAndBothOutputs) {
    const Outcome outcome = run(shell("echo out; echo err >&2; exit 7"));
    EXPECT_EQ(outcome.status, 7);
    EXPECT_EQ(outcome.signal, 0);
    EXPECT_EQ(outcome.output, "out\n");
    EXPECT_EQ(outcome.errors, "err\n");
    EXPECT_FALSE(outcome.timedOut);
}

TEST(Run, FeedsMoreThanAPipeHolds) {
    Command command{.words = {"cat"}, .input = std::string(3'000'000, 'x')};
    EXPECT_EQ(run(command).output, command.input);
}

TEST(Run, SurvivesAProgramThatReadsNothing) {
    Command command = shell("exit 3");
    command.input = std::string(3'000'000, 'x');
    EXPECT_EQ(run(command).status, 3);
}

TEST(Run, GivesTheProgramItsEndOfInput) {
    EXPECT_EQ(run({.words = {"cat"}}).status, 0);
}

TEST(Run, ReportsTheSignalThatEndedIt) {
    const Outcome outcome = run(shell("kill -SEGV $$"));
    EXPECT_EQ(outcome.status, -1);
    EXPECT_EQ(outcome.signal, SIGSEGV);
}

TEST(Run, StopsAtTheLimitWithAllThatItStarted) {
    Command command = shell("sleep 600 & sleep 600");
    command.limit = std::chrono::seconds(1);
    const Outcome outcome = run(command);
    EXPECT_TRUE(outcome.timedOut);
    EXPECT_EQ(outcome.signal, SIGKILL);
}

TEST(Run, StopsAProgramThatHasClosedItsOutputs) {
    Command command = shell("exec >&- 2>&-; sleep 600");
    command.limit = std::chrono::seconds(1);
    EXPECT_TRUE(run(command).timedOut);
}

TEST(Run, SetsFolderAndEnvironment) {
    const TemporaryFolder folder;
    Command command = shell("pwd -P; echo $ARGMAP_TEST_WORD; echo ${PATH:+kept}");
    command.folder = folder.path();
    command.environment = {{"ARGMAP_TEST_WORD", "word"}};
    EXPECT_EQ(run(command).output,
              std::filesystem::canonical(folder.path()).string() + "\nword\nkept\n");
}

TEST(Run, APipeThatBreaksEndsTheProgramAsUsual) {
    EXPECT_EQ(run(shell("yes | head -n 1")).output, "y\n");
}

TEST(Run, ThrowsWhenThereIsNoSuchProgram) {
    EXPECT_THROW(static_cast<void>(run({.words = {"argmap-has-no-such-program"}})),
                 std::system_error);
}

TEST(Run, TellsNothingOfTheMemoryThatTheTestItselfHasUsed) {
    EXPECT_EQ(std::string(200'000'000, 'x').back(), 'x');
    EXPECT_LT(run(shell("true")).peakMemory, 100'000'000U);
}

TEST(Run, TellsTheMemoryOfTheLargestProcess) {
    EXPECT_LT(run(shell("true")).peakMemory, 40'000'000U);
    EXPECT_GT(run(shell("head -c 50000000 /dev/zero | tail -c 50000000 | wc -c")).peakMemory,
              45'000'000U);
}

TEST(IsInstalled, LooksThroughPath) {
    EXPECT_TRUE(isInstalled("sh"));
    EXPECT_FALSE(isInstalled("argmap-has-no-such-program"));
}

} // namespace
} // namespace argmap::support
