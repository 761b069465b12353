// Walks over the items of a type: for (const Statement& statement : each<Statement>(map)) … as they
// lie in the image, or ordered<Statement>(map) as their author has put them.
//
// each() borrows the view, which must stay, and makes one item a step; ordered() makes all at once.
// Any thread.
#pragma once

#include <argmap/wire/map_view.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

namespace argmap::sdk {

template <class T>
class Each {
public:
    explicit Each(const wire::MapView& map) : m_map(map) {}

    class Iterator {
    public:
        using value_type = T;
        using difference_type = std::ptrdiff_t;

        Iterator() = default;
        Iterator(const wire::MapView& map, std::uint32_t row) : m_map(&map), m_row(row) {}
        T operator*() const { return m_map->get<T>(m_row); }
        Iterator& operator++() {
            ++m_row;
            return *this;
        }
        Iterator operator++(int) {
            Iterator before = *this;
            ++m_row;
            return before;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const wire::MapView* m_map = nullptr;
        std::uint32_t m_row = 0;
    };

    [[nodiscard]] Iterator begin() const { return {m_map, 0}; }
    [[nodiscard]] Iterator end() const { return {m_map, m_map.count<T>()}; }

private:
    const wire::MapView& m_map;
};

/// All items of a type, in no order that means anything.
template <class T>
[[nodiscard]] Each<T> each(const wire::MapView& map) {
    return Each<T>(map);
}

/// All items of a type in the order that siblings have (Item::order).
template <class T>
[[nodiscard]] std::vector<T> ordered(const wire::MapView& map) {
    std::vector<T> items;
    items.reserve(map.count<T>());
    for (std::uint32_t row = 0; row < map.count<T>(); ++row)
        items.push_back(map.get<T>(row));
    std::stable_sort(items.begin(), items.end(),
                     [](const T& a, const T& b) { return a.order < b.order; });
    return items;
}

} // namespace argmap::sdk
