// A power cut at any moment of a save leaves the old or the new file, whole; and the model of the
// disk that says so finds the mistakes that a save can make.
#include "disk_state.hpp"
#include "power_cut.hpp"

#include <argmap/files/read_file.hpp>
#include <argmap/files/write_atomically.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <fcntl.h>
#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <set>
#include <string>

namespace argmap::files {

namespace {

using test::cutPowerEverywhere;
using test::PowerCut;
using test::PowerCutResult;
using test::RecordingEnv;

std::string content(const Path& file) {
    return readFile(realEnv(), file).value_or("(not there)");
}

void put(const Path& file, std::string_view bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

// As on a FAT disk: no file has two names.
class WithoutLinks : public RecordingEnv {
public:
    using RecordingEnv::RecordingEnv;
    int link(const Path&, const Path&) override { return -EPERM; }
};

const std::string oldBytes = "the old state";
const std::string newBytes = "the new state, which is longer";

// What a save promises of the file "map": old or new, and new when the call has returned.
std::string oldOrNew(const PowerCut& cut, const Path& file) {
    const std::string now = content(cut.in(file));
    if (cut.has("saved") ? now == newBytes : now == oldBytes || now == newBytes)
        return {};
    return "the file holds \"" + now + "\"";
}

// Saves in a way that is to be judged.
template <class Save>
PowerCutResult judge(Save save) {
    const support::TemporaryFolder folder;
    const Path file = folder / "map";
    put(file, oldBytes);
    RecordingEnv env({folder.path()});
    save(env, file);
    env.mark("saved");
    return cutPowerEverywhere(env.recording(),
                              [&](const PowerCut& cut) { return oldOrNew(cut, file); });
}

// The deliberately broken ways to save.
void write(RecordingEnv& env, const Path& file, int flags, bool synced) {
    const int descriptor = env.open(file, O_WRONLY | O_CREAT | flags, 0666);
    ASSERT_GE(descriptor, 0);
    ASSERT_EQ(env.write(descriptor, newBytes.data(), newBytes.size()),
              static_cast<ssize_t>(newBytes.size()));
    if (synced) {
        ASSERT_EQ(env.fsync(descriptor), 0);
    }
    ASSERT_EQ(env.close(descriptor), 0);
}

void syncFolderOf(RecordingEnv& env, const Path& file) {
    const int descriptor = env.open(file.parent_path(), O_RDONLY | O_DIRECTORY, 0);
    ASSERT_GE(descriptor, 0);
    ASSERT_EQ(env.fsync(descriptor), 0);
    ASSERT_EQ(env.close(descriptor), 0);
}

} // namespace

TEST(PowerCut, LeavesTheOldOrTheNewFile) {
    const PowerCutResult result = judge(
        [](Env& env, const Path& file) { ASSERT_TRUE(writeAtomically(env, file, newBytes)); });
    EXPECT_EQ(result.faultCount, 0U) << result.describe();
    EXPECT_EQ(result.incomplete, 0U) << result.describe();
    EXPECT_GT(result.states, 80U) << result.describe();
}

TEST(PowerCut, LeavesTheFileWhoseEarlierStatesAreKept) {
    for (const int backups : {1, 3}) {
        const PowerCutResult result = judge([&](Env& env, const Path& file) {
            put(backupOf(file, 1), "older");
            ASSERT_TRUE(writeAtomically(env, file, newBytes, {backups, {}}));
        });
        EXPECT_EQ(result.faultCount, 0U) << result.describe();
    }
}

// Each save makes the states before it one older. A cut between them loses none of the three but
// the one that had to go.
TEST(PowerCut, LosesNoEarlierStateThatIsKept) {
    for (const bool links : {true, false}) {
        const support::TemporaryFolder folder;
        const Path file = folder / "map";
        const std::string states[] = {"0", "1", "2", "3", "4", "5", "6"};
        for (std::size_t i = 0; i < 4; ++i)
            ASSERT_TRUE(writeAtomically(realEnv(), file, states[i], {2, {}}));
        RecordingEnv linking({folder.path()});
        WithoutLinks copying({folder.path()});
        RecordingEnv& env = links ? linking : copying;
        for (std::size_t i = 4; i < 7; ++i) {
            ASSERT_TRUE(writeAtomically(env, file, states[i], {2, {}}));
            env.mark(states[i]);
        }
        const PowerCutResult result =
            cutPowerEverywhere(env.recording(), [&](const PowerCut& cut) -> std::string {
                const std::size_t saved = 3 + cut.marks().size();
                const std::string now = content(cut.in(file));
                if (now != states[saved] && (saved == 6 || now != states[saved + 1]))
                    return "the file holds \"" + now + "\"";
                // Whatever lies beside it is whole, and the three last states are somewhere.
                std::set<std::string> there{now};
                for (const int generation : {1, 2})
                    if (const auto bytes = readFile(realEnv(), cut.in(backupOf(file, generation))))
                        there.insert(*bytes);
                for (const std::string& one : there)
                    if (one.size() != 1 || one < "1" || one > "6")
                        return "a backup holds \"" + one + "\"";
                const std::size_t newest = now == states[saved] ? saved : saved + 1;
                for (const std::size_t state : {newest, newest - 1})
                    if (!there.contains(states[state]))
                        return states[state] + " is lost";
                return there.size() == 3 || newest == saved ? "" : "an earlier one is lost";
            });
        EXPECT_EQ(result.faultCount, 0U) << (links ? "links: " : "copies: ") << result.describe();
    }
}

TEST(PowerCut, LeavesNothingOrAllOfAFileThatIsNew) {
    const support::TemporaryFolder folder;
    const Path file = folder / "map";
    RecordingEnv env({folder.path()});
    ASSERT_TRUE(writeAtomically(env, file, newBytes));
    env.mark("saved");
    const PowerCutResult result = cutPowerEverywhere(env.recording(), [&](const PowerCut& cut) {
        const bool isThere = std::filesystem::exists(cut.in(file));
        if (isThere ? content(cut.in(file)) == newBytes : !cut.has("saved"))
            return "";
        return "neither nothing nor all";
    });
    EXPECT_EQ(result.faultCount, 0U) << result.describe();
}

// What a cut left behind does not disturb the next save.
TEST(PowerCut, AfterItTheFileCanBeSaved) {
    const support::TemporaryFolder folder;
    const Path file = folder / "map";
    put(file, oldBytes);
    RecordingEnv env({folder.path()});
    ASSERT_TRUE(writeAtomically(env, file, newBytes, {2, {}}));
    const PowerCutResult result = cutPowerEverywhere(env.recording(), [&](const PowerCut& cut) {
        const auto done = writeAtomically(realEnv(), cut.in(file), "next", {2, {}});
        return done && content(cut.in(file)) == "next" ? "" : "cannot be saved";
    });
    EXPECT_EQ(result.faultCount, 0U) << result.describe();
}

TEST(PowerCut, FindsASaveInPlace) {
    const PowerCutResult result =
        judge([](RecordingEnv& env, const Path& file) { write(env, file, O_TRUNC, true); });
    EXPECT_GT(result.faultCount, 0U) << result.describe();
}

TEST(PowerCut, FindsARenameBeforeTheBytesAreOnTheDisk) {
    const PowerCutResult result = judge([](RecordingEnv& env, const Path& file) {
        const Path temporary = file.parent_path() / "temporary";
        write(env, temporary, O_EXCL, false);
        ASSERT_EQ(env.rename(temporary, file), 0);
        syncFolderOf(env, file);
    });
    EXPECT_GT(result.faultCount, 0U) << result.describe();
}

TEST(PowerCut, FindsAPromiseBeforeTheNameIsOnTheDisk) {
    const PowerCutResult result = judge([](RecordingEnv& env, const Path& file) {
        const Path temporary = file.parent_path() / "temporary";
        write(env, temporary, O_EXCL, true);
        ASSERT_EQ(env.rename(temporary, file), 0);
    });
    EXPECT_GT(result.faultCount, 0U) << result.describe();
    for (const std::string& fault : result.faults)
        EXPECT_NE(fault.find(oldBytes), std::string::npos) << fault; // too old, but whole
}

TEST(PowerCut, FindsAnOldFileThatGoesBeforeTheNewOneComes) {
    const PowerCutResult result = judge([](RecordingEnv& env, const Path& file) {
        const Path temporary = file.parent_path() / "temporary";
        write(env, temporary, O_EXCL, true);
        ASSERT_EQ(env.unlink(file), 0);
        ASSERT_EQ(env.rename(temporary, file), 0);
        syncFolderOf(env, file);
    });
    EXPECT_GT(result.faultCount, 0U) << result.describe();
}

// An append without a sync may be there, missing, cut, or zeros; with it, it is there. Two folders
// are watched, and a file that is opened again goes on where it is.
TEST(PowerCut, KnowsWhatCanBecomeOfAnAppend) {
    const support::TemporaryFolder folder;
    std::filesystem::create_directories(folder / "a");
    std::filesystem::create_directories(folder / "state/deep");
    const Path journal = folder / "state/deep/journal";
    put(journal, "1");
    RecordingEnv env({folder / "a", folder / "state"});
    for (const char* bytes : {"23", "4"}) {
        const int descriptor = env.open(journal, O_WRONLY | O_APPEND, 0);
        ASSERT_GT(env.write(descriptor, bytes, std::strlen(bytes)), 0);
        if (*bytes == '2') {
            ASSERT_EQ(env.fsync(descriptor), 0);
        }
        env.close(descriptor);
    }
    ASSERT_EQ(env.rename(journal, folder / "a/journal"), 0);
    std::set<std::string> states;
    const auto result = cutPowerEverywhere(env.recording(), [&](const PowerCut& cut) {
        std::string state;
        for (const Path& name : {journal, folder / "a/journal"})
            if (const auto bytes = readFile(realEnv(), cut.in(name)))
                state += (name == journal ? "state:" : "a:") + *bytes;
        states.insert(state);
        return "";
    });
    using namespace std::string_literals;
    const std::set<std::string> expected = {
        "state:1",      "state:12",   "state:12\0"s, "state:1\0\0"s, "state:1\0003"s, "state:123",
        "state:123\0"s, "state:1234", "a:123",       "a:123\0"s,     "a:1234"};
    EXPECT_EQ(states, expected) << result.describe();
}

// Where a point has too many states for all of them, the extreme ones are among the choice.
TEST(PowerCut, ChoosesAmongTooMany) {
    const support::TemporaryFolder folder;
    const Path file = folder / "map";
    put(file, "");
    RecordingEnv env({folder.path()});
    const int descriptor = env.open(file, O_WRONLY, 0);
    for (int i = 0; i < 20; ++i)
        ASSERT_EQ(env.write(descriptor, "0123456789", 10), 10);
    env.close(descriptor);
    bool all = false;
    bool last = false;
    const auto result = cutPowerEverywhere(
        env.recording(),
        [&](const PowerCut& cut) {
            const std::string now = content(cut.in(file));
            last = last || (now.size() == 200 && now.find_first_not_of('\0') == 190);
            all = all || (now.size() == 200 && now.find('\0') == std::string::npos);
            return "";
        },
        {5'000, 100, 7});
    EXPECT_TRUE(all);
    EXPECT_TRUE(last);
    EXPECT_GT(result.incomplete, 10U);
    EXPECT_GT(result.states, 1000U);
}

} // namespace argmap::files
