// Rows that grow without being copied: a vector of plain data over std::realloc, which moves large
// blocks by remapping their pages. For the tens of megabytes of a large map this halves the time of
// building.
//
// Owned by one builder; one thread. Only for trivially copyable rows.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <new>
#include <span>
#include <type_traits>
#include <utility>

namespace argmap::wire {

template <class Row>
class GrowingRows {
    static_assert(std::is_trivially_copyable_v<Row>);

public:
    GrowingRows() = default;
    // NOLINTBEGIN(cppcoreguidelines-no-malloc): realloc is what this class is for
    ~GrowingRows() { std::free(m_rows); }
    GrowingRows(GrowingRows&& other) noexcept { swap(other); }
    GrowingRows& operator=(GrowingRows&& other) noexcept {
        swap(other);
        return *this;
    }
    GrowingRows(const GrowingRows&) = delete;
    GrowingRows& operator=(const GrowingRows&) = delete;

    void pushBack(const Row& row) {
        const Row copy = row; // it may be one of these rows
        append({&copy, 1});
    }
    /// The rows are none of these.
    void append(std::span<const Row> rows) {
        if (rows.empty())
            return;
        if (rows.size() > m_capacity - m_size)
            grow(rows.size());
        std::memcpy(m_rows + m_size, rows.data(), rows.size_bytes());
        m_size += rows.size();
    }
    void clear() { m_size = 0; }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    Row& operator[](std::size_t row) { return m_rows[row]; }
    const Row& operator[](std::size_t row) const { return m_rows[row]; }
    Row& back() { return m_rows[m_size - 1]; }
    Row* begin() { return m_rows; }
    Row* end() { return m_rows + m_size; }
    const Row* data() const { return m_rows; }
    operator std::span<const Row>() const { return {m_rows, m_size}; }

private:
    void grow(std::size_t more) {
        const std::size_t capacity = std::max(m_size + more, m_capacity * 2);
        if (capacity > std::size_t{1} << 40)
            throw std::bad_alloc();
        void* rows = std::realloc(static_cast<void*>(m_rows), capacity * sizeof(Row));
        if (!rows)
            throw std::bad_alloc();
        m_rows = static_cast<Row*>(rows);
        m_capacity = capacity;
    }
    // NOLINTEND(cppcoreguidelines-no-malloc)

    void swap(GrowingRows& other) noexcept {
        std::swap(m_rows, other.m_rows);
        std::swap(m_size, other.m_size);
        std::swap(m_capacity, other.m_capacity);
    }

    Row* m_rows = nullptr;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

} // namespace argmap::wire
