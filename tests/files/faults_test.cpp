// A fault at every single call that opening and saving a file make, of every kind in turn: what was
// there is there still, or what is new, and a message says what happened.
#include "faulty_env.hpp"

#include <argmap/files/file_lock.hpp>
#include <argmap/files/read_file.hpp>
#include <argmap/files/write_atomically.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gtest/gtest.h>
#include <sys/xattr.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace argmap::files {

namespace {

using test::FaultyEnv;

std::string content(const Path& file) {
    return readFile(realEnv(), file).value_or("(not there)");
}

std::size_t openDescriptors() {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator("/proc/self/fd"), {}));
}

// What happened in one run of what the editor does: lock, read, save, let go of the lock.
struct Session {
    base::Result<FileLock> lock = FileLock();
    base::Result<std::string> read;
    base::Result<WrittenFile> saved;
};

Session work(Env& env, const Path& file, const std::string& bytes, int backups) {
    Session session;
    session.lock = FileLock::take(env, file, "a test");
    FileIdentity identity;
    session.read = readFile(env, file, readLimit, &identity);
    // Also after a read that failed: a save that does not know what is there overwrites it.
    session.saved = writeAtomically(
        env, file, bytes, {backups, session.read ? std::optional(identity) : std::nullopt});
    session.lock = FileLock();
    return session;
}

void expectMessage(const base::Diagnostic& diagnostic, const Path& file) {
    EXPECT_FALSE(diagnostic.message.empty());
    EXPECT_FALSE(diagnostic.advice.empty());
    EXPECT_EQ(diagnostic.file, file.string());
}

// A file in its fourth state, the three before it beside it.
class Faults : public ::testing::Test {
protected:
    void SetUp() override {
        m_folder = std::make_unique<support::TemporaryFolder>();
        m_file = *m_folder / "map";
        std::ofstream(m_file) << "4";
        for (int generation = 1; generation <= 3; ++generation)
            std::ofstream(backupOf(m_file, generation)) << 4 - generation;
        m_attributes = ::setxattr(m_file.c_str(), "user.colour", "blue", 4, 0) == 0;
    }

    // Runs `one` with a fault at each call in turn, each time with files that are as in SetUp.
    template <class One>
    void atEveryCall(int error, One one) {
        for (int call = 0;; ++call) {
            SetUp();
            FaultyEnv env(call, error);
            const std::size_t before = openDescriptors();
            one(env, [&] {
                const auto& names = env.names();
                return static_cast<std::size_t>(call) < names.size()
                           ? names[static_cast<std::size_t>(call)]
                           : std::string();
            });
            EXPECT_EQ(openDescriptors(), before) << "call " << call;
            if (call >= env.calls())
                return;
            ++m_faults[env.names()[static_cast<std::size_t>(call)]];
        }
    }

    // The states that are there under any name.
    [[nodiscard]] std::string states() const {
        std::string all = content(m_file);
        for (int generation = 1; generation <= 3; ++generation)
            if (const auto bytes = readFile(realEnv(), backupOf(m_file, generation)))
                all += *bytes;
        return all;
    }

    [[nodiscard]] bool hasLitter() const {
        return std::any_of(std::filesystem::directory_iterator(m_folder->path()), {},
                           [](const auto& entry) { return entry.path().extension() == ".tmp"; });
    }

    std::unique_ptr<support::TemporaryFolder> m_folder;
    Path m_file;
    bool m_attributes = false;
    std::map<std::string, int> m_faults; // by the call that failed
};

TEST_F(Faults, OfEveryKindAtEveryCallLoseNothing) {
    for (const int error : {EIO, ENOSPC, EACCES, EROFS, EPERM, EDQUOT}) {
        atEveryCall(error, [&](FaultyEnv& env, const auto& failed) {
            const Session session = work(env, m_file, "5", 3);
            SCOPED_TRACE(failed() + " " + std::to_string(error));
            EXPECT_TRUE(session.lock); // where no lock can be made, there is none
            if (session.read)
                EXPECT_EQ(*session.read, "4");
            else
                expectMessage(session.read.error(), m_file);
            const std::string now = content(m_file);
            if (session.saved) {
                EXPECT_EQ(now, "5");
                for (const base::Diagnostic& note : session.saved->notes)
                    expectMessage(note, m_file);
            } else {
                expectMessage(session.saved.error(), m_file);
                EXPECT_EQ(now, session.saved.error().code == "files.not-confirmed" ? "5" : "4");
            }
            for (const char state : {'2', '3'})
                EXPECT_NE(states().find(state), std::string::npos) << states();
            EXPECT_TRUE(states().find('4') != std::string::npos ||
                        (session.saved && !session.saved->notes.empty()))
                << states();
            EXPECT_FALSE(hasLitter());
            const Session again = work(realEnv(), m_file, "6", 3);
            EXPECT_TRUE(again.saved);
            EXPECT_EQ(content(m_file), "6");
        });
    }
    for (const char* call : {"open", "read", "write", "fsync", "close", "stat", "fstat", "fchmod",
                             "fchown", "flock", "ftruncate", "rename", "link", "listxattr"})
        EXPECT_GT(m_faults[call], 0) << call;
    if (m_attributes) {
        EXPECT_GT(m_faults["getxattr"], 0);
        EXPECT_GT(m_faults["fsetxattr"], 0);
    }
}

TEST_F(Faults, ASignalAtEveryCallIsNoFault) {
    atEveryCall(EINTR, [&](FaultyEnv& env, const auto& failed) {
        const Session session = work(env, m_file, "5", 3);
        const std::string call = failed();
        // No signal interrupts what only looks or renames.
        const std::string never[] = {"stat", "fstat", "rename", "link", "unlink", "fchmod"};
        if (std::find(std::begin(never), std::end(never), call) != std::end(never))
            return;
        EXPECT_TRUE(session.read && session.saved) << call;
        EXPECT_EQ(content(m_file), "5") << call;
        EXPECT_TRUE(states().starts_with("543")) << call << states();
    });
}

TEST_F(Faults, ACrashAtEveryCallLeavesTheOldOrTheNew) {
    int before = 0;
    int after = 0;
    for (int call = 0;; ++call) {
        SetUp();
        FaultyEnv env(call, EIO);
        env.crash();
        const Session session = work(env, m_file, "5", 3);
        if (call >= env.calls())
            break;
        SCOPED_TRACE(env.names()[static_cast<std::size_t>(call)]);
        const std::string now = content(m_file);
        EXPECT_TRUE(now == "4" || now == "5") << now;
        ++(now == "4" ? before : after);
        for (const char state : {'2', '3', '4'})
            EXPECT_NE(states().find(state), std::string::npos) << states();
        // The next one works on as if nothing had been, whatever litter and locks there are.
        const Session next = work(realEnv(), m_file, "6", 3);
        EXPECT_TRUE(next.lock);
        EXPECT_TRUE(next.read && next.saved);
        EXPECT_EQ(content(m_file), "6");
        EXPECT_EQ(content(backupOf(m_file, 1)), now);
    }
    EXPECT_GT(before, 20);
    EXPECT_GT(after, 1);
}

// Reading and writing that take a byte at a time, and a disk that is full after so many bytes.
TEST_F(Faults, ShortReadsAndWritesAreWhole) {
    const std::string bytes = "many bytes, not only one";
    FaultyEnv env(-1, 0, true);
    EXPECT_TRUE(work(env, m_file, bytes, 3).saved);
    EXPECT_EQ(readFile(env, m_file).value(), bytes);
}

TEST_F(Faults, AFullDiskAtEveryByteLeavesTheOldState) {
    const std::string bytes = "many bytes, not only one";
    int refused = 0;
    for (std::size_t room = 0; room <= bytes.size(); ++room) {
        SetUp();
        test::FullDiskEnv env(room);
        const auto saved = writeAtomically(env, m_file, bytes, {3, {}});
        if (room == bytes.size()) {
            EXPECT_TRUE(saved);
            continue;
        }
        ++refused;
        ASSERT_FALSE(saved);
        EXPECT_EQ(saved.error().code, "files.disk-full");
        EXPECT_EQ(states(), "4321");
        EXPECT_FALSE(hasLitter());
    }
    EXPECT_EQ(refused, static_cast<int>(bytes.size()));
}

} // namespace

} // namespace argmap::files
