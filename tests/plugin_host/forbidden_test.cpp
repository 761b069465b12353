// What a plugin tries that the lock does not allow, and what it may try without harm.
#include "plugins.hpp"

#include <argmap/support/temporary_folder.hpp>

#include <gmock/gmock.h>

#include <filesystem>

using namespace argmap;
using namespace argmap::plugin;
using testing::HasSubstr;

namespace {

class ForbiddenDeed : public testing::Test {
protected:
    Outcome whenIt(const std::string& deed, const std::string& about = "",
                   Sandbox sandbox = Sandbox::Auto) {
        Watch watch;
        watch.limits.time = std::chrono::seconds(120);
        watch.sandbox = sandbox;
        return m_host.run(m_catalogue.find(InterfaceKind::Reader, "wrong"),
                          callWith("text", {{"deed", deed}, {"about", about}}), watch,
                          Place::Runner);
    }
    void expectForbidden(const std::string& deed, const std::string& words,
                         const std::string& about = "") {
        const Outcome outcome = whenIt(deed, about);
        EXPECT_EQ(outcome.ending, Ending::Broken) << deed;
        ASSERT_EQ(outcome.diagnostics.size(), 1U) << messages(outcome.diagnostics);
        EXPECT_EQ(outcome.diagnostics[0].code, "plugin.forbidden");
        EXPECT_THAT(outcome.diagnostics[0].message, HasSubstr(words));
        EXPECT_THAT(outcome.diagnostics[0].message, HasSubstr("org.argmap.test.wrong"));
    }
    std::string told(const std::string& deed, const std::string& about, Sandbox sandbox) {
        return messages(whenIt(deed, about, sandbox).diagnostics);
    }

    support::TemporaryFolder m_folder;
    Catalogue m_catalogue = wrongCatalogue();
    Host m_host = testHost();
};

TEST_F(ForbiddenDeed, IsNamed) {
    expectForbidden("opens-a-socket", "use the network");
    expectForbidden("becomes-another-program", "start the program \"/bin/true\"");
    expectForbidden("ends-its-parent", "reach another process");
    // glibc blocks every signal while it starts a process; the system ends it then.
    expectForbidden("forks", "start another process");
    expectForbidden("spawns", "start another process");
}

// Without the sandbox the same plugin gets what it is after: the tests above can fail.
TEST_F(ForbiddenDeed, FilesOfTheUserAreNotRead) {
    const std::filesystem::path file = m_folder.path() / "diary";
    support::writeFile(file, "a secret");
    expectForbidden("reads-a-file", "open the file \"" + file.string(), file);
    EXPECT_EQ(told("reads-a-file", file, Sandbox::Off), "error wrong.told: a secret\n");
}

TEST_F(ForbiddenDeed, FilesAreNotWritten) {
    const std::filesystem::path file = m_folder.path() / "new";
    expectForbidden("writes-a-file", "change the file \"" + file.string(), file);
    EXPECT_FALSE(std::filesystem::exists(file));
    EXPECT_EQ(told("writes-a-file", file, Sandbox::Off), "error wrong.told: written\n");
    EXPECT_TRUE(std::filesystem::exists(file));
    expectForbidden("removes-a-file", "change the file", file);
    EXPECT_TRUE(std::filesystem::exists(file));
}

TEST_F(ForbiddenDeed, PathsAreShownWithoutControlCharacters) {
    expectForbidden("reads-a-file", "\"/home/?[31mred\"", "/home/\x1b[31mred");
}

TEST_F(ForbiddenDeed, WhatLibrariesTryInPassingIsNone) {
    EXPECT_EQ(told("is-harmless", "", Sandbox::Require), "error wrong.told: step 0\n");
    EXPECT_EQ(told("is-harmless", "", Sandbox::Off), "error wrong.told: step 2\n");
}

} // namespace
