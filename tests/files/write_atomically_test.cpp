#include "faulty_env.hpp"

#include <argmap/files/read_file.hpp>
#include <argmap/files/write_atomically.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gtest/gtest.h>

#include <cerrno>
#include <string>
#include <unistd.h>

namespace argmap::files {

namespace {

std::string content(const Path& file) {
    return readFile(realEnv(), file).value_or("(not there)");
}

std::size_t filesIn(const Path& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

} // namespace

TEST(WriteAtomically, MakesAndReplacesAFileAndLeavesNothingElse) {
    const support::TemporaryFolder folder;
    const Path file = folder / "map.argmap";
    ASSERT_TRUE(writeAtomically(realEnv(), file, "first"));
    EXPECT_EQ(content(file), "first");
    ASSERT_TRUE(writeAtomically(realEnv(), file, "second"));
    EXPECT_EQ(content(file), "second");
    EXPECT_EQ(filesIn(folder.path()), 1U);
}

TEST(WriteAtomically, KeepsPermissionsAndLinks) {
    const support::TemporaryFolder folder;
    const Path file = folder / "real.argmap";
    const Path link = folder / "link.argmap";
    ASSERT_TRUE(writeAtomically(realEnv(), file, "first"));
    std::filesystem::permissions(file, std::filesystem::perms(0640));
    std::filesystem::create_symlink("real.argmap", link);
    ASSERT_TRUE(writeAtomically(realEnv(), link, "second"));
    EXPECT_TRUE(std::filesystem::is_symlink(link));
    EXPECT_EQ(content(file), "second");
    EXPECT_EQ(std::filesystem::status(file).permissions(), std::filesystem::perms(0640));
}

TEST(WriteAtomically, OvercomesShortAndInterruptedWrites) {
    const support::TemporaryFolder folder;
    test::FaultyEnv env(-1, 0, true);
    ASSERT_TRUE(writeAtomically(env, folder / "a", "some bytes"));
    EXPECT_EQ(content(folder / "a"), "some bytes");
}

// Whatever call fails: the file holds the old or the new bytes, and a failure before the swap leaves no litter.
TEST(WriteAtomically, HoldsTheOldOrTheNewWhateverFails) {
    for (const int error : {EIO, ENOSPC, EACCES, EROFS}) {
        bool failedOnce = false;
        for (int call = 0;; ++call) {
            const support::TemporaryFolder folder;
            const Path file = folder / "map";
            ASSERT_TRUE(writeAtomically(realEnv(), file, "old"));
            test::FaultyEnv env(call, error);
            const base::Result<void> done = writeAtomically(env, file, "new");
            if (call >= env.calls())
                break; // every call has had its turn
            const std::string now = content(file);
            EXPECT_TRUE(now == "old" || now == "new") << "call " << call << ": " << now;
            if (done) {
                EXPECT_EQ(now, "new") << "call " << call;
            } else {
                failedOnce = true;
                EXPECT_FALSE(done.error().message.empty());
                EXPECT_FALSE(done.error().advice.empty());
                EXPECT_EQ(done.error().file, file.string());
            }
            EXPECT_EQ(filesIn(folder.path()), 1U) << "call " << call;
        }
        EXPECT_TRUE(failedOnce);
    }
}

TEST(WriteAtomically, SaysWhyItCannot) {
    const support::TemporaryFolder folder;
    const auto codeOf = [](const base::Result<void>& result) {
        return result ? std::string("done") : result.error().code;
    };
    EXPECT_EQ(codeOf(writeAtomically(realEnv(), folder.path(), "x")), "files.is-a-folder");
    EXPECT_EQ(codeOf(writeAtomically(realEnv(), folder / "no/such/map", "x")), "files.no-folder");
    EXPECT_EQ(codeOf(writeAtomically(realEnv(), "/proc/nothing-here", "x")), "files.no-folder");
}

TEST(WriteAtomically, WritesToADeviceAsItIs) {
    EXPECT_TRUE(writeAtomically(realEnv(), "/dev/null", "x"));
    EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
    const auto full = writeAtomically(realEnv(), "/dev/full", "x");
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().code, "files.disk-full");
}

} // namespace argmap::files
