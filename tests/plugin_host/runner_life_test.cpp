// When runners begin and end: one that is ready beforehand, and none that outlives who started it.
#include "plugins.hpp"

#include <gmock/gmock.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <memory>
#include <string>
#include <thread>

using namespace argmap;
using namespace argmap::plugin;
using namespace std::chrono_literals;

namespace {

// Waits for what is to come, at most a minute.
template <class Condition>
bool comes(Condition condition) {
    for (int i = 0; i < 6000; ++i) {
        if (condition())
            return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

// Children of this process that run. The main thread's: those of other threads stand elsewhere.
std::vector<pid_t> children() {
    std::vector<pid_t> all;
    for (const auto& task : std::filesystem::directory_iterator("/proc/self/task")) {
        std::ifstream file(task.path() / "children");
        for (pid_t pid = 0; file >> pid;)
            all.push_back(pid);
    }
    return all;
}

class RunnerLife : public testing::Test {
protected:
    static std::unique_ptr<Host> warmHost() {
        return std::make_unique<Host>(support::buildFolder() / "lib" / "argmap" / "argmap-runner",
                                      Host::always);
    }
    [[nodiscard]] Outcome read(const Host& host) const {
        return host.run(m_catalogue.find(InterfaceKind::Reader, "lines"), callWith("eins"), {},
                        Place::Runner);
    }
    void TearDown() override { EXPECT_TRUE(children().empty()); }

    Catalogue m_catalogue = testCatalogue();
};

TEST_F(RunnerLife, OneIsReadyBeforehandAndNoneIsLeft) {
    const auto host = warmHost();
    for (int call = 0; call < 3; ++call) {
        ASSERT_TRUE(comes([&] { return host->hasRunnerReady(); }));
        EXPECT_EQ(children().size(), 1U);
        EXPECT_EQ(read(*host).ending, Ending::Done);
    }
}

TEST_F(RunnerLife, SoManyAreStartedBeforehandAndNoMore) {
    const Host host(support::buildFolder() / "lib" / "argmap" / "argmap-runner", 2);
    for (int call = 0; call < 2; ++call) {
        ASSERT_TRUE(comes([&] { return host.hasRunnerReady(); }));
        EXPECT_EQ(read(host).ending, Ending::Done);
    }
    EXPECT_EQ(read(host).ending, Ending::Done);
    EXPECT_FALSE(host.hasRunnerReady());
    EXPECT_TRUE(children().empty());
}

// Who asks before it is there gets the one that is being started: no second one is.
TEST_F(RunnerLife, OneThatIsBeingStartedIsTaken) {
    for (int i = 0; i < 20; ++i) {
        const Host host(support::buildFolder() / "lib" / "argmap" / "argmap-runner", 1);
        EXPECT_EQ(read(host).ending, Ending::Done);
        EXPECT_FALSE(host.hasRunnerReady());
        EXPECT_TRUE(children().empty());
    }
}

TEST_F(RunnerLife, NoneIsReadyForWhoDidNotAsk) {
    const Host host = testHost();
    EXPECT_EQ(read(host).ending, Ending::Done);
    EXPECT_FALSE(host.hasRunnerReady());
    EXPECT_TRUE(children().empty());
}

TEST_F(RunnerLife, ReadyOneServesOnce) {
    const auto host = warmHost();
    ASSERT_TRUE(comes([&] { return host->hasRunnerReady(); }));
    const pid_t first = children().at(0);
    EXPECT_EQ(read(*host).ending, Ending::Done);
    ASSERT_TRUE(comes([&] { return host->hasRunnerReady(); }));
    EXPECT_NE(children().at(0), first);
}

TEST_F(RunnerLife, ReadyOneThatWasKilledIsReplaced) {
    const auto host = warmHost();
    ASSERT_TRUE(comes([&] { return host->hasRunnerReady(); }));
    ASSERT_EQ(::kill(children().at(0), SIGKILL), 0);
    EXPECT_EQ(read(*host).ending, Ending::Done);
}

// The kernel would kill a runner with the thread that started it, were that a caller's.
TEST_F(RunnerLife, ThreadsOfCallersComeAndGo) {
    const auto host = warmHost();
    for (int i = 0; i < 5; ++i) {
        Ending ending = Ending::Broken;
        std::thread([&] { ending = read(*host).ending; }).join();
        EXPECT_EQ(ending, Ending::Done);
        ASSERT_TRUE(comes([&] { return host->hasRunnerReady(); }));
    }
    EXPECT_EQ(read(*host).ending, Ending::Done);
}

// A process with a warm runner and a busy one is killed: neither stays.
TEST_F(RunnerLife, EndsWithTheProcessOfTheHost) {
    ASSERT_EQ(::prctl(PR_SET_CHILD_SUBREAPER, 1), 0);
    const pid_t process = ::fork();
    if (process == 0) {
        const auto host = warmHost();
        const Catalogue wrong = wrongCatalogue();
        std::jthread busy([&] {
            (void)host->run(wrong.find(InterfaceKind::Reader, "wrong"),
                            callWith("x", {{"deed", "hangs"}}), {}, Place::Runner);
        });
        for (;;)
            ::pause();
    }
    const auto runners = [&] {
        std::size_t count = 0;
        for (const auto& task :
             std::filesystem::directory_iterator("/proc/" + std::to_string(process) + "/task")) {
            std::ifstream file(task.path() / "children");
            for (pid_t pid = 0; file >> pid;)
                ++count;
        }
        return count;
    };
    EXPECT_TRUE(comes([&] { return runners() >= 1; }));
    std::this_thread::sleep_for(200ms); // for the busy one to be busy; a shorter one would do too
    ASSERT_EQ(::kill(process, SIGKILL), 0);
    // They are ours to reap now, and end without our doing.
    EXPECT_TRUE(comes([] {
        while (::waitpid(-1, nullptr, WNOHANG) > 0) {
        }
        return errno == ECHILD;
    }));
}

} // namespace
