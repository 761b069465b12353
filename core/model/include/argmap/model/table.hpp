// The items of one type, by dense id; an immutable value for everyone but the transaction that
// makes it.
//
// Copying one costs a pointer; copies may be read from any thread. Iteration is ascending by dense
// id and leaves out what was removed: `for (const Statement& s : map.table<Statement>())`, or over
// `ids()` where the id is wanted.
#pragma once

#include <argmap/model/radix_vector.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <utility>

namespace argmap::model {

/// An item with its count of holders.
template <class T>
struct Kept : Counted {
    explicit Kept(T&& item) : value(std::move(item)) {}
    T value;
};

template <class T>
class Table {
public:
    using value_type = T;
    using IdType = typename T::Id;

    /// Forward iterator; gives items or, when `Ids`, dense ids.
    template <bool Ids>
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = std::conditional_t<Ids, IdType, T>;
        using difference_type = std::ptrdiff_t;
        using reference = std::conditional_t<Ids, IdType, const T&>;
        using pointer = const value_type*;

        Iterator() = default;
        Iterator(const Table* table, std::uint32_t index) : m_table(table), m_index(index) {
            settle();
        }
        reference operator*() const {
            if constexpr (Ids)
                return id();
            else
                return m_slots[m_index % width]->value;
        }
        const T* operator->() const { return &m_slots[m_index % width]->value; }
        /// The dense id of the item that it stands on.
        [[nodiscard]] IdType id() const { return IdType{m_index}; }
        Iterator& operator++() {
            ++m_index;
            settle();
            return *this;
        }
        Iterator operator++(int) {
            Iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const Iterator& a, const Iterator& b) {
            return a.m_index == b.m_index;
        }

    private:
        static constexpr std::uint32_t width = RadixVector<Kept<T>>::width;

        // Moves on to the next filled slot, or to the limit.
        void settle() {
            const std::uint32_t limit = m_table->m_items.limit();
            for (; m_index < limit; ++m_index) {
                if (m_index % width == 0 || !m_slots)
                    m_slots = m_table->m_items.slotsAround(m_index);
                if (m_slots && m_slots[m_index % width])
                    return;
            }
            m_index = limit;
        }

        const Table* m_table = nullptr;
        const Shared<Kept<T>>* m_slots = nullptr;
        std::uint32_t m_index = 0;
    };

    using iterator = Iterator<false>;
    using const_iterator = iterator;

    struct IdRange {
        const Table* table;
        [[nodiscard]] Iterator<true> begin() const { return {table, 0}; }
        [[nodiscard]] Iterator<true> end() const { return {table, table->m_items.limit()}; }
    };

    [[nodiscard]] iterator begin() const { return {this, 0}; }
    [[nodiscard]] iterator end() const { return {this, m_items.limit()}; }
    [[nodiscard]] IdRange ids() const { return {this}; }

    /// How many items there are.
    [[nodiscard]] std::size_t size() const { return m_count; }
    [[nodiscard]] bool empty() const { return m_count == 0; }
    /// One more than the highest dense id that was ever used: the size of an array by dense id.
    [[nodiscard]] std::uint32_t limit() const { return m_items.limit(); }

    [[nodiscard]] const T* find(IdType id) const {
        const Kept<T>* kept = m_items.at(id.index);
        return kept ? &kept->value : nullptr;
    }
    /// The item, which must exist.
    [[nodiscard]] const T& operator[](IdType id) const { return m_items.at(id.index)->value; }

    /// Fills a slot (transactions only).
    void put(IdType id, T&& item) {
        Shared<Kept<T>>& slot = m_items.editable(id.index);
        m_count += slot ? 0U : 1U;
        slot = Shared<Kept<T>>(new Kept<T>(std::move(item)));
    }
    /// Empties a slot that is filled (transactions only).
    void erase(IdType id) {
        m_items.editable(id.index) = {};
        --m_count;
    }

    /// Calls `f(id, before, after)` with pointers to the items (null: not there) where two versions
    /// hold different ones; costs what differs.
    template <class F>
    static void forEachDifference(const Table& before, const Table& after, F&& f) {
        RadixVector<Kept<T>>::forEachDifference(
            before.m_items, after.m_items,
            [&](std::uint32_t index, const Kept<T>* x, const Kept<T>* y) {
                f(IdType{index}, x ? &x->value : nullptr, y ? &y->value : nullptr);
            });
    }

private:
    RadixVector<Kept<T>> m_items;
    std::size_t m_count = 0;
};

} // namespace argmap::model
