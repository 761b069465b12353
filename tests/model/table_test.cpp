#include <argmap/model/items.hpp>
#include <argmap/model/table.hpp>

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <vector>

using argmap::model::Group;
using argmap::model::GroupId;
using argmap::model::Table;

namespace {

Group titled(std::string title) {
    Group group;
    group.title = std::move(title);
    return group;
}

std::map<std::uint32_t, std::string> content(const Table<Group>& table) {
    std::map<std::uint32_t, std::string> content;
    for (auto at = table.begin(); at != table.end(); ++at)
        content[at.id().index] = at->title;
    return content;
}

} // namespace

TEST(Table, IsEmptyAtFirst) {
    const Table<Group> table;
    EXPECT_TRUE(table.empty());
    EXPECT_EQ(table.begin(), table.end());
    EXPECT_EQ(table.find(GroupId{0}), nullptr);
    EXPECT_EQ(table.find(GroupId{}), nullptr);
}

TEST(Table, IteratesAscendingAndLeavesOutWhatIsNotThere) {
    Table<Group> table;
    for (const std::uint32_t index : {0U, 31U, 32U, 1023U, 1024U, 40000U})
        table.put(GroupId{index}, titled(std::to_string(index)));
    table.erase(GroupId{32});
    std::vector<std::uint32_t> ids;
    for (const GroupId id : table.ids())
        ids.push_back(id.index);
    EXPECT_EQ(ids, (std::vector<std::uint32_t>{0, 31, 1023, 1024, 40000}));
    EXPECT_EQ(table.size(), 5U);
    EXPECT_EQ(table.limit(), 40001U);
    EXPECT_EQ(table.find(GroupId{32}), nullptr);
    EXPECT_EQ(table[GroupId{1024}].title, "1024");
}

TEST(Table, ReachesTheHighestIndex) {
    Table<Group> table;
    table.put(GroupId{3}, titled("low"));
    table.put(GroupId{0xFFFFFFFEU}, titled("high"));
    EXPECT_EQ(table[GroupId{3}].title, "low");
    EXPECT_EQ(table[GroupId{0xFFFFFFFEU}].title, "high");
    EXPECT_EQ(table.find(GroupId{0x80000000U}), nullptr);
}

TEST(Table, SharesWhatTwoVersionsHaveInCommon) {
    Table<Group> first;
    for (std::uint32_t i = 0; i < 5000; ++i)
        first.put(GroupId{i}, titled("a"));
    Table<Group> second = first;
    second.put(GroupId{700}, titled("b"));
    EXPECT_EQ(first[GroupId{700}].title, "a");
    EXPECT_EQ(second[GroupId{700}].title, "b");
    EXPECT_EQ(&first[GroupId{701}], &second[GroupId{701}]);
}

// Against std::map, with snapshots taken on the way that must stay as they were and differences
// between them.
TEST(Table, DoesWhatAMapDoesAndKeepsItsSnapshots) {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        std::mt19937 random(seed);
        Table<Group> table;
        std::map<std::uint32_t, std::string> model;
        std::vector<std::pair<Table<Group>, std::map<std::uint32_t, std::string>>> snapshots;
        const std::uint32_t range = seed % 2 ? 100 : 40000;
        for (int i = 0; i < 2000; ++i) {
            const auto index = static_cast<std::uint32_t>(random() % range);
            if (random() % 3 == 0 && model.contains(index)) {
                table.erase(GroupId{index});
                model.erase(index);
            } else {
                model[index] = std::to_string(random());
                table.put(GroupId{index}, titled(model[index]));
            }
            if (i % 200 == 0)
                snapshots.emplace_back(table, model);
        }
        snapshots.emplace_back(table, model);
        for (const auto& [snapshot, expected] : snapshots) {
            ASSERT_EQ(content(snapshot), expected);
            ASSERT_EQ(snapshot.size(), expected.size());
            for (const auto& [other, otherContent] : snapshots) {
                auto patched = expected;
                Table<Group>::forEachDifference(
                    snapshot, other, [&](GroupId id, const Group* x, const Group* y) {
                        EXPECT_EQ(x != nullptr, expected.contains(id.index));
                        if (y)
                            patched[id.index] = y->title;
                        else
                            patched.erase(id.index);
                    });
                ASSERT_EQ(patched, otherContent);
            }
        }
    }
}
