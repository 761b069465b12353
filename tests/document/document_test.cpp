#include <argmap/conformance/map_generator.hpp>
#include <argmap/document/document.hpp>

#include <gtest/gtest.h>

#include <random>

using namespace argmap;
using namespace argmap::document;
using namespace std::chrono_literals;

namespace {

model::Statement titled(std::string title) {
    model::Statement statement;
    statement.title = std::move(title);
    return statement;
}

class DocumentTest : public testing::Test {
protected:
    model::StatementId add(const std::string& title) {
        model::Transaction tx(document.map());
        const model::StatementId id = tx.insert(titled(title));
        EXPECT_TRUE(document.commit(std::move(tx), {"Add " + title, "", {id}, now}));
        return id;
    }
    void type(model::StatementId id, const std::string& text, const std::string& key) {
        model::Transaction tx(document.map());
        tx.edit(id, [&](model::Statement& s) { s.title = text; });
        EXPECT_TRUE(document.commit(std::move(tx), {"Edit text", key, {id}, now}));
    }

    Document document;
    Clock::time_point now;
};

} // namespace

TEST_F(DocumentTest, UndoesAndRedoesNamedSteps) {
    EXPECT_FALSE(document.canUndo());
    EXPECT_FALSE(document.canRedo());
    const auto a = add("a");
    const auto b = add("b");
    EXPECT_EQ(document.undoName(), "Add b");
    EXPECT_EQ(document.redoName(), "");
    document.undo();
    EXPECT_TRUE(document.map().contains(a));
    EXPECT_FALSE(document.map().contains(b));
    EXPECT_EQ(document.undoName(), "Add a");
    EXPECT_EQ(document.redoName(), "Add b");
    document.redo();
    EXPECT_TRUE(document.map().contains(b));
    document.jump(0);
    EXPECT_TRUE(document.map().table<model::Statement>().empty());
    document.jump(2);
    EXPECT_EQ(document.map().table<model::Statement>().size(), 2U);
}

TEST_F(DocumentTest, ANewStepForgetsWhatWasUndone) {
    add("a");
    document.undo();
    const auto c = add("c");
    EXPECT_FALSE(document.canRedo());
    EXPECT_EQ(document.history().steps().size(), 1U);
    EXPECT_EQ(document.map().table<model::Statement>().size(), 1U);
    EXPECT_EQ(document.map()[c].title, "c");
}

TEST_F(DocumentTest, BringsTheSelectionBack) {
    const auto a = add("a");
    document.select({});
    const auto b = add("b");
    EXPECT_EQ(document.selection(), Selection{b});
    document.undo();
    EXPECT_EQ(document.selection(), Selection());
    document.undo();
    document.redo();
    EXPECT_EQ(document.selection(), Selection{a});
}

TEST_F(DocumentTest, JoinsQuickEditsOfOneField) {
    const auto a = add("a");
    const auto b = add("b");
    type(a, "x", "text:a");
    now += 900ms;
    type(a, "xy", "text:a");
    now += 1000ms;
    type(a, "xyz", "text:a");
    EXPECT_EQ(document.history().steps().size(), 3U);
    now += 1001ms;
    type(a, "later", "text:a"); // a pause
    EXPECT_EQ(document.history().steps().size(), 4U);
    type(b, "other", "text:b"); // another field
    type(b, "other still", ""); // not to be joined
    EXPECT_EQ(document.history().steps().size(), 6U);
    document.jump(3);
    EXPECT_EQ(document.map()[a].title, "xyz");
    document.jump(2);
    EXPECT_EQ(document.map()[a].title, "a");
}

TEST_F(DocumentTest, DoesNotJoinOverAnUndoOrASave) {
    const auto a = add("a");
    type(a, "x", "text:a");
    document.markSaved(document.stateNumber());
    type(a, "xy", "text:a");
    EXPECT_EQ(document.history().steps().size(), 3U);
    document.undo();
    EXPECT_FALSE(document.isModified());
    document.redo();
    type(a, "xyz", "text:a");
    EXPECT_EQ(document.history().steps().size(), 4U);
}

TEST_F(DocumentTest, KnowsWhetherItIsSaved) {
    EXPECT_FALSE(document.isModified());
    add("a");
    EXPECT_TRUE(document.isModified());
    const std::uint64_t saved = document.stateNumber();
    add("b"); // while another thread saves
    document.markSaved(saved);
    EXPECT_TRUE(document.isModified());
    document.undo();
    EXPECT_FALSE(document.isModified());
    document.undo();
    EXPECT_TRUE(document.isModified());
    add("c"); // the saved state is gone for good
    EXPECT_TRUE(document.isModified());
    document.undo();
    EXPECT_TRUE(document.isModified());
}

TEST_F(DocumentTest, AnEditThatChangesNothingIsNoStep) {
    const auto a = add("a");
    model::Transaction tx(document.map());
    tx.edit(a, [](model::Statement&) {});
    const auto changes = document.commit(std::move(tx), {"Nothing", "", {}, now});
    ASSERT_TRUE(changes);
    EXPECT_TRUE(changes->empty());
    EXPECT_EQ(document.history().steps().size(), 1U);
}

TEST_F(DocumentTest, RefusesWhatBreaksARuleAndWhatIsStale) {
    model::Transaction broken(document.map());
    model::Statement statement;
    statement.id = "not an id";
    broken.insert(statement);
    model::Transaction stale(document.map());
    stale.insert(titled("stale"));
    EXPECT_EQ(document.commit(std::move(broken), {"x", "", {}, now}).error().code,
              "model.invalid-id");
    add("a");
    EXPECT_EQ(document.commit(std::move(stale), {"x", "", {}, now}).error().code, "document.stale");
    EXPECT_EQ(document.history().steps().size(), 1U);
    EXPECT_EQ(document.map().table<model::Statement>().size(), 1U);
}

TEST_F(DocumentTest, TellsItsObserversWhatChanged) {
    std::vector<model::ChangeSet> seen;
    bool late = false;
    document.observe([&](const model::ChangeSet& changes) {
        if (seen.empty())
            document.observe([&](const model::ChangeSet&) { late = true; });
        seen.push_back(changes);
    });
    const auto a = add("a");
    document.undo();
    document.redo();
    ASSERT_EQ(seen.size(), 3U);
    for (const model::ChangeSet& changes : seen) {
        ASSERT_EQ(changes.items.size(), 1U);
        EXPECT_EQ(changes.items[0].item, model::ItemRef(a));
    }
    EXPECT_TRUE(seen[0].items[0].after);
    EXPECT_FALSE(seen[1].items[0].after);
    EXPECT_TRUE(late);
}

TEST(DocumentHistory, ForgetsTheOldestStepsWhenTheBudgetIsUsedUp) {
    Document document({}, 1'000'000);
    model::Transaction tx(document.map());
    model::Source source;
    source.text = std::string(100'000, 'x');
    const model::SourceId id = tx.insert(source);
    ASSERT_TRUE(document.commit(std::move(tx), {"Add source", "", {}, {}}));
    for (int i = 0; i < 50; ++i) {
        model::Transaction edit(document.map());
        edit.edit(id, [&](model::Source& s) { s.text[0] = static_cast<char>('a' + i % 2); });
        ASSERT_TRUE(document.commit(std::move(edit), {"Edit " + std::to_string(i), "", {}, {}}));
    }
    // A step keeps a text of 100,000 bytes alive.
    EXPECT_GE(document.history().steps().size(), 7U);
    EXPECT_LE(document.history().steps().size(), 10U);
    EXPECT_EQ(document.undoName(), "Edit 49");
    document.jump(0);
    EXPECT_TRUE(document.map().contains(id));
    EXPECT_TRUE(document.isModified());
}

TEST(DocumentHistory, KeepsTheNewestStepHoweverLarge) {
    Document document({}, 1);
    for (int i = 0; i < 3; ++i) {
        model::Transaction tx(document.map());
        tx.insert(titled("a"));
        ASSERT_TRUE(document.commit(std::move(tx), {"Add", "", {}, {}}));
    }
    EXPECT_EQ(document.history().steps().size(), 1U);
    document.undo();
    EXPECT_EQ(document.map().table<model::Statement>().size(), 2U);
}

namespace {

// What a history should be: the list of the maps that there were, and where one stands in it.
class HistoryModel {
public:
    explicit HistoryModel(model::ArgumentMap map) : m_maps{std::move(map)}, m_saved(m_maps[0]) {}

    void step(const model::ArgumentMap& map, const std::string& key, Clock::time_point time) {
        const bool atEnd = m_at + 1 == m_maps.size();
        const bool joins = !m_sealed && atEnd && m_at > 0 && !key.empty() && key == m_key &&
                           time - m_time <= 1000ms;
        m_maps.resize(m_at + (joins ? 0 : 1));
        m_maps.push_back(map);
        m_at = m_maps.size() - 1;
        m_key = key;
        m_time = time;
        m_sealed = false;
    }
    void jump(std::size_t to) {
        m_sealed = m_sealed || to != m_at;
        m_at = to;
    }
    void save() {
        m_saved = m_maps[m_at];
        m_sealed = true;
    }
    void expectSame(const Document& document) const {
        ASSERT_EQ(document.history().steps().size() + 1, m_maps.size());
        EXPECT_EQ(document.history().position(), m_at);
        EXPECT_TRUE(document.map().isSnapshotOf(m_maps[m_at]));
        EXPECT_EQ(document.isModified(), !m_saved.isSnapshotOf(m_maps[m_at]));
        EXPECT_EQ(document.canUndo(), m_at > 0);
        EXPECT_EQ(document.canRedo(), m_at + 1 < m_maps.size());
    }
    [[nodiscard]] std::size_t states() const { return m_maps.size(); }
    [[nodiscard]] const model::ArgumentMap& map(std::size_t state) const { return m_maps[state]; }

private:
    std::vector<model::ArgumentMap> m_maps;
    std::size_t m_at = 0;
    model::ArgumentMap m_saved;
    std::string m_key;
    Clock::time_point m_time;
    bool m_sealed = false;
};

} // namespace

// Undo, redo, jumps, saves and joined edits in any order lead to the map that was there; undoing
// all to the first one, redoing all to the last one.
TEST(DocumentHistory, LeadsToEveryMapThatThereWas) {
    for (std::uint64_t seed = 0; seed < 10'000; ++seed) {
        conformance::MapEditor editor(seed, {3, false});
        std::mt19937_64 random(seed);
        Document document(editor.fresh());
        HistoryModel model(document.map());
        Clock::time_point now;
        for (int i = 0; i < 12; ++i) {
            const std::uint64_t dice = random() % 10;
            if (dice < 2 && document.canUndo()) {
                model.jump(document.history().position() - 1);
                document.undo();
            } else if (dice < 4 && document.canRedo()) {
                model.jump(document.history().position() + 1);
                document.redo();
            } else if (dice == 4) {
                const std::size_t to = random() % model.states();
                model.jump(to);
                document.jump(to);
            } else if (dice == 5) {
                model.save();
                document.markSaved(document.stateNumber());
            } else {
                now += std::chrono::milliseconds(random() % 1500);
                const std::string key = random() % 2 == 0 ? "text" : "";
                const auto changes = document.commit(editor.edits(document.map(), 1 + random() % 2),
                                                     {"Edit", key, {}, now});
                ASSERT_TRUE(changes);
                if (!changes->empty())
                    model.step(document.map(), key, now);
            }
            model.expectSame(document);
        }
        while (document.canUndo())
            document.undo();
        EXPECT_TRUE(document.map().isSnapshotOf(model.map(0))) << seed;
        while (document.canRedo())
            document.redo();
        EXPECT_TRUE(document.map().isSnapshotOf(model.map(model.states() - 1))) << seed;
        if (testing::Test::HasFailure())
            FAIL() << "seed " << seed;
    }
}
