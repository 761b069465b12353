// Systems that offer less than the whole sandbox, and what is done there.
#include "plugins.hpp"

#include <gmock/gmock.h>

using namespace argmap;
using namespace argmap::plugin;
using testing::HasSubstr;

namespace {

class SandboxTest : public testing::Test {
protected:
    static Outcome read(const Host& host, Sandbox sandbox) {
        static const Catalogue catalogue = testCatalogue();
        Watch watch;
        watch.sandbox = sandbox;
        return host.run(catalogue.find(InterfaceKind::Reader, "lines"), callWith("eins"), watch,
                        Place::Runner);
    }
    static Host hostLacking(const std::string& what) {
        return Host(support::buildFolder() / "tests" / ("lacking_" + what));
    }
};

TEST_F(SandboxTest, WholeOneIsUsedInSilence) {
    const Host host = testHost();
    for (const Sandbox sandbox : {Sandbox::Auto, Sandbox::Require, Sandbox::Off}) {
        const Outcome outcome = read(host, sandbox);
        EXPECT_EQ(outcome.ending, Ending::Done);
        EXPECT_EQ(messages(outcome.diagnostics), "");
    }
}

TEST_F(SandboxTest, WhatIsMissingIsToldOnce) {
    const std::map<std::string, std::string> words{
        {"landlock", "no Landlock"}, {"seccomp", "no seccomp"}, {"both", "without a sandbox"}};
    for (const auto& [lacking, word] : words) {
        const Host host = hostLacking(lacking);
        const Outcome first = read(host, Sandbox::Auto);
        EXPECT_EQ(first.ending, Ending::Done);
        EXPECT_FALSE(first.image.empty());
        EXPECT_THAT(messages(first.diagnostics), HasSubstr("warning sandbox.missing: plugins run"));
        EXPECT_THAT(messages(first.diagnostics), HasSubstr(word));
        EXPECT_EQ(messages(read(host, Sandbox::Auto).diagnostics), "") << "told twice";
    }
}

TEST_F(SandboxTest, RequiredOneThatIsMissingRefuses) {
    for (const char* lacking : {"landlock", "seccomp", "both"}) {
        const Outcome outcome = read(hostLacking(lacking), Sandbox::Require);
        EXPECT_EQ(outcome.ending, Ending::Broken);
        EXPECT_TRUE(outcome.image.empty());
        ASSERT_EQ(outcome.diagnostics.size(), 1U);
        EXPECT_EQ(outcome.diagnostics[0].code, "plugin.no-sandbox");
        EXPECT_THAT(outcome.diagnostics[0].message, HasSubstr("org.argmap.test.lines"));
    }
}

TEST_F(SandboxTest, SwitchedOffItIsNotMissed) {
    const Outcome outcome = read(hostLacking("both"), Sandbox::Off);
    EXPECT_EQ(outcome.ending, Ending::Done);
    EXPECT_EQ(messages(outcome.diagnostics), "");
}

// The limits hold without it.
TEST_F(SandboxTest, LimitsNeedNoSandbox) {
    const Catalogue catalogue = wrongCatalogue();
    Watch watch;
    watch.sandbox = Sandbox::Off;
    watch.limits.memory = 200ULL << 20U;
    const Outcome outcome =
        testHost().run(catalogue.find(InterfaceKind::Reader, "wrong"),
                       callWith("x", {{"deed", "allocates"}}), watch, Place::Runner);
    EXPECT_THAT(messages(outcome.diagnostics), HasSubstr("plugin.memory"));
}

} // namespace
