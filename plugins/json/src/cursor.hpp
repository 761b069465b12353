// Line and column while a text is read from front to back.
//
// Of one reading; one thread.
#pragma once

#include <argmap/sdk/place.hpp>

#include <cstddef>
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

} // namespace argmap::json
