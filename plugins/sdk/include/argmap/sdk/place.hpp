// Places in the input: line and column of an offset, and a walk over lines.
//
// Pure values over a text that must stay; any thread. Lines and columns count from 1, columns in
// code points; LF, CRLF and a lone CR each end a line.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace argmap::sdk {

/// Where something stands in an input; 0 is unknown.
struct Place {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t endLine = 0;
    std::uint32_t endColumn = 0; ///< behind the last
    std::int64_t offset = -1;    ///< in bytes; -1: unknown
    std::string_view file = {};  ///< name of a companion; empty: the main input
    std::string_view item = {};  ///< id of an item of the map, when it is about one
};

struct Line {
    std::uint32_t number = 0; ///< from 1
    std::size_t offset = 0;   ///< of its first byte
    std::string_view text;    ///< without the line's end
};

/// Finds lines and columns of any offsets of a text. Making it is linear; a question is logarithmic
/// in the lines, however long they are.
class LineIndex {
public:
    explicit LineIndex(std::string_view text) : m_text(text) {
        std::size_t points = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (i % step == 0)
                m_points.push_back(points);
            points += isFirstByte(text[i]) ? 1u : 0u;
            if (text[i] == '\n' ||
                (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
                m_starts.push_back(i + 1);
        }
    }

    [[nodiscard]] std::uint32_t lineCount() const {
        return static_cast<std::uint32_t>(m_starts.size());
    }
    /// `number` is from 1 to lineCount().
    [[nodiscard]] Line line(std::uint32_t number) const {
        const std::size_t begin = m_starts[number - 1];
        std::size_t end = number < m_starts.size() ? m_starts[number] : m_text.size();
        while (end > begin && (m_text[end - 1] == '\n' || m_text[end - 1] == '\r'))
            --end;
        return {number, begin, m_text.substr(begin, end - begin)};
    }
    /// The place of the bytes from `begin` to before `end`.
    [[nodiscard]] Place place(std::size_t begin, std::size_t end) const {
        const Spot first = spot(begin);
        const Spot last = spot(std::max(begin, end));
        return {first.line, first.column, last.line, last.column, static_cast<std::int64_t>(begin)};
    }
    [[nodiscard]] Place place(std::size_t offset) const {
        const Spot first = spot(offset);
        return {first.line, first.column, 0, 0, static_cast<std::int64_t>(offset)};
    }
    /// The place of a part, which must be a piece of the text itself and no copy.
    [[nodiscard]] Place place(std::string_view part) const {
        const auto begin = static_cast<std::size_t>(part.data() - m_text.data());
        return place(begin, begin + part.size());
    }

    /// The lines in their order: for (const Line line : lines) …
    class Iterator {
    public:
        using value_type = Line;
        using difference_type = std::ptrdiff_t;

        Iterator() = default;
        Iterator(const LineIndex& lines, std::uint32_t number)
            : m_lines(&lines), m_number(number) {}
        Line operator*() const { return m_lines->line(m_number); }
        Iterator& operator++() {
            ++m_number;
            return *this;
        }
        Iterator operator++(int) {
            Iterator before = *this;
            ++m_number;
            return before;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const LineIndex* m_lines = nullptr;
        std::uint32_t m_number = 0;
    };
    [[nodiscard]] Iterator begin() const { return {*this, 1}; }
    [[nodiscard]] Iterator end() const { return {*this, lineCount() + 1}; }

private:
    struct Spot {
        std::uint32_t line;
        std::uint32_t column;
    };
    static constexpr std::size_t step = 4096;

    static bool isFirstByte(char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }

    // Code points that begin before an offset.
    [[nodiscard]] std::size_t pointsBefore(std::size_t offset) const {
        if (m_points.empty())
            return 0;
        const std::size_t known = std::min(offset / step, m_points.size() - 1);
        const std::string_view rest = m_text.substr(known * step, offset - known * step);
        return m_points[known] + static_cast<std::size_t>(std::ranges::count_if(rest, isFirstByte));
    }

    [[nodiscard]] std::size_t pointsBetween(std::size_t begin, std::size_t end) const {
        if (end - begin > step)
            return pointsBefore(end) - pointsBefore(begin);
        return static_cast<std::size_t>(
            std::ranges::count_if(m_text.substr(begin, end - begin), isFirstByte));
    }

    [[nodiscard]] Spot spot(std::size_t offset) const {
        offset = std::min(offset, m_text.size());
        const auto next = std::ranges::upper_bound(m_starts, offset);
        const std::size_t column = pointsBetween(*(next - 1), offset) + 1;
        return {static_cast<std::uint32_t>(next - m_starts.begin()),
                static_cast<std::uint32_t>(column)};
    }

    std::string_view m_text;
    std::vector<std::size_t> m_starts{0};
    std::vector<std::size_t> m_points; // code points before each multiple of `step`
};

/// The place of an offset; linear in the offset. For many, use a LineIndex.
[[nodiscard]] inline Place placeAt(std::string_view text, std::size_t offset) {
    return LineIndex(text.substr(0, std::min(offset, text.size()))).place(offset);
}

} // namespace argmap::sdk
