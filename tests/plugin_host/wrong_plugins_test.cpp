#include "plugins.hpp"

#include <argmap/plugin/map_image.hpp>

#include <gmock/gmock.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include <chrono>
#include <string>
#include <thread>

using namespace argmap;
using namespace argmap::plugin;
using testing::HasSubstr;

namespace {

// Whether this process has a child, running or not reaped. Orphans of children become its own (see
// below).
bool hasChildren() {
    siginfo_t info{};
    return ::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0;
}

class WrongPlugin : public testing::Test {
protected:
    // What becomes of a reader (or a writer) that does this.
    Outcome whenIt(const std::string& deed, Watch watch = {},
                   InterfaceKind kind = InterfaceKind::Reader) {
        if (watch.limits.time == Limits().time)
            watch.limits.time = std::chrono::seconds(120);
        return m_host.run(m_catalogue.find(kind, "wrong"), callWith("text", {{"deed", deed}}),
                          watch, Place::Runner);
    }
    // Of a plugin that cannot even be called, in either place.
    void expectUncallable(const std::string& format, const std::string& code) {
        const Offer offer = m_catalogue.find(InterfaceKind::Reader, format);
        ASSERT_TRUE(offer) << format;
        for (const Place place : {Place::InProcess, Place::Runner}) {
            const Outcome outcome = m_host.run(offer, callWith("text"), {}, place);
            EXPECT_EQ(outcome.ending, Ending::Broken) << format;
            ASSERT_EQ(outcome.diagnostics.size(), 1U) << messages(outcome.diagnostics);
            EXPECT_EQ(outcome.diagnostics[0].code, code);
            EXPECT_THAT(outcome.diagnostics[0].message, HasSubstr("org.argmap.test." + format));
        }
    }
    static void expect(const Outcome& outcome, const std::string& code,
                       const std::string& words = "") {
        EXPECT_EQ(outcome.ending, Ending::Broken) << messages(outcome.diagnostics);
        ASSERT_FALSE(outcome.diagnostics.empty());
        const base::Diagnostic& last = outcome.diagnostics.back();
        EXPECT_EQ(last.code, code) << last.message;
        EXPECT_EQ(last.severity, base::Severity::Error);
        EXPECT_THAT(last.message, HasSubstr("org.argmap.test.wrong"));
        EXPECT_THAT(last.message, HasSubstr(words));
        EXPECT_TRUE(outcome.image.empty());
        EXPECT_TRUE(outcome.outputs.empty());
    }

    void SetUp() override { ASSERT_EQ(::prctl(PR_SET_CHILD_SUBREAPER, 1), 0); }
    void TearDown() override { EXPECT_FALSE(hasChildren()); }

    Catalogue m_catalogue = wrongCatalogue();
    Host m_host{support::buildFolder() / "lib" / "argmap" / "argmap-runner"};
};

TEST_F(WrongPlugin, NoSymbol) {
    expectUncallable("no_symbol", "plugin.no-symbol");
}
TEST_F(WrongPlugin, AnotherAbi) {
    expectUncallable("old_abi", "plugin.abi");
}
TEST_F(WrongPlugin, AnotherIdThanItsManifest) {
    expectUncallable("liar", "plugin.manifest");
}
TEST_F(WrongPlugin, AnotherVersionThanItsManifest) {
    Plugin plugin = *m_catalogue.find(InterfaceKind::Reader, "wrong").plugin;
    plugin.manifest.version = "2.0";
    expect(m_host.run({&plugin, &plugin.manifest.interfaces[0]}, callWith("x")), "plugin.manifest",
           "1.0");
}
TEST_F(WrongPlugin, WithoutTheInterface) {
    expectUncallable("no_interface", "plugin.no-interface");
}

TEST_F(WrongPlugin, LibraryThatIsNone) {
    Plugin plugin = *m_catalogue.find(InterfaceKind::Reader, "wrong").plugin;
    plugin.manifest.library = "manifest.json";
    const Outcome outcome = m_host.run({&plugin, &plugin.manifest.interfaces[0]}, callWith("x"));
    EXPECT_EQ(outcome.ending, Ending::Broken);
    EXPECT_EQ(outcome.diagnostics.at(0).code, "plugin.no-library");
}

TEST_F(WrongPlugin, Throws) {
    expect(whenIt("throws"), "plugin.exception", "a surprise");
    expect(whenIt("throws-a-number"), "plugin.exception");
}

TEST_F(WrongPlugin, ThrowsInProcess) {
    const Outcome outcome = m_host.run(m_catalogue.find(InterfaceKind::Reader, "wrong"),
                                       callWith("x", {{"deed", "throws"}}), {}, Place::InProcess);
    expect(outcome, "plugin.exception", "a surprise");
}

TEST_F(WrongPlugin, Crashes) {
    expect(whenIt("crashes"), "plugin.crashed");
}
TEST_F(WrongPlugin, Exits) {
    expect(whenIt("exits"), "plugin.crashed", "status 7");
}

TEST_F(WrongPlugin, AbortsAndItsLastWordsAreTold) {
    expect(whenIt("aborts"), "plugin.crashed", "assertion `x > 0' failed");
}

TEST_F(WrongPlugin, OverflowsTheStack) {
    expect(whenIt("overflows-the-stack"), "plugin.crashed", "recursion");
}

TEST_F(WrongPlugin, HangsOrSpins) {
    Watch watch;
    watch.limits.time = std::chrono::milliseconds(200);
    expect(whenIt("hangs", watch), "plugin.timeout", "0.2 s");
    expect(whenIt("spins", watch), "plugin.timeout");
    expect(whenIt("closes-its-files", watch), "plugin.crashed");
}

TEST_F(WrongPlugin, IsStoppedWhenAskedTo) {
    std::stop_source source;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        source.request_stop();
    });
    const Outcome outcome = whenIt("hangs", Watch{.stop = source.get_token()});
    EXPECT_EQ(outcome.ending, Ending::Stopped);
}

TEST_F(WrongPlugin, AllocatesWithoutEnd) {
    Watch watch;
    watch.limits.memory = 200ULL << 20U;
    expect(whenIt("allocates", watch), "plugin.memory", "200 MiB");
    expect(whenIt("allocates-and-swallows", watch), "plugin.memory");
    expect(whenIt("allocates-in-c", watch), "plugin.memory");
}

TEST_F(WrongPlugin, FloodsWithMessages) {
    const Outcome outcome = whenIt("floods-messages");
    EXPECT_EQ(outcome.ending, Ending::Refused);
    EXPECT_LE(outcome.diagnostics.size(), 10'001U);
    EXPECT_EQ(outcome.diagnostics.back().code, "plugin.more");
}

TEST_F(WrongPlugin, FloodsItsErrorOutput) {
    const Outcome outcome = whenIt("floods-error-output");
    EXPECT_EQ(messages(outcome.diagnostics), "error wrong.done: done\n");
}

TEST_F(WrongPlugin, FloodsTheOutputOrTheResult) {
    Watch watch;
    watch.limits.output = 8ULL << 20U;
    expect(whenIt("floods-output", watch, InterfaceKind::Writer), "plugin.output", "8 MiB");
    expect(whenIt("floods-result", watch), "plugin.output");
}

TEST_F(WrongPlugin, SendsWhatIsNoMessage) {
    expect(whenIt("floods-frames"), "plugin.garbled");
    expect(whenIt("asks-without-listening"), "plugin.garbled");
}

TEST_F(WrongPlugin, GivesGarbageOrAHostileImageForAMap) {
    for (const char* deed : {"garbage", "hostile-image"}) {
        const Outcome outcome = whenIt(deed);
        EXPECT_EQ(outcome.ending, Ending::Done) << deed;
        const auto map = mapFromImage(outcome.image);
        ASSERT_FALSE(map) << deed;
        EXPECT_EQ(map.error().code, "image.invalid");
    }
}

TEST_F(WrongPlugin, GivesNothingTwoThingsOrNonsense) {
    expect(whenIt("no-result"), "plugin.no-result");
    expect(whenIt("claims-done"), "plugin.no-result");
    expect(whenIt("two-results"), "plugin.garbled");
    expect(whenIt("silent"), "plugin.silent");
    expect(whenIt("nonsense"), "plugin.garbled", "99");
}

TEST_F(WrongPlugin, RefusalIsNoFault) {
    const Outcome outcome = whenIt("refuses");
    EXPECT_EQ(outcome.ending, Ending::Refused);
    EXPECT_EQ(messages(outcome.diagnostics), "error wrong.refused: This is no such file.\n");
}

TEST_F(WrongPlugin, KeepsAHandOnItsResult) {
    expect(whenIt("keeps-a-hand-on-its-result"), "plugin.garbled");
}

TEST_F(WrongPlugin, SaysWhatItHasNoRightToSay) {
    expect(whenIt("is-ready-twice"), "plugin.garbled");
    expect(whenIt("names-an-output-badly", {}, InterfaceKind::Writer), "plugin.garbled", "name");
}

TEST_F(WrongPlugin, PromisesWhatItDoesNotHave) {
    const Offer offer = m_catalogue.find(InterfaceKind::Reader, "wrong");
    ASSERT_TRUE(offer.interface->identifies);
    expect(m_host.identify(offer, callWith("text")), "plugin.manifest", "identify");
}

TEST_F(WrongPlugin, CannotBePrepared) {
    expectUncallable("unprepared", "plugin.prepare");
}

// What it keeps in memory from one file is not there at the next; in one process it would be.
TEST_F(WrongPlugin, AnswersTheNextFileWithThisOnesContent) {
    const Offer offer = m_catalogue.find(InterfaceKind::Reader, "wrong");
    const auto told = [&](const std::string& file, Place place) {
        const Options options{{"deed", "keeps"}, {"about", file}};
        return messages(m_host.run(offer, callWith("text", options), {}, place).diagnostics);
    };
    EXPECT_EQ(told("a", Place::Runner), "error wrong.told: nothing\n");
    EXPECT_EQ(told("b", Place::Runner), "error wrong.told: nothing\n");
    EXPECT_EQ(told("a", Place::InProcess), "error wrong.told: nothing\n");
    EXPECT_EQ(told("b", Place::InProcess), "error wrong.told: the content of a\n");
}

} // namespace
