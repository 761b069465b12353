#include "faulty_env.hpp"

#include <argmap/files/identity.hpp>
#include <argmap/files/read_file.hpp>
#include <argmap/files/write_atomically.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gtest/gtest.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <string>

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

// Whatever call fails: the file holds the old or the new bytes, and a failure before the swap
// leaves no litter.
TEST(WriteAtomically, HoldsTheOldOrTheNewWhateverFails) {
    for (const int error : {EIO, ENOSPC, EACCES, EROFS}) {
        bool failedOnce = false;
        for (int call = 0;; ++call) {
            const support::TemporaryFolder folder;
            const Path file = folder / "map";
            ASSERT_TRUE(writeAtomically(realEnv(), file, "old"));
            test::FaultyEnv env(call, error);
            const auto done = writeAtomically(env, file, "new");
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

TEST(WriteAtomically, HoldsTheOldOrTheNewAfterACrashAtAnyCall) {
    int before = 0;
    int after = 0;
    for (int call = 0;; ++call) {
        const support::TemporaryFolder folder;
        const Path file = folder / "map";
        ASSERT_TRUE(writeAtomically(realEnv(), file, "old"));
        test::FaultyEnv env(call, EIO);
        env.crash();
        (void)writeAtomically(env, file, "new");
        if (call >= env.calls())
            break;
        ++(content(file) == "old" ? before : after);
        EXPECT_TRUE(content(file) == "old" || content(file) == "new") << "call " << call;
        EXPECT_TRUE(writeAtomically(realEnv(), file, "next"))
            << "call " << call; // litter does not disturb
        EXPECT_EQ(content(file), "next");
    }
    EXPECT_GT(before, 0);
    EXPECT_GT(after, 0);
}

TEST(WriteAtomically, ASignalAtAnyCallDoesNoHarm) {
    for (int call = 0;; ++call) {
        const support::TemporaryFolder folder;
        test::FaultyEnv env(call, EINTR);
        const auto done = writeAtomically(env, folder / "map", "new");
        if (call >= env.calls())
            break;
        const std::string& name = env.names()[static_cast<std::size_t>(call)];
        if (name == "stat" || name == "fstat")
            continue; // no signal interrupts those
        EXPECT_TRUE(done) << name;
        EXPECT_EQ(content(folder / "map"), "new");
    }
}

TEST(WriteAtomically, ForcesTheBytesToTheDiskThenTheNameThenTheFolder) {
    const support::TemporaryFolder folder;
    test::FaultyEnv env(-1, 0);
    ASSERT_TRUE(writeAtomically(env, folder / "map", "new"));
    auto at = env.names().begin();
    for (const char* call : {"write", "fsync", "close", "rename", "fsync"}) {
        at = std::find(at, env.names().end(), call);
        ASSERT_NE(at, env.names().end()) << call;
    }
}

TEST(WriteAtomically, TellsANameThatIsNotConfirmedFromAFailure) {
    for (int call = 0;; ++call) {
        const support::TemporaryFolder folder;
        test::FaultyEnv env(call, EIO);
        const auto done = writeAtomically(env, folder / "map", "new");
        if (call >= env.calls())
            break;
        if (!done) {
            EXPECT_EQ(done.error().code == "files.not-confirmed", content(folder / "map") == "new");
        }
    }
}

TEST(WriteAtomically, FollowsLinksToWhatIsNotThereYet) {
    const support::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "deep");
    std::filesystem::create_symlink("deep/target", folder / "inner");
    std::filesystem::create_symlink(folder / "inner", folder / "link");
    ASSERT_TRUE(writeAtomically(realEnv(), folder / "link", "new"));
    EXPECT_TRUE(std::filesystem::is_symlink(folder / "link"));
    EXPECT_EQ(content(folder / "deep/target"), "new");
    std::filesystem::create_symlink("circle", folder / "circle");
    EXPECT_FALSE(writeAtomically(realEnv(), folder / "circle", "new"));
}

TEST(WriteAtomically, GivesANewFileThePermissionsOfTheUmask) {
    const support::TemporaryFolder folder;
    const mode_t before = ::umask(027);
    const auto done = writeAtomically(realEnv(), folder / "map", "new");
    ::umask(before);
    ASSERT_TRUE(done);
    EXPECT_EQ(std::filesystem::status(folder / "map").permissions(), std::filesystem::perms(0640));
}

TEST(WriteAtomically, DoesNotOverwriteWhatChangedSinceItWasRead) {
    const support::TemporaryFolder folder;
    const Path file = folder / "map";
    const FileIdentity mine = writeAtomically(realEnv(), file, "mine").value().identity;
    EXPECT_EQ(mine, identify(realEnv(), file).value());
    const auto next = writeAtomically(realEnv(), file, "mine too", {0, mine});
    ASSERT_TRUE(next);
    std::ofstream(file) << "somebody else's";
    const auto refused = writeAtomically(realEnv(), file, "mine", {2, next->identity});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "files.changed-on-disk");
    EXPECT_EQ(content(file), "somebody else's");
    EXPECT_EQ(filesIn(folder.path()), 1U);
    EXPECT_TRUE(writeAtomically(realEnv(), file, "mine"));
    // What was removed is made anew: nothing is overwritten.
    std::filesystem::remove(file);
    EXPECT_TRUE(writeAtomically(realEnv(), file, "mine", {0, mine}));
}

TEST(WriteAtomically, KeepsExtendedAttributes) {
    const support::TemporaryFolder folder;
    const Path file = folder / "map";
    ASSERT_TRUE(writeAtomically(realEnv(), file, "old"));
    if (::setxattr(file.c_str(), "user.colour", "blue", 4, 0) != 0)
        GTEST_SKIP() << "the file system of " << folder.path() << " has no extended attributes";
    ASSERT_TRUE(writeAtomically(realEnv(), file, "new"));
    char value[8] = {};
    EXPECT_EQ(::getxattr(file.c_str(), "user.colour", value, sizeof value), 4);
    EXPECT_STREQ(value, "blue");
}

TEST(Identity, ChangesWithTheFile) {
    const support::TemporaryFolder folder;
    ASSERT_TRUE(writeAtomically(realEnv(), folder / "map", "one"));
    const FileIdentity first = identify(realEnv(), folder / "map").value();
    EXPECT_EQ(first.size, 3U);
    EXPECT_EQ(identify(realEnv(), folder / "map").value(), first);
    ASSERT_TRUE(writeAtomically(realEnv(), folder / "map", "two"));
    EXPECT_NE(identify(realEnv(), folder / "map").value(), first);
    EXPECT_EQ(identify(realEnv(), folder / "none").error().code, "files.not-found");
}

TEST(WriteAtomically, SaysWhyItCannot) {
    const support::TemporaryFolder folder;
    const auto codeOf = [](const base::Result<WrittenFile>& result) {
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
