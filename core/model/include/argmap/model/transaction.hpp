// The only way to a new map: edits collected against an old one, validated at commit.
//
// Used by one thread; the map that it started from is never touched. An abandoned transaction costs
// nothing. Edits cost what they touch: the transaction copies a node of a table once and then edits
// its own copy in place.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/model/argument_map.hpp>

#include <cstdint>
#include <memory>
#include <utility>

namespace argmap::model {

class Transaction {
public:
    explicit Transaction(ArgumentMap base);
    ~Transaction();
    Transaction(Transaction&&) noexcept;
    Transaction& operator=(Transaction&&) noexcept;

    /// Adds an item. An empty stable id gets a random one (8 characters of base 32, from
    /// `seedIds`); an empty order puts it behind the last of its type.
    template <class T>
    typename T::Id insert(T item);

    /// Replaces an item. Where there is none with that id, nothing happens but that commit fails
    /// (model.no-such-item); so it is with edit.
    template <class T>
    void replace(typename T::Id id, T item);

    /// Edits an item: `tx.edit(id, [](Statement& s) { s.kind = "evidence"; })`.
    template <ItemType Type, class F>
    void edit(Id<Type> id, F&& change) {
        const ItemOf<Type>* found = current().template find<ItemOf<Type>>(id);
        if (!found)
            return noteAbsent(id);
        ItemOf<Type> item = *found;
        std::forward<F>(change)(item);
        replace(id, std::move(item));
    }

    /// Removes one item. What refers to it must be removed or changed in the same transaction.
    void remove(ItemRef item);

    void setProperties(MapProperties properties);

    /// The map as it would be now; reads see the transaction's own edits.
    [[nodiscard]] const ArgumentMap& current() const;

    /// The rules that the edits break, one an item, at most `most`: what commit would refuse.
    [[nodiscard]] base::Diagnostics brokenRules(std::size_t most = 1000) const;

    /// What the transaction started from.
    [[nodiscard]] const ArgumentMap& base() const { return m_base; }

    /// The new map, or the first rule that an edited item or a neighbour breaks: a reference to
    /// nothing, a stable id that is malformed or not unique, a mark outside its text, a group
    /// inside itself, a number out of range …
    [[nodiscard]] base::Result<ArgumentMap> commit() &&;

    /// Makes the ids of new items repeatable, for tests.
    static void seedIds(std::uint64_t seed);

private:
    struct Pending; // edits of the indexes that wait until somebody looks

    [[nodiscard]] ArgumentMap::State& editable() const;
    [[nodiscard]] Pending& pending() const;
    void settle() const;
    void noteAbsent(ItemRef item);
    template <class T>
    void put(typename T::Id id, T&& item);
    template <class T>
    void erase(typename T::Id id);

    ArgumentMap m_base;
    mutable ArgumentMap m_current;
    mutable std::unique_ptr<Pending> m_pending;
};

} // namespace argmap::model
