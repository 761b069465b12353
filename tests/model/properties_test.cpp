// What holds for every map and every sequence of edits.
#include <argmap/conformance/map_generator.hpp>
#include <argmap/model/change_set.hpp>
#include <argmap/model/references.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <thread>

using namespace argmap::model;
using argmap::conformance::MapEditor;

namespace {

// Every item with its value as text is too much; the pointer of an item tells whether two maps hold
// the same one.
std::map<ItemRef, const Item*> itemsOf(const ArgumentMap& map) {
    std::map<ItemRef, const Item*> items;
    forEachItemType([&]<class T>() {
        for (const auto id : map.table<T>().ids())
            items[id] = &map[id];
    });
    return items;
}

// The items that refer to an item in a field, found by looking at all items.
std::set<ItemRef> searched(const ArgumentMap& map, ItemRef item, std::set<ReferenceField> fields) {
    std::set<ItemRef> found;
    forEachItemType([&]<class T>() {
        for (const auto id : map.table<T>().ids())
            forEachReference(map[id], [&](ReferenceField field, ItemRef to) {
                if (to == item && fields.contains(field))
                    found.insert(id);
            });
    });
    return found;
}

template <class List>
void expectIndex(const ArgumentMap& map, const List& indexed, ItemRef item,
                 std::set<ReferenceField> fields, std::set<ItemType> types) {
    std::set<ItemRef> expected;
    for (const ItemRef ref : searched(map, item, std::move(fields)))
        if (types.empty() || types.contains(ref.type))
            expected.insert(ref);
    EXPECT_EQ(std::set<ItemRef>(indexed.begin(), indexed.end()), expected);
    EXPECT_EQ(indexed.size(), expected.size());
    EXPECT_TRUE(std::is_sorted(indexed.begin(), indexed.end(), [&](ItemRef a, ItemRef b) {
        const Item& x = map.item(a);
        const Item& y = map.item(b);
        return std::tie(x.order, x.id) < std::tie(y.order, y.id);
    }));
}

void expectIndexes(const ArgumentMap& map) {
    using enum ReferenceField;
    for (const auto& [ref, item] : itemsOf(map)) {
        ASSERT_EQ(map.find(item->id), ref);
        expectIndex(map, map.inferencesOn(ref), ref, {Target}, {});
        expectIndex(map, map.relationsOf(ref), ref, {From, To}, {});
        expectIndex(map, map.citationsOf(ref), ref, {Cited}, {});
        expectIndex(map, map.commentsOn(ref), ref, {On}, {ItemType::Comment});
        if (const auto id = ref.as<StatementId>()) {
            expectIndex(map, map.inferencesFrom(id), ref, {Premises}, {});
            expectIndex(map, map.issuesAnsweredBy(id), ref, {Positions}, {ItemType::Issue});
        }
        if (const auto id = ref.as<ArgumentId>())
            expectIndex(map, map.inferencesOf(id), ref, {ReferenceField::Argument}, {});
        if (const auto id = ref.as<SourceId>())
            expectIndex(map, map.citationsFrom(id), ref, {ReferenceField::Source}, {});
        if (const auto id = ref.as<GroupId>())
            expectIndex(map, map.membersOf(id), ref, {ReferenceField::Group}, {});
        std::set<ReferenceField> all;
        for (std::size_t i = 0; i < referenceFieldCount; ++i)
            all.insert(static_cast<ReferenceField>(i));
        expectIndex(map, map.referrers(ref), ref, all, {});
    }
}

} // namespace

TEST(ModelProperties, IndexesSayWhatALookAtAllItemsSays) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        MapEditor editor(seed);
        ArgumentMap map = editor.fresh();
        for (int i = 0; i < 4; ++i) {
            expectIndexes(map);
            map = editor.edits(map, 1 + seed % 12).commit().value();
        }
        expectIndexes(map);
    }
}

TEST(ModelProperties, EarlierSnapshotsStayAsTheyWere) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        MapEditor editor(seed);
        std::vector<ArgumentMap> snapshots{editor.fresh()};
        std::vector<std::map<ItemRef, const Item*>> contents{itemsOf(snapshots.front())};
        std::vector<std::string> titles{snapshots.front().properties().title};
        for (int i = 0; i < 20; ++i) {
            snapshots.push_back(editor.edits(snapshots.back(), 3).commit().value());
            contents.push_back(itemsOf(snapshots.back()));
            titles.push_back(snapshots.back().properties().title);
        }
        for (std::size_t i = 0; i < snapshots.size(); ++i) {
            EXPECT_EQ(itemsOf(snapshots[i]), contents[i]);
            EXPECT_EQ(snapshots[i].properties().title, titles[i]);
        }
    }
}

// The first map with the items that differ taken from the second one is the second one.
TEST(ModelProperties, ADifferenceLeadsFromOneMapToTheOtherAndItsReverseBack) {
    const auto patched = [](const ArgumentMap& from, const ArgumentMap& to) {
        auto items = itemsOf(from);
        for (const Change& change : diff(from, to).items) {
            EXPECT_EQ(items.contains(change.item), change.before);
            if (change.after)
                items[change.item] = &to.item(change.item);
            else
                items.erase(change.item);
        }
        return items;
    };
    const auto equal = [](const std::map<ItemRef, const Item*>& items, const ArgumentMap& map) {
        const auto expected = itemsOf(map);
        if (items.size() != expected.size())
            return false;
        for (const auto& [ref, item] : expected) {
            const auto other = items.find(ref);
            if (other == items.end() || *other->second != *item)
                return false;
        }
        return true;
    };
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        MapEditor editor(seed);
        const ArgumentMap first = editor.fresh();
        ArgumentMap last = first;
        for (int i = 0; i < 5; ++i)
            last = editor.edits(last, 5).commit().value();
        EXPECT_TRUE(equal(patched(first, last), last));
        EXPECT_TRUE(equal(patched(last, first), first));
        const ChangeSet there = diff(first, last);
        const ChangeSet back = diff(last, first);
        ASSERT_EQ(there.items.size(), back.items.size());
        EXPECT_EQ(there.properties, back.properties);
        for (std::size_t i = 0; i < there.items.size(); ++i) {
            EXPECT_EQ(there.items[i].item, back.items[i].item);
            EXPECT_EQ(there.items[i].before, back.items[i].after);
            EXPECT_EQ(there.items[i].after, back.items[i].before);
        }
        EXPECT_EQ(there.empty(), sameContent(first, last));
    }
}

// One large transaction edits the indexes by building them anew, many small ones edit them in
// place.
TEST(ModelProperties, OneTransactionOrManyMakeTheSameMap) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const std::size_t edits = 400;
        MapEditor one(seed);
        MapEditor many(seed);
        ArgumentMap base = one.fresh();
        ArgumentMap map = many.fresh();
        const ArgumentMap large = one.edits(base, edits).commit().value();
        for (std::size_t i = 0; i < edits; ++i)
            map = many.edits(map, 1).commit().value();
        expectIndexes(large);
        EXPECT_TRUE(sameContent(large, map));
    }
}

TEST(ModelProperties, CopiesAreReadInOtherThreadsWhileNewMapsAreMade) {
    MapEditor editor(3);
    ArgumentMap map = editor.fresh();
    std::vector<std::jthread> readers;
    for (int i = 0; i < 30; ++i) {
        readers.emplace_back([copy = map, expected = itemsOf(map).size()] {
            EXPECT_EQ(itemsOf(copy).size(), expected);
            EXPECT_TRUE(sameContent(copy, copy));
        });
        map = editor.edits(map, 4).commit().value();
    }
}
