// How a large picture is spread over sheets of paper: row by row, neighbours overlapping.
//
// Values; any thread. Points (72 an inch) unless it says otherwise.
#pragma once

#include <cstddef>
#include <string_view>

namespace argmap::render_cairo {

inline constexpr double PointsPerMillimetre = 72 / 25.4;

struct Size {
    double width = 0;
    double height = 0;
};

/// "A4", "A3", "letter", standing upright; nothing (0 × 0) for any other name.
[[nodiscard]] Size paperCalled(std::string_view name);

struct Tiling {
    Size paper;
    double margin = 0;
    double overlap = 0;

    /// Between the margins.
    [[nodiscard]] Size room() const {
        return {paper.width - 2 * margin, paper.height - 2 * margin};
    }
};

/// What one sheet shows: a part of the picture, and which of its edges are joined to a neighbour's.
struct Sheet {
    std::size_t row = 0; ///< from 0
    std::size_t column = 0;
    double left = 0; ///< in the picture
    double top = 0;
    Size shown;
    bool joinsLeft = false;
    bool joinsRight = false;
    bool joinsAbove = false;
    bool joinsBelow = false;
};

class Sheets {
public:
    /// The room of the paper is greater than the overlap in both directions.
    Sheets(const Size& picture, const Tiling& tiling);

    [[nodiscard]] const Tiling& tiling() const { return m_tiling; }
    [[nodiscard]] std::size_t rows() const { return m_rows; }
    [[nodiscard]] std::size_t columns() const { return m_columns; }
    [[nodiscard]] std::size_t count() const { return m_rows * m_columns; }
    [[nodiscard]] Sheet sheet(std::size_t row, std::size_t column) const;

private:
    Size m_picture;
    Tiling m_tiling;
    std::size_t m_rows;
    std::size_t m_columns;
};

} // namespace argmap::render_cairo
