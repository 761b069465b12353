// Line and column while a text is read from front to back, and an iterator that tells how far a parser has come.
//
// Of one reading; one thread.
#pragma once

#include <argmap/sdk/place.hpp>

#include <iterator>
#include <string_view>

namespace argmap::json {

/// Places of offsets that never go back: each byte is looked at once.
class Cursor {
public:
    explicit Cursor(std::string_view text) : m_text(text) {}

    sdk::Place place(std::size_t offset) {
        for (; m_offset < offset && m_offset < m_text.size(); ++m_offset) {
            const char c = m_text[m_offset];
            const bool isEnd = c == '\n' || (c == '\r' && m_text.substr(m_offset + 1, 1) != "\n");
            if (isEnd) {
                ++m_line;
                m_column = 1;
            } else if ((static_cast<unsigned char>(c) & 0xC0u) != 0x80u) {
                ++m_column;
            }
        }
        return {m_line, m_column, 0, 0, static_cast<std::int64_t>(m_offset)};
    }

private:
    std::string_view m_text;
    std::size_t m_offset = 0;
    std::uint32_t m_line = 1;
    std::uint32_t m_column = 1;
};

/// An iterator over characters that notes where it is.
class TrackedIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    TrackedIterator(const char* at, const char** seen) : m_at(at), m_seen(seen) {}

    reference operator*() const { return *m_at; }
    TrackedIterator& operator++() {
        *m_seen = ++m_at;
        return *this;
    }
    TrackedIterator operator++(int) {
        const TrackedIterator old = *this;
        ++*this;
        return old;
    }
    friend bool operator==(const TrackedIterator& a, const TrackedIterator& b) {
        return a.m_at == b.m_at;
    }

private:
    const char* m_at;
    const char** m_seen;
};

} // namespace argmap::json
