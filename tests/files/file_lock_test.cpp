#include "faulty_env.hpp"

#include <argmap/files/file_lock.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <string>

namespace argmap::files {

TEST(FileLock, IsHeldOnceAndNamesItsHolder) {
    const support::TemporaryFolder folder;
    const Path file = folder / "map.argmap";
    auto first = FileLock::take(realEnv(), file, "argmap-editor");
    ASSERT_TRUE(first);
    EXPECT_TRUE(first->held());
    const auto second = FileLock::take(realEnv(), file, "another");
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, "files.in-use");
    EXPECT_THAT(second.error().message,
                testing::HasSubstr("open in argmap-editor (process " + std::to_string(getpid())));
    EXPECT_FALSE(second.error().advice.empty());
    EXPECT_TRUE(FileLock::take(realEnv(), folder / "other.argmap", "another"));
}

TEST(FileLock, GoesWithItsHolderAndLeavesNothing) {
    const support::TemporaryFolder folder;
    const Path file = folder / "map";
    {
        auto lock = FileLock::take(realEnv(), file, "one");
        FileLock moved = std::move(*lock);
        EXPECT_TRUE(moved.held());
        EXPECT_FALSE(FileLock::take(realEnv(), file, "two"));
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    EXPECT_TRUE(FileLock::take(realEnv(), file, "two"));
}

TEST(FileLock, IsOneForAllNamesOfAFile) {
    const support::TemporaryFolder folder;
    support::writeFile(folder / "map", "x");
    std::filesystem::create_symlink("map", folder / "link");
    const auto lock = FileLock::take(realEnv(), folder / "link", "one");
    EXPECT_FALSE(FileLock::take(realEnv(), folder / "map", "two"));
}

TEST(FileLock, OfAProgramThatWasKilledIsFree) {
    const support::TemporaryFolder folder;
    const Path file = folder / "map";
    int ready[2];
    ASSERT_EQ(pipe(ready), 0);
    const pid_t child = fork();
    if (child == 0) {
        const auto lock = FileLock::take(realEnv(), file, "child");
        (void)!write(ready[1], lock && lock->held() ? "y" : "n", 1);
        pause();
        _exit(0);
    }
    char held = 0;
    ASSERT_EQ(read(ready[0], &held, 1), 1);
    EXPECT_EQ(held, 'y');
    EXPECT_FALSE(FileLock::take(realEnv(), file, "parent"));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    const auto lock = FileLock::take(realEnv(), file, "parent");
    ASSERT_TRUE(lock);
    EXPECT_TRUE(lock->held());
}

TEST(FileLock, WhatAnotherProgramWroteIsShownOnlyAsPlainText) {
    const support::TemporaryFolder folder;
    const auto lock = FileLock::take(realEnv(), folder / "map", "\x1B[31mred\xFF");
    const auto refused = FileLock::take(realEnv(), folder / "map", "two");
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message, testing::HasSubstr("?[31mred?"));
}

// A lock that cannot be made never keeps anybody from work.
TEST(FileLock, NoFaultRefusesAFileThatIsFree) {
    for (const int error : {EIO, EACCES, EROFS, ENOLCK, ENOSPC})
        for (int call = 0;; ++call) {
            const support::TemporaryFolder folder;
            test::FaultyEnv env(call, error);
            EXPECT_TRUE(FileLock::take(env, folder / "map", "one")) << call;
            if (call >= env.calls())
                break;
        }
}

} // namespace argmap::files
