// A power cut at any moment of work with a journal and a file: everything that was synced comes
// back, and the file is a state that was saved. Ways to work that are broken on purpose show that
// the test would find such a mistake.
#include "faulty_env.hpp"
#include "kept_work.hpp"
#include "power_cut.hpp"

#include <argmap/document/keeper.hpp>
#include <argmap/document/native_file.hpp>
#include <argmap/files/read_file.hpp>
#include <argmap/files/write_atomically.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <fcntl.h>
#include <gtest/gtest.h>

#include <algorithm>

using namespace argmap;
using namespace argmap::document;
using files::test::PowerCut;
using files::test::PowerCutResult;
using files::test::RecordingEnv;

namespace {

// The files of a recording as they are after a cut, under their own names.
class AfterCut final : public files::test::FaultyEnv {
public:
    explicit AfterCut(const PowerCut& cut) : FaultyEnv(-1, 0), m_cut(cut) {}
    int open(const files::Path& file, int flags, mode_t mode) override {
        return FaultyEnv::open(m_cut.in(file), flags, mode);
    }

private:
    const PowerCut& m_cut;
};

// How a map is worked on and saved: the right way, or one with a mistake.
struct Way {
    bool syncs = true;            ///< the journal, before it says that something is kept
    bool replaces = true;         ///< the file in one step, instead of writing into it
    bool notes = true;            ///< in the journal, before the file is replaced
    bool resetsAfter = true;      ///< the journal, instead of before the file is replaced
    bool resetsAtomically = true; ///< or by removing the old one first
};

class PoweredOff : public testing::Test {
protected:
    PoweredOff() {
        std::filesystem::create_directories(journal.parent_path());
        std::filesystem::create_directories(file.parent_path());
        model::Transaction tx(document.map());
        tx.insert(model::Statement());
        document = Document(std::move(tx).commit().value());
        EXPECT_TRUE(files::writeAtomically(files::realEnv(), file, saveNative(document.map())));
    }

    // What was, and what of it the user was told: "kept 3", "saved 2".
    void told(RecordingEnv& env, const std::string& what, std::size_t count) {
        env.mark(what + " " + std::to_string(count));
    }

    void edit() {
        model::Transaction tx(document.map());
        model::Statement statement;
        statement.title = std::string(1 + works.size(), 'x');
        tx.insert(statement);
        ASSERT_TRUE(document.commit(std::move(tx), {"Add", "", {}, {}}));
        works.push_back(support::keptWork(document));
    }

    [[nodiscard]] SavedState stateOf(const std::string& bytes) const {
        return {file.string(), contentHash(bytes), document.stateNumber()};
    }

    // Edits (E: not synced yet), saves and undos.
    static constexpr std::string_view hour = "eEEeseEusEEeus";

    PowerCutResult work(const Way& way) {
        RecordingEnv env({journal.parent_path(), file.parent_path()});
        Journal out(env, journal);
        works = {support::keptWork(document)};
        saves = {saveNative(document.map())};
        KeptWork first = works.front();
        first.saved = {stateOf(saves.front())};
        EXPECT_TRUE(out.begin(first));
        for (const char action : hour) {
            if (action == 'e' || action == 'E') {
                const model::ArgumentMap before = document.map();
                edit();
                EXPECT_TRUE(out.step(before, document.history().steps().back(), false));
            } else if (action == 'u') {
                document.undo();
                works.push_back(support::keptWork(document));
                EXPECT_TRUE(out.go(document.stateNumber(), document.map(), document.selection()));
            } else {
                save(env, out, way);
                continue;
            }
            if (action == 'E')
                continue;
            if (way.syncs) {
                EXPECT_TRUE(out.sync());
            }
            told(env, "kept", works.size());
        }
        return files::test::cutPowerEverywhere(
            env.recording(), [&](const PowerCut& cut) { return fault(cut, journal); },
            {10'000, 1'000, 1});
    }

    void save(RecordingEnv& env, Journal& out, const Way& way) {
        const std::string bytes = saveNative(document.map());
        saves.push_back(bytes);
        KeptWork now = support::keptWork(document);
        now.saved = {stateOf(bytes)};
        if (way.notes) {
            EXPECT_TRUE(out.saving(now.saved.front()));
            EXPECT_TRUE(out.sync());
        }
        if (!way.resetsAtomically)
            env.unlink(journal);
        if (!way.resetsAfter) {
            EXPECT_TRUE(out.begin(now));
        }
        if (way.replaces) {
            EXPECT_TRUE(files::writeAtomically(env, file, bytes));
        } else {
            const int descriptor = env.open(file, O_WRONLY | O_TRUNC, 0);
            EXPECT_EQ(env.write(descriptor, bytes.data(), bytes.size()),
                      static_cast<ssize_t>(bytes.size()));
            env.fsync(descriptor);
            env.close(descriptor);
        }
        told(env, "saved", saves.size());
        if (way.resetsAfter) {
            EXPECT_TRUE(out.begin(now));
        }
    }

    // So many were promised: "kept 3" is 3.
    static std::size_t promised(const PowerCut& cut, const std::string& what) {
        for (auto mark = cut.marks().rbegin(); mark != cut.marks().rend(); ++mark)
            if (mark->starts_with(what))
                return static_cast<std::size_t>(std::stoi(mark->substr(what.size() + 1)));
        return 0;
    }

    // What is lost or wrong after a cut.
    std::string fault(const PowerCut& cut, const files::Path& kept) const {
        AfterCut env(cut);
        const auto bytes = files::readFile(env, file);
        const std::size_t saved = std::max<std::size_t>(promised(cut, "saved"), 1);
        if (!bytes || std::find(saves.begin() + static_cast<std::ptrdiff_t>(saved) - 1, saves.end(),
                                *bytes) == saves.end())
            return "the file is no state that was saved";
        const std::size_t steps = promised(cut, "kept");
        const auto recovered = recover(env, kept);
        if (!recovered)
            return steps == 0 ? "" : "kept work is lost: " + recovered.error().message;
        const std::size_t from = std::max<std::size_t>(steps, 1) - 1;
        if (std::none_of(works.begin() + static_cast<std::ptrdiff_t>(from), works.end(),
                         [&](const KeptWork& work) {
                             return support::difference(work, recovered->work).empty();
                         }))
            return "kept work is not what comes back";
        if (!recovered->saved)
            return "the journal does not know the file";
        return "";
    }

    support::TemporaryFolder folder;
    files::Path journal = folder / "state/a.journal";
    files::Path file = folder / "maps/a.argmap";
    Document document;
    std::vector<KeptWork> works;
    std::vector<std::string> saves;
};

} // namespace

TEST_F(PoweredOff, WhatWasSyncedComesBack) {
    const PowerCutResult result = work({});
    EXPECT_EQ(result.faultCount, 0U) << result.describe();
    EXPECT_GT(result.states, 1'500U) << result.describe();
}

// The same, by the thread that does it in the editor.
TEST_F(PoweredOff, WhatTheKeeperSyncedComesBack) {
    const files::Path journals = journal.parent_path();
    RecordingEnv env({journals, file.parent_path()},
                     [](const files::Path& name) { return name.extension() == ".lock"; });
    works = {support::keptWork(document)};
    saves = {saveNative(document.map())};
    KeptWork first = works.front();
    first.saved = {stateOf(saves.front())};
    files::Path kept;
    {
        Keeper keeper(env, journals, first);
        document.setRecorder(&keeper);
        for (const char action : hour) {
            if (action == 's') {
                saves.push_back(saveNative(document.map()));
                const SavedState state = stateOf(saves.back());
                keeper.saving(state);
                ASSERT_TRUE(files::writeAtomically(env, file, saves.back()));
                told(env, "saved", saves.size());
                keeper.saved(state);
                continue;
            }
            if (action == 'e' || action == 'E') {
                edit();
            } else {
                document.undo();
                works.push_back(support::keptWork(document));
            }
            if (action == 'E')
                continue;
            keeper.settle();
            told(env, "kept", works.size());
        }
        document.setRecorder(nullptr);
    }
    for (const auto& entry : std::filesystem::directory_iterator(journals))
        if (entry.path().extension() == ".journal")
            kept = entry.path();
    const PowerCutResult result = files::test::cutPowerEverywhere(
        env.recording(), [&](const PowerCut& cut) { return fault(cut, kept); }, {10'000, 1'000, 1});
    EXPECT_EQ(result.faultCount, 0U) << result.describe();
    EXPECT_GT(result.states, 1'500U) << result.describe();
}

TEST_F(PoweredOff, AJournalThatIsNotSyncedIsFound) {
    const PowerCutResult result = work({.syncs = false});
    EXPECT_GT(result.faultCount, 0U) << result.describe();
}

TEST_F(PoweredOff, SavingInPlaceIsFound) {
    const PowerCutResult result = work({.replaces = false});
    EXPECT_GT(result.faultCount, 0U) << result.describe();
}

TEST_F(PoweredOff, AJournalThatForgetsBeforeTheFileIsReplacedIsFound) {
    const PowerCutResult result = work({.notes = false, .resetsAfter = false});
    EXPECT_GT(result.faultCount, 0U) << result.describe();
}

TEST_F(PoweredOff, ASaveThatTheJournalDoesNotNoteIsFound) {
    const PowerCutResult result = work({.notes = false});
    EXPECT_GT(result.faultCount, 0U) << result.describe();
}

TEST_F(PoweredOff, AJournalThatGoesBeforeTheNextOneComesIsFound) {
    const PowerCutResult result = work({.resetsAtomically = false});
    EXPECT_GT(result.faultCount, 0U) << result.describe();
}
