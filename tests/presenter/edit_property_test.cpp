// Random edits, as a person would make them in any order: each is refused in words or gives a sound
// map; undoing all gives the first map, redoing all the last.

#include "small_map.hpp"

#include <argmap/document/document.hpp>
#include <argmap/presenter/edit_add.hpp>
#include <argmap/presenter/edit_change.hpp>

#include <gtest/gtest.h>

#include <random>

namespace argmap::presenter {

using namespace model;

namespace {

class Hand {
public:
    explicit Hand(std::uint32_t seed) : m_random(seed) {}

    EditResult edit(const ArgumentMap& map) {
        const ItemRef item = any(map);
        switch (below(14)) {
        case 0:
            return addClaim(map);
        case 1:
            return addReason(map, item, below(2) == 0 ? Stance::Support : Stance::Attack);
        case 2:
            return addSibling(map, item);
        case 3:
            return addCoPremise(map, item);
        case 4:
            return addUndercut(map, item);
        case 5:
            return connect(map, {any(map), any(map)}, item, Stance::Support);
        case 6:
            return turnRound(map, item);
        case 7:
            return moveAmongSiblings(map, item, below(2) == 0 ? -1 : 1);
        case 8:
            return moveOut(map, item);
        case 9:
            return moveIn(map, item);
        case 10:
            return toggleFold(map, {item});
        case 11:
            return below(3) == 0 ? removeItems(map, {item, any(map)})
                                 : addReason(map, item, Stance::Support);
        case 12:
            return setText(map, item, "text " + std::to_string(m_random()));
        default:
            return setField(map, item, static_cast<Field>(below(9)),
                            "value " + std::to_string(below(5)));
        }
    }

private:
    std::uint32_t below(std::uint32_t limit) {
        return static_cast<std::uint32_t>(m_random() % limit);
    }

    ItemRef any(const ArgumentMap& map) {
        std::vector<ItemRef> items;
        for (const StatementId id : map.table<Statement>().ids())
            items.push_back(id);
        for (const InferenceId id : map.table<Inference>().ids())
            items.push_back(id);
        for (const IssueId id : map.table<Issue>().ids())
            items.push_back(id);
        return items.empty() ? ItemRef{} : items[below(static_cast<std::uint32_t>(items.size()))];
    }

    std::mt19937 m_random;
};

// The small map with an issue that the main claim answers.
ArgumentMap startMap() {
    Transaction tx(test::smallMap());
    Issue issue;
    issue.id = "question";
    issue.positions.push_back(test::at(tx.current(), "main").as<StatementId>());
    tx.insert(std::move(issue));
    return std::move(tx).commit().value();
}

} // namespace

TEST(Edits, AreRefusedOrSoundAndCanBeUndone) {
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        const ArgumentMap first = startMap();
        document::Document document(first);
        Hand hand(seed);
        int done = 0;
        for (int i = 0; i < 60; ++i) {
            EditResult edit = hand.edit(document.map());
            if (!edit) {
                EXPECT_FALSE(edit.error().message.empty());
                continue;
            }
            const std::string name = edit->name;
            const auto changes =
                document.commit(std::move(edit->transaction), {name, {}, edit->selection});
            ASSERT_TRUE(changes.has_value()) << "seed " << seed << ", edit " << i << ", " << name
                                             << ": " << changes.error().message;
            ++done;
            // Whatever stands in the map is somewhere in its structure.
            const Structure structure(document.map());
            for (const StatementId id : document.map().table<Statement>().ids())
                ASSERT_TRUE(structure.find(id).has_value())
                    << "seed " << seed << ", after " << name;
        }
        EXPECT_GT(done, 10);
        const ArgumentMap last = document.map();
        while (document.canUndo())
            document.undo();
        EXPECT_TRUE(sameContent(document.map(), first)) << "seed " << seed;
        while (document.canRedo())
            document.redo();
        EXPECT_TRUE(sameContent(document.map(), last)) << "seed " << seed;
    }
}

} // namespace argmap::presenter
