// Walks over the items of a type: for (const Statement& statement : each<Statement>(map)) …
//
// Borrows the view, which must stay; each step makes one item. Any thread.
#pragma once

#include <argmap/wire/map_view.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>

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

/// All items of a type, in the order of the map.
template <class T>
[[nodiscard]] Each<T> each(const wire::MapView& map) {
    return Each<T>(map);
}

} // namespace argmap::sdk
