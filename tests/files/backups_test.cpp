// Earlier states of a file, beside it: as many as are asked for, and never at the cost of the file.
#include "faulty_env.hpp"

#include <argmap/files/read_file.hpp>
#include <argmap/files/write_atomically.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gtest/gtest.h>

#include <cerrno>
#include <string>

namespace argmap::files {

namespace {

constexpr Replacing three{3, {}};

std::string content(const Path& file) {
    return readFile(realEnv(), file).value_or("(not there)");
}

// As on a FAT disk: no file has two names.
class WithoutLinks : public test::FaultyEnv {
public:
    WithoutLinks() : FaultyEnv(-1, 0) {}
    int link(const Path&, const Path&) override { return -EPERM; }
};

} // namespace

TEST(Backups, AreTheLastStatesInOrder) {
    const support::TemporaryFolder folder;
    const Path file = folder / "map.argmap";
    for (const char* state : {"1", "2", "3", "4", "5", "6"})
        ASSERT_TRUE(writeAtomically(realEnv(), file, state, three));
    EXPECT_EQ(content(file), "6");
    EXPECT_EQ(content(folder / "map.argmap.~1~"), "5");
    EXPECT_EQ(content(backupOf(file, 2)), "4");
    EXPECT_EQ(content(backupOf(file, 3)), "3");
    EXPECT_FALSE(std::filesystem::exists(backupOf(file, 4)));
}

TEST(Backups, OneGenerationIsReplaced) {
    const support::TemporaryFolder folder;
    const Path file = folder / "map";
    for (const char* state : {"1", "2", "3"})
        ASSERT_TRUE(writeAtomically(realEnv(), file, state, {1, {}}));
    EXPECT_EQ(content(backupOf(file, 1)), "2");
    EXPECT_FALSE(std::filesystem::exists(backupOf(file, 2)));
}

TEST(Backups, StandBesideTheTargetOfALink) {
    const support::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "deep");
    std::filesystem::create_symlink("deep/map", folder / "link");
    ASSERT_TRUE(writeAtomically(realEnv(), folder / "link", "1", three));
    ASSERT_TRUE(writeAtomically(realEnv(), folder / "link", "2", three));
    EXPECT_EQ(content(folder / "deep/map.~1~"), "1");
}

TEST(Backups, AreCopiedWhereAFileHasOneNameOnly) {
    const support::TemporaryFolder folder;
    const Path file = folder / "map";
    WithoutLinks env;
    ASSERT_TRUE(writeAtomically(env, file, "1", three));
    std::filesystem::permissions(file, std::filesystem::perms(0600));
    const auto second = writeAtomically(env, file, "2", three);
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->notes.empty());
    ASSERT_TRUE(writeAtomically(env, file, "3", three));
    EXPECT_EQ(content(backupOf(file, 1)), "2");
    EXPECT_EQ(content(backupOf(file, 2)), "1");
    EXPECT_EQ(std::filesystem::status(backupOf(file, 1)).permissions(),
              std::filesystem::perms(0600));
}

TEST(Backups, AFileIsSavedAlsoWhenItsOldStateCannotBeKept) {
    const support::TemporaryFolder folder;
    const Path file = folder / "map";
    ASSERT_TRUE(writeAtomically(realEnv(), file, "1"));
    std::filesystem::create_directories(backupOf(file, 1) / "in the way");
    const auto done = writeAtomically(realEnv(), file, "2", {1, {}});
    ASSERT_TRUE(done);
    EXPECT_EQ(content(file), "2");
    ASSERT_EQ(done->notes.size(), 1U);
    EXPECT_EQ(done->notes[0].code, "files.no-backup");
    EXPECT_EQ(done->notes[0].severity, base::Severity::Warning);
}

// Whatever call fails or is the last one: the file is there, old or new, and no earlier state is
// lost but the one that was the oldest.
TEST(Backups, NoFaultAndNoCrashLosesAState) {
    for (const bool crash : {false, true}) {
        for (int call = 0;; ++call) {
            const support::TemporaryFolder folder;
            const Path file = folder / "map";
            for (const char* state : {"1", "2", "3", "4"})
                ASSERT_TRUE(writeAtomically(realEnv(), file, state, three));
            test::FaultyEnv env(call, EIO);
            if (crash)
                env.crash();
            const auto done = writeAtomically(env, file, "5", three);
            if (call >= env.calls())
                break;
            SCOPED_TRACE(env.names()[static_cast<std::size_t>(call)] + (crash ? ", crash" : ""));
            EXPECT_TRUE(content(file) == "4" || content(file) == "5") << content(file);
            EXPECT_TRUE(!done || content(file) == "5");
            std::string states = content(file);
            for (int generation = 1; generation <= 3; ++generation)
                states += content(backupOf(file, generation));
            for (const char state : {'2', '3', '4'})
                EXPECT_TRUE(states.find(state) != std::string::npos || state == '4') << states;
            EXPECT_TRUE(states.find('4') != std::string::npos || (done && !done->notes.empty()))
                << states;
        }
    }
}

} // namespace argmap::files
