#include "faulty_env.hpp"

#include <argmap/files/read_file.hpp>
#include <argmap/files/write_atomically.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gtest/gtest.h>

#include <string>
#include <thread>

namespace argmap::files {

namespace {

std::string codeOf(const base::Result<std::string>& result) {
    return result ? "read" : result.error().code;
}

} // namespace

TEST(ReadFile, GivesTheBytesAsTheyAre) {
    const support::TemporaryFolder folder;
    const std::string bytes("a\0b\r\n\xFF", 6);
    ASSERT_TRUE(writeAtomically(realEnv(), folder / "f", bytes));
    EXPECT_EQ(readFile(realEnv(), folder / "f").value(), bytes);
    EXPECT_EQ(readFile(realEnv(), folder / "f", 6).value(), bytes);
    EXPECT_EQ(codeOf(readFile(realEnv(), folder / "f", 5)), "files.too-large");
}

TEST(ReadFile, ReadsToTheEndWhatHasNoSize) {
    EXPECT_GT(readFile(realEnv(), "/proc/self/status").value().size(), 100U);
    EXPECT_EQ(codeOf(readFile(realEnv(), "/dev/zero", 1U << 20U)), "files.too-large");
}

TEST(ReadFile, ReadsAPipeToItsEnd) {
    const support::TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    const std::string bytes(300'000, 'p');
    const std::jthread writer([&] { (void)writeAtomically(realEnv(), folder / "pipe", bytes); });
    EXPECT_EQ(readFile(realEnv(), folder / "pipe").value(), bytes);
}

TEST(ReadFile, SaysWhyItCannot) {
    const support::TemporaryFolder folder;
    EXPECT_EQ(codeOf(readFile(realEnv(), folder / "none")), "files.not-found");
    EXPECT_EQ(codeOf(readFile(realEnv(), folder.path())), "files.is-a-folder");
    EXPECT_EQ(codeOf(readFile(realEnv(), "/dev/null/x")), "files.not-found");
}

TEST(ReadFile, FailsInWordsWhateverCallFails) {
    const support::TemporaryFolder folder;
    ASSERT_TRUE(writeAtomically(realEnv(), folder / "f", "bytes"));
    for (int call = 0; call < 3; ++call) {
        test::FaultyEnv env(call, EIO);
        EXPECT_EQ(codeOf(readFile(env, folder / "f")), "files.read-failed");
    }
    for (const int call : {0, 2}) {
        test::FaultyEnv interrupted(call, EINTR);
        EXPECT_EQ(codeOf(readFile(interrupted, folder / "f")), "read");
    }
}

} // namespace argmap::files
