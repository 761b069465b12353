#include "faulty_env.hpp"
#include "kept_work.hpp"

#include <argmap/conformance/map_generator.hpp>
#include <argmap/document/document.hpp>
#include <argmap/document/journal.hpp>
#include <argmap/document/native_file.hpp>
#include <argmap/files/read_file.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <fcntl.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <random>

using namespace argmap;
using namespace argmap::document;

namespace {

// Writes a document's steps to a journal at once.
class Scribe final : public Recorder {
public:
    Scribe(Journal& journal, const Document& document) : m_journal(journal), m_document(document) {}
    void stepped(const model::ArgumentMap& before, const Step& step, bool joined) override {
        ASSERT_TRUE(m_journal.step(before, step, joined));
    }
    void moved(std::uint64_t number) override {
        const History& history = m_document.history();
        ASSERT_TRUE(m_journal.go(number, history.mapAt(*history.positionOf(number)),
                                 m_document.selection()));
    }

private:
    Journal& m_journal;
    const Document& m_document;
};

class JournalTest : public testing::Test {
protected:
    ReadJournal readBack() const {
        auto read = readJournal(support::readFile(file), "a.journal");
        EXPECT_TRUE(read) << read.error().message;
        return read ? *std::move(read) : ReadJournal();
    }

    // Begins the journal with the document as it is, and keeps its steps from now on.
    void record() {
        ASSERT_TRUE(journal.begin(support::keptWork(document)));
        document.setRecorder(&scribe);
    }
    [[nodiscard]] std::uint64_t size() const { return std::filesystem::file_size(file); }

    void type(model::StatementId id, const std::string& text) {
        model::Transaction tx(document.map());
        tx.edit(id, [&](model::Statement& s) { s.title = text; });
        ASSERT_TRUE(document.commit(std::move(tx), {"Edit text", "text", {id}, now}));
    }

    support::TemporaryFolder folder;
    files::Path file = folder / "a.journal";
    Journal journal{files::realEnv(), file};
    Document document;
    Scribe scribe{journal, document};
    Clock::time_point now;
};

} // namespace

TEST_F(JournalTest, HoldsEveryStepWithItsNameKeyAndSelection) {
    record();
    model::Transaction tx(document.map());
    model::Statement statement;
    statement.title = "two\nlines \\ and a backslash";
    const auto id = tx.insert(statement);
    ASSERT_TRUE(document.commit(std::move(tx), {"Add claim", "new", {id}, now}));
    type(id, "a");
    type(id, "ab"); // joined
    document.undo();
    document.undo();
    document.redo();
    support::expectSame(readBack().work, support::keptWork(document));
    EXPECT_FALSE(readBack().torn);
}

TEST_F(JournalTest, ANewGenerationCarriesTheHistory) {
    record();
    model::Transaction tx(document.map());
    const auto id = tx.insert(model::Statement());
    ASSERT_TRUE(document.commit(std::move(tx), {"Add claim", "", {id}, now}));
    type(id, "a");
    document.undo();
    KeptWork work = support::keptWork(document);
    work.saved = {{"/maps/a.argmap", 7, document.stateNumber()}};
    ASSERT_TRUE(journal.begin(work));
    support::expectSame(readBack().work, work);
    document.redo();
    type(id, "later");
    work = support::keptWork(document);
    work.saved = {{"/maps/a.argmap", 7, 1}};
    support::expectSame(readBack().work, work);
}

TEST_F(JournalTest, KnowsWhatTheFileIsAboutToBecome) {
    record();
    const SavedState state{"/maps/a.argmap", 0xFFFF'FFFF'FFFF'FFFF, 3};
    ASSERT_TRUE(journal.saving(state));
    EXPECT_EQ(readBack().work.saved, std::vector{state});
}

TEST_F(JournalTest, NeedsABeginning) {
    EXPECT_TRUE(journal.needsBeginning());
    EXPECT_EQ(journal.saving({}).error().code, "journal.not-begun");
    EXPECT_FALSE(std::filesystem::exists(file));
}

// Records of a newer version are a part of the map, and so of its steps.
TEST_F(JournalTest, HoldsWhatANewerVersionWrote) {
    record();
    model::Transaction tx(document.map());
    model::MapProperties properties;
    properties.unknown = "1:x";
    properties.unknownRecords = {"future 3:a\nb"};
    tx.setProperties(properties);
    ASSERT_TRUE(document.commit(std::move(tx), {"Edit", "", {}, now}));
    support::expectSame(readBack().work, support::keptWork(document));
}

// Whatever the byte at which it was cut off: what is left is a beginning of the history.
TEST_F(JournalTest, ATornEndIsCutOff) {
    record();
    std::vector<std::pair<std::uint64_t, KeptWork>> states{{size(), support::keptWork(document)}};
    conformance::MapEditor editor(3);
    for (int i = 0; i < 6; ++i) {
        if (i == 4) {
            document.undo();
        } else {
            ASSERT_TRUE(document.commit(editor.edits(document.map(), 2), {"Edit", "", {}, now}));
        }
        states.emplace_back(size(), support::keptWork(document));
    }
    const std::string bytes = support::readFile(file);
    ASSERT_EQ(bytes.size(), size());
    std::size_t state = 0;
    for (std::size_t size = 0; size <= bytes.size(); ++size) {
        const auto read = readJournal(bytes.substr(0, size), "a.journal");
        if (size < states.front().first) {
            EXPECT_FALSE(read) << size;
            continue;
        }
        while (state + 1 < states.size() && states[state + 1].first <= size)
            ++state;
        ASSERT_TRUE(read) << size;
        EXPECT_EQ(read->torn, size != states[state].first) << size;
        support::expectSame(read->work, states[state].second);
    }
    EXPECT_EQ(state, states.size() - 1);
}

// No flipped bit goes unseen: the journal ends before it.
TEST_F(JournalTest, EveryFlippedBitIsSeen) {
    conformance::MapEditor editor(5, {3, true});
    document = Document(editor.fresh());
    record();
    while (document.history().steps().size() < 2)
        ASSERT_TRUE(document.commit(editor.edits(document.map(), 1), {"Edit", "", {}, now}));
    const std::string bytes = support::readFile(file);
    const auto whole = readJournal(bytes, "a.journal");
    ASSERT_TRUE(whole);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        for (int bit = 0; bit < 8; ++bit) {
            std::string flipped = bytes;
            flipped[i] = static_cast<char>(flipped[i] ^ 1 << bit);
            const auto read = readJournal(flipped, "a.journal");
            EXPECT_TRUE(!read || (read->torn && read->work.history.steps().size() <
                                                    whole->work.history.steps().size()))
                << i << " " << bit;
        }
}

// Blocks that are whole, but not in their order or not of this journal, do not count.
TEST_F(JournalTest, BlocksMustFollowEachOther) {
    record();
    std::vector<std::size_t> ends{size()};
    conformance::MapEditor editor(9);
    while (ends.size() < 5) {
        ASSERT_TRUE(document.commit(editor.edits(document.map(), 2), {"Edit", "", {}, now}));
        if (size() != ends.back())
            ends.push_back(size());
    }
    const std::string bytes = support::readFile(file);
    const auto block = [&](std::size_t i) { return bytes.substr(ends[i], ends[i + 1] - ends[i]); };
    const auto steps = [&](const std::string& text) {
        const auto read = readJournal(text, "a.journal");
        EXPECT_TRUE(read && read->torn);
        return read ? read->work.history.steps().size() : 99;
    };
    const std::string base = bytes.substr(0, ends[0]);
    EXPECT_EQ(steps(base + block(1)), 0U);                       // one is missing
    EXPECT_EQ(steps(base + block(0) + block(0)), 1U);            // one stands twice
    EXPECT_EQ(steps(base + block(1) + block(0)), 0U);            // exchanged
    EXPECT_EQ(steps(base + block(0) + block(2) + block(3)), 1U); // a gap
}

TEST_F(JournalTest, RefusesWhatIsNoneOrNewerOrDamagedAtItsBeginning) {
    EXPECT_EQ(readJournal("", "x").error().code, "journal.not-a-journal");
    EXPECT_EQ(readJournal("argmap 1 1 1\n", "x").error().code, "journal.not-a-journal");
    EXPECT_EQ(readJournal("argmap-journal 2 2 2\n", "x").error().code, "journal.newer");
    EXPECT_EQ(readJournal("argmap-journal 1 1 1\nnonsense\n", "x").error().code, "journal.damaged");
}

// For any edits, undos and jumps: what is read back is what there was.
TEST_F(JournalTest, ReadsBackAnyHistory) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        conformance::MapEditor editor(seed, {6, true});
        Document random(editor.fresh());
        ASSERT_TRUE(journal.begin(support::keptWork(random)));
        Scribe own(journal, random);
        random.setRecorder(&own);
        std::mt19937_64 dice(seed);
        for (int i = 0; i < 20; ++i) {
            if (dice() % 4 == 0) {
                random.jump(dice() % (random.history().steps().size() + 1));
            } else {
                ASSERT_TRUE(random.commit(editor.edits(random.map(), 1 + dice() % 4),
                                          {"Step " + std::to_string(i), "key", {}, {}}));
            }
            if (dice() % 9 == 0) {
                ASSERT_TRUE(journal.begin(support::keptWork(random)));
            }
        }
        support::expectSame(readBack().work, support::keptWork(random));
    }
}

// The folder is not confirmed: the new generation may be there under its name or the old one, and
// what is written on the old one would go nowhere.
TEST_F(JournalTest, AfterAGenerationThatFailedNothingIsAddedToTheOldOne) {
    class FolderFails final : public files::test::FaultyEnv {
    public:
        FolderFails() : FaultyEnv(-1, 0) {}
        int open(const files::Path& path, int flags, mode_t mode) override {
            return fails && (flags & O_DIRECTORY) != 0 ? -EIO : FaultyEnv::open(path, flags, mode);
        }
        bool fails = false;
    } env;
    Journal own(env, file);
    ASSERT_TRUE(own.begin(support::keptWork(document)));
    env.fails = true;
    EXPECT_FALSE(own.begin(support::keptWork(document)));
    EXPECT_TRUE(own.needsBeginning());
    EXPECT_EQ(own.saving({}).error().code, "journal.not-begun");
    env.fails = false;
    ASSERT_TRUE(own.begin(support::keptWork(document)));
    EXPECT_TRUE(own.saving({}));
    EXPECT_EQ(readBack().work.saved.size(), 1U);
}
