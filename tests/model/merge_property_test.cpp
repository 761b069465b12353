// Random edits of two people, merged: nothing that either did is lost (merge_model.hpp says what
// that means).
#include "merge_model.hpp"

#include <argmap/conformance/map_generator.hpp>
#include <argmap/model/transaction.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <tuple>

using namespace argmap::model;
using argmap::conformance::MapEditor;
using argmap::conformance::MapOptions;

namespace {

template <class T>
const T* pick(std::mt19937_64& random, const ArgumentMap& map, typename T::Id& id) {
    if (map.table<T>().empty())
        return nullptr;
    std::size_t skip = random() % map.table<T>().size();
    for (const auto each : map.table<T>().ids())
        if (skip-- == 0) {
            id = each;
            return &map[each];
        }
    return nullptr;
}

template <class T, class Up>
bool leadsTo(const ArgumentMap& map, typename T::Id at, typename T::Id to, Up up) {
    for (; at; at = map[at].*up)
        if (at == to)
            return true;
    return false;
}

template <class T, class Up>
void hang(std::mt19937_64& random, Transaction& tx, Up up) {
    typename T::Id from;
    typename T::Id to;
    const ArgumentMap now = tx.current();
    if (pick<T>(random, now, from) == nullptr || pick<T>(random, now, to) == nullptr ||
        leadsTo<T>(now, to, from, up))
        return;
    tx.edit(from, [&](T& item) { item.*up = to; });
}

// Edits that meet those of another person more often than the generator's do.
void meet(std::mt19937_64& random, Transaction& tx) {
    StatementId statement;
    InferenceId inference;
    switch (random() % 7) {
    case 0:
        return hang<Group>(random, tx, &Group::group);
    case 1:
        return hang<Group>(random, tx, &Group::group);
    case 2:
        return hang<Comment>(random, tx, &Comment::replyTo);
    case 3:
        if (pick<Statement>(random, tx.current(), statement) != nullptr)
            tx.edit(statement, [&](Statement& s) {
                if (random() % 2 == 0)
                    s.likelihoodLow = static_cast<std::int32_t>(
                        random() % static_cast<unsigned>(s.likelihoodHigh.value_or(900'000) + 1));
                else
                    s.likelihoodHigh = s.likelihoodLow.value_or(100'000) +
                                       static_cast<std::int32_t>(random() % 1000) *
                                           (1'000'000 - s.likelihoodLow.value_or(100'000)) / 1000;
            });
        return;
    case 4:
        if (pick<Statement>(random, tx.current(), statement) != nullptr)
            tx.edit(statement, [&](Statement& s) {
                s.wordings.resize(std::max<std::size_t>(s.wordings.size(), 1));
                s.wordings.back() = {"text " + std::to_string(random() % 3), "en", {}};
            });
        return;
    case 5:
        if (pick<Inference>(random, tx.current(), inference) != nullptr &&
            pick<Statement>(random, tx.current(), statement) != nullptr)
            tx.edit(inference, [&](Inference& i) {
                i.premises.insert(i.premises.begin(),
                                  {statement, "", "", random() % 2 == 0, false});
            });
        return;
    default:
        const std::string id = "x" + std::to_string(random() % 2);
        if (tx.current().find(id))
            return;
        if (random() % 2 == 0) {
            Statement item;
            item.id = id;
            item.title = std::to_string(random() % 3);
            tx.insert(std::move(item));
        } else {
            Group item;
            item.id = id;
            typename Group::Id parent;
            if (pick<Group>(random, tx.current(), parent) != nullptr)
                item.group = parent;
            tx.insert(std::move(item));
        }
    }
}

// A small random map in which groups can be put into groups and comments can answer.
ArgumentMap baseOf(std::uint64_t seed) {
    MapOptions options;
    options.statements = 3;
    Transaction tx(MapEditor(seed, options).fresh());
    for (const char* id : {"g1", "g2", "g3"}) {
        Group group;
        group.id = id;
        if (!tx.current().find(id))
            tx.insert(std::move(group));
    }
    for (const char* id : {"c1", "c2"}) {
        Comment comment;
        comment.id = id;
        if (!tx.current().find(id))
            tx.insert(std::move(comment));
    }
    return std::move(tx).commit().value();
}

ArgumentMap edited(const ArgumentMap& base, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    MapEditor editor(seed);
    Transaction tx = editor.edits(base, random() % 6);
    for (std::size_t i = random() % 4; i-- > 0;)
        meet(random, tx);
    return std::move(tx).commit().value();
}

// What is listed, whichever side is ours. Where both put one item into others, whose edit stays
// may decide whether that closes a circle.
std::multiset<std::string> listed(const Merged& merged) {
    const bool bothHung =
        std::any_of(merged.conflicts.begin(), merged.conflicts.end(), [](const Conflict& c) {
            return c.kind == ConflictKind::Field && (c.field == "group" || c.field == "replyTo");
        });
    std::multiset<std::string> all;
    for (const Conflict& c : merged.conflicts)
        if (!bothHung || c.kind != ConflictKind::Nesting)
            all.insert(std::string(name(c.kind)) + "|" +
                       (c.kind == ConflictKind::SameId ? c.other : c.id) + "|" + c.field);
    return all;
}

} // namespace

// A thousand pairs of edits each.
class MergeProperty : public testing::TestWithParam<std::uint64_t> {};

TEST_P(MergeProperty, EveryEditOfBothIsInTheResult) {
    std::size_t conflicts[5] = {};
    for (std::uint64_t seed = GetParam(); seed < GetParam() + 1000; ++seed) {
        const ArgumentMap base = baseOf(seed);
        const ArgumentMap ours = edited(base, seed * 2 + 1'000'000);
        const ArgumentMap theirs = edited(base, seed * 2 + 1'000'001);
        const Merged merged = merge(base, ours, theirs);
        ASSERT_EQ(mergetest::faults(base, ours, theirs, merged), std::vector<std::string>())
            << "seed " << seed;
        const Merged swapped = merge(base, theirs, ours);
        ASSERT_EQ(mergetest::faults(base, theirs, ours, swapped), std::vector<std::string>())
            << "seed " << seed << ", swapped";
        ASSERT_EQ(listed(merged), listed(swapped)) << "seed " << seed;
        for (const Conflict& conflict : merged.conflicts)
            ++conflicts[static_cast<std::size_t>(conflict.kind)];
    }
    for (std::size_t kind = 0; kind < 5; ++kind)
        EXPECT_GT(conflicts[kind], 3U) << name(static_cast<ConflictKind>(kind));
}

TEST_P(MergeProperty, OneSideAloneIsTheResult) {
    for (std::uint64_t seed = GetParam(); seed < GetParam() + 1000; ++seed) {
        const ArgumentMap base = baseOf(seed);
        const ArgumentMap side = edited(base, seed * 2 + 1'000'000);
        for (const auto& [ours, theirs] :
             {std::tie(side, base), std::tie(base, side), std::tie(side, side)}) {
            const Merged merged = merge(base, ours, theirs);
            ASSERT_TRUE(sameContent(merged.map, side)) << "seed " << seed;
            ASSERT_TRUE(merged.conflicts.empty()) << "seed " << seed;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(TenThousandPairs, MergeProperty,
                         testing::Range<std::uint64_t>(0, 10'000, 1000));
