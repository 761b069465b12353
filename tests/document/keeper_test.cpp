// A document at work with its journal and its file: whatever call fails, and wherever the process
// ends, what was acknowledged is there.
#include "faulty_env.hpp"
#include "kept_work.hpp"

#include <argmap/conformance/map_generator.hpp>
#include <argmap/document/keeper.hpp>
#include <argmap/document/native_file.hpp>
#include <argmap/files/read_file.hpp>
#include <argmap/files/write_atomically.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <cerrno>
#include <thread>

using namespace argmap;
using namespace argmap::document;

namespace {

// An analyst's hour: edits, an undo, saves. Notes what the document was after each, and whether it
// was said to be kept.
class Session {
public:
    struct Moment {
        KeptWork work;
        bool kept = false;
    };

    Session(files::Env& env, const files::Path& folder)
        : m_env(env),
          m_file(folder / "map.argmap"),
          m_document(model::ArgumentMap()),
          m_keeper(env, folder / "state" / "journals", support::keptWork(m_document)) {
        m_document.setRecorder(&m_keeper);
    }

    void edit() {
        model::Transaction tx(m_document.map());
        model::Statement statement;
        statement.title = std::string(1 + moments.size(), 'x');
        const auto id = tx.insert(statement);
        ASSERT_TRUE(m_document.commit(std::move(tx), {"Add claim", "", {id}, {}}));
        note();
    }
    void undo() {
        m_document.undo();
        note();
    }
    void save() {
        const std::string bytes = saveNative(m_document.map());
        const SavedState state{m_file.string(), contentHash(bytes), m_document.stateNumber()};
        m_keeper.saving(state);
        tried.push_back(bytes);
        if (!files::writeAtomically(m_env, m_file, bytes, {2, {}}))
            return;
        promised = tried.size();
        m_keeper.saved(state);
        m_document.markSaved(state.number);
        m_keeper.settle();
    }
    void discard() { m_keeper.discard(); }
    [[nodiscard]] Keeper::State state() const { return m_keeper.state(); }

    void hour() {
        edit();
        edit();
        save();
        edit();
        undo();
        edit();
        save();
        undo();
        edit();
    }

    std::vector<Moment> moments;
    std::vector<std::string> tried; ///< what was to be in the file
    std::size_t promised = 0;       ///< so many of them are known to have been

private:
    void note() {
        m_keeper.settle();
        const Keeper::State now = m_keeper.state();
        moments.push_back({support::keptWork(m_document), now.all && now.problem.empty()});
    }

    files::Env& m_env;
    files::Path m_file;
    Document m_document;
    Keeper m_keeper;
};

// What is in the folder after the session has ended in whatever way.
void expectNothingLost(const files::Path& folder, const Session& session, const std::string& when) {
    std::size_t kept = 0; // so many moments must be there
    for (std::size_t i = 0; i < session.moments.size(); ++i)
        if (session.moments[i].kept)
            kept = i + 1;
    const auto journals = abandonedJournals(files::realEnv(), folder / "state" / "journals");
    ASSERT_LE(journals.size(), 1U) << when;
    if (journals.empty()) {
        EXPECT_EQ(kept, 0U) << when;
        return;
    }
    const auto recovered = recover(files::realEnv(), journals.front().file);
    ASSERT_TRUE(recovered) << when << recovered.error().message;
    bool known = false;
    for (std::size_t i = kept == 0 ? 0 : kept - 1; i < session.moments.size(); ++i)
        known = known || support::difference(recovered->work, session.moments[i].work).empty();
    EXPECT_TRUE(known) << when << ": not a state that there was since it was last said to be kept";

    const auto file = files::readFile(files::realEnv(), folder / "map.argmap");
    if (!file) {
        EXPECT_EQ(session.promised, 0U) << when;
        return;
    }
    bool whole = false;
    for (std::size_t i = session.promised == 0 ? 0 : session.promised - 1; i < session.tried.size();
         ++i)
        whole = whole || *file == session.tried[i];
    EXPECT_TRUE(whole) << when << ": the file is no state that was saved";
    // What is said to be saved is what the file holds.
    ASSERT_TRUE(recovered->saved) << when;
    if (const auto position = recovered->work.history.positionOf(*recovered->saved)) {
        EXPECT_EQ(saveNative(recovered->work.history.mapAt(*position)), *file) << when;
    } else {
        EXPECT_TRUE(recovered->hasUnsaved()) << when;
    }
}

// A disk that takes no more until there is room again.
class FullForAWhile final : public files::test::FaultyEnv {
public:
    FullForAWhile() : FaultyEnv(-1, 0) {}
    ssize_t write(int descriptor, const void* from, std::size_t size) override {
        return full ? -ENOSPC : FaultyEnv::write(descriptor, from, size);
    }
    std::atomic<bool> full{true};
};

// What the thread does by itself, some time: false after ten seconds.
template <class Condition>
bool comes(Condition&& condition) {
    for (int i = 0; i < 10'000 && !condition(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return condition();
}

std::string at(const files::test::FaultyEnv& env, int call, int error) {
    return "call " + std::to_string(call) + " (" + env.names()[static_cast<std::size_t>(call)] +
           "), error " + std::to_string(error);
}

} // namespace

TEST(Keeper, LeavesNoTraceBeforeTheFirstStepAndAfterDiscarding) {
    const support::TemporaryFolder folder;
    {
        Session session(files::realEnv(), folder.path());
        EXPECT_FALSE(session.state().any);
        EXPECT_FALSE(std::filesystem::exists(folder / "state"));
        session.edit();
        EXPECT_TRUE(session.state().any);
        EXPECT_TRUE(session.state().all);
        session.discard();
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder / "state" / "journals"));
}

TEST(Keeper, KeepsAnHourOfWork) {
    const support::TemporaryFolder folder;
    files::test::FaultyEnv env(-1, 0);
    {
        Session session(env, folder.path());
        session.hour();
        for (const auto& moment : session.moments)
            EXPECT_TRUE(moment.kept);
        EXPECT_TRUE(abandonedJournals(files::realEnv(), folder / "state" / "journals").empty())
            << "it is in use";
    }
    const auto journals = abandonedJournals(files::realEnv(), folder / "state" / "journals");
    ASSERT_EQ(journals.size(), 1U);
    const auto recovered = recover(files::realEnv(), journals.front().file);
    ASSERT_TRUE(recovered);
    EXPECT_FALSE(recovered->torn);
    EXPECT_TRUE(recovered->hasUnsaved());
    EXPECT_EQ(recovered->file, folder / "map.argmap");
}

TEST(Keeper, LosesNothingWhateverCallFails) {
    for (const int error : {EIO, ENOSPC, EACCES, EROFS, EINTR}) {
        for (int call = 0;; ++call) {
            const support::TemporaryFolder folder;
            files::test::FaultyEnv env(call, error);
            auto session = std::make_unique<Session>(env, folder.path());
            session->hour();
            const auto moments = session->moments;
            auto after = std::make_unique<Session>(files::realEnv(), folder / "unused");
            after->moments = session->moments;
            after->moments.back().kept = true; // one failure is overcome in the end
            after->tried = session->tried;
            after->promised = session->promised;
            session.reset();
            if (call >= env.calls())
                break;
            expectNothingLost(folder.path(), *after, at(env, call, error));
        }
    }
}

TEST(Keeper, LosesNothingThatItSaidIsKeptWhereverItIsKilled) {
    int kept = 0;
    for (int call = 0;; ++call) {
        const support::TemporaryFolder folder;
        files::test::FaultyEnv env(call, EIO);
        env.crash();
        auto session = std::make_unique<Session>(env, folder.path());
        session->hour();
        auto after = std::make_unique<Session>(files::realEnv(), folder / "unused");
        after->moments = session->moments;
        after->tried = session->tried;
        after->promised = session->promised;
        session.reset();
        if (call >= env.calls())
            break;
        for (const auto& moment : after->moments)
            kept += moment.kept ? 1 : 0;
        expectNothingLost(folder.path(), *after, at(env, call, EIO));
    }
    EXPECT_GT(kept, 100);
}

TEST(Keeper, SaysWhyNothingIsKept) {
    const support::TemporaryFolder folder;
    files::test::FaultyEnv env(0, ENOSPC);
    env.crash();
    Session session(env, folder.path());
    session.edit();
    EXPECT_FALSE(session.state().all);
    EXPECT_EQ(session.state().problem, "the disk is full");
}

TEST(Keeper, TriesAgainThoughNothingIsTold) {
    const support::TemporaryFolder folder;
    FullForAWhile env;
    auto session = std::make_unique<Session>(env, folder.path());
    session->edit();
    EXPECT_FALSE(session->moments.back().kept);
    EXPECT_EQ(session->state().problem, "the disk is full");
    env.full = false;
    EXPECT_TRUE(comes([&] { return session->state().all; }));
    EXPECT_EQ(session->state().problem, "");
    const KeptWork expected = session->moments.back().work;
    session.reset();
    const auto left = abandonedJournals(files::realEnv(), folder / "state" / "journals");
    ASSERT_EQ(left.size(), 1U);
    const auto recovered = recover(files::realEnv(), left.front().file);
    ASSERT_TRUE(recovered);
    EXPECT_EQ(support::difference(recovered->work, expected), "");
}

TEST(Keeper, SyncsThoughNobodyAsks) {
    const support::TemporaryFolder folder;
    files::test::FaultyEnv env(-1, 0);
    Document document{model::ArgumentMap()};
    int written = 0; // calls, when all was written
    {
        Keeper keeper(env, folder / "journals", support::keptWork(document));
        document.setRecorder(&keeper);
        model::Transaction tx(document.map());
        tx.insert(model::Statement());
        ASSERT_TRUE(document.commit(std::move(tx), {"Add claim", "", {}, {}}));
        keeper.settle();
        document.undo();
        ASSERT_TRUE(comes([&] { return keeper.state().all; }));
        written = env.calls();
        EXPECT_TRUE(comes([&] { return env.calls() > written; }));
        document.setRecorder(nullptr);
    }
    ASSERT_GT(env.calls(), written);
    EXPECT_EQ(env.names()[static_cast<std::size_t>(written)], "fsync");
}

// A journal that was left is taken over: there is never a moment without one.
TEST(Keeper, GoesOnWithAJournalThatWasLeft) {
    const support::TemporaryFolder folder;
    const files::Path journals = folder / "state" / "journals";
    {
        Session(files::realEnv(), folder.path()).hour();
    }
    auto left = abandonedJournals(files::realEnv(), journals);
    ASSERT_EQ(left.size(), 1U);
    const files::Path file = left.front().file;
    auto recovered = recover(files::realEnv(), file);
    ASSERT_TRUE(recovered);
    Document document(recovered->work, recovered->saved);
    EXPECT_TRUE(document.isModified());
    {
        Keeper keeper(files::realEnv(), std::move(left.front()), recovered->work);
        document.setRecorder(&keeper);
        EXPECT_TRUE(abandonedJournals(files::realEnv(), journals).empty());
        document.undo();
        keeper.settle();
        EXPECT_TRUE(keeper.state().all);
        document.setRecorder(nullptr);
    }
    const auto again = recover(files::realEnv(), file);
    ASSERT_TRUE(again);
    KeptWork expected = support::keptWork(document);
    expected.saved = recovered->work.saved;
    support::expectSame(again->work, expected);
    while (document.canUndo())
        document.undo();
    EXPECT_TRUE(document.map().table<model::Statement>().empty());
}

TEST(Recovery, SaysWhenAnotherProgramHasWrittenTheFile) {
    const support::TemporaryFolder folder;
    {
        Session(files::realEnv(), folder.path()).hour();
    }
    support::writeFile(folder / "map.argmap", "something else");
    const auto left = abandonedJournals(files::realEnv(), folder / "state" / "journals");
    ASSERT_EQ(left.size(), 1U);
    const auto recovered = recover(files::realEnv(), left.front().file);
    ASSERT_TRUE(recovered);
    EXPECT_TRUE(recovered->fileIsForeign);
    EXPECT_FALSE(recovered->saved);
    EXPECT_TRUE(recovered->hasUnsaved());
    EXPECT_EQ(recovered->file, folder / "map.argmap");
}

// Recovery reads: whatever fails, it says so, or finds what there is; and it takes nothing away.
TEST(Recovery, AFaultAtAnyCallTakesNothingAway) {
    const support::TemporaryFolder folder;
    {
        Session(files::realEnv(), folder.path()).hour();
    }
    const files::Path journals = folder / "state" / "journals";
    const files::Path journal = [&] {
        return abandonedJournals(files::realEnv(), journals).at(0).file;
    }();
    const std::string bytes = support::readFile(journal);
    const auto whole = recover(files::realEnv(), journal);
    ASSERT_TRUE(whole);
    int found = 0;
    for (const int error : {EIO, EACCES, ENOENT, EINTR}) {
        for (int call = 0;; ++call) {
            files::test::FaultyEnv env(call, error);
            for (const AbandonedJournal& left : abandonedJournals(env, journals)) {
                const auto recovered = recover(env, left.file);
                if (!recovered) {
                    EXPECT_FALSE(recovered.error().message.empty());
                    EXPECT_FALSE(recovered.error().advice.empty());
                    continue;
                }
                ++found;
                EXPECT_EQ(support::difference(recovered->work, whole->work), "") << call;
                EXPECT_TRUE(recovered->hasUnsaved());
            }
            EXPECT_EQ(support::readFile(journal), bytes) << call;
            if (call >= env.calls())
                break;
        }
    }
    EXPECT_GT(found, 10);
}
