// The argument map: an immutable value.
//
// Copying one costs a few pointers; every copy may be read from any thread without a lock while
// others are made. What an accessor returns lives as long as some map holds it. Only a Transaction
// makes a new map from an old one.
#pragma once

#include <argmap/model/item_of.hpp>
#include <argmap/model/items.hpp>
#include <argmap/model/table.hpp>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::model {

class Transaction;

class ArgumentMap {
public:
    ArgumentMap(); ///< An empty map.

    [[nodiscard]] const MapProperties& properties() const;

    /// The table of a type: `for (const Statement& s : map.table<Statement>())`, ascending by dense
    /// id, removed ones left out; `size()` counts those that are there. Each item knows its stable
    /// id; `Table::ids()` gives dense ids.
    template <class T>
    [[nodiscard]] const Table<T>& table() const;

    /// The item, which must exist; `find` where it may not.
    template <ItemType Type>
    [[nodiscard]] const ItemOf<Type>& operator[](Id<Type> id) const {
        return table<ItemOf<Type>>()[id];
    }
    template <class T>
    [[nodiscard]] const T* find(typename T::Id id) const {
        return table<T>().find(id);
    }

    /// Whether the item exists; the head of an item that does.
    [[nodiscard]] bool contains(ItemRef ref) const;
    [[nodiscard]] const Item& item(ItemRef ref) const;

    /// The item with that stable id. Logarithmic.
    [[nodiscard]] std::optional<ItemRef> find(std::string_view stableId) const;

    // Who refers to an item, in (order, id) of those who refer: indexes that are kept with the
    // tables.
    [[nodiscard]] std::vector<InferenceId> inferencesOn(ItemRef target) const; ///< target = it
    [[nodiscard]] std::vector<InferenceId>
    inferencesFrom(StatementId premise) const; ///< it is a premise
    [[nodiscard]] std::vector<InferenceId> inferencesOf(ArgumentId argument) const; ///< its steps
    [[nodiscard]] std::vector<IssueId> issuesAnsweredBy(StatementId position) const;
    [[nodiscard]] std::vector<RelationId> relationsOf(ItemRef member) const; ///< from or to
    [[nodiscard]] std::vector<CitationId> citationsOf(ItemRef cited) const;
    [[nodiscard]] std::vector<CitationId> citationsFrom(SourceId source) const;
    [[nodiscard]] std::vector<ItemRef> membersOf(GroupId group) const; ///< items and nested groups
    [[nodiscard]] std::vector<CommentId> commentsOn(ItemRef item) const;
    /// Every item that refers to it in any field; what a removal has to care for.
    [[nodiscard]] std::vector<ItemRef> referrers(ItemRef item) const;

    /// The main item: the one that is named, else the first root (a statement, issue or argument
    /// that bears on nothing).
    [[nodiscard]] ItemRef mainItem() const;

    /// Whether the other is a copy of this one: not only as good, but the same snapshot.
    [[nodiscard]] bool isSnapshotOf(const ArgumentMap& other) const {
        return m_state == other.m_state;
    }

    struct State; ///< private to the room

private:
    friend class Transaction;
    explicit ArgumentMap(std::shared_ptr<const State> state);

    std::shared_ptr<const State> m_state;
};

/// The same content, item by item and field by field, whatever the dense ids.
[[nodiscard]] bool sameContent(const ArgumentMap& a, const ArgumentMap& b);
/// The same but for views (design: "views are part of the map, but not of its meaning").
[[nodiscard]] bool sameMeaning(const ArgumentMap& a, const ArgumentMap& b);

} // namespace argmap::model
