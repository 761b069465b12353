#include "sheets.hpp"

#include <algorithm>
#include <cmath>

namespace argmap::render_cairo {
namespace {

// What is smaller is rounding.
constexpr double Sliver = 0.01;

std::size_t sheetsFor(double length, double room, double overlap) {
    if (length <= room + Sliver)
        return 1;
    return 1 + static_cast<std::size_t>(std::ceil((length - room - Sliver) / (room - overlap)));
}

} // namespace

Size paperCalled(std::string_view name) {
    constexpr double Inch = 72;
    if (name == "A4")
        return {210 * PointsPerMillimetre, 297 * PointsPerMillimetre};
    if (name == "A3")
        return {297 * PointsPerMillimetre, 420 * PointsPerMillimetre};
    if (name == "letter")
        return {8.5 * Inch, 11 * Inch};
    return {};
}

Sheets::Sheets(const Size& picture, const Tiling& tiling)
    : m_picture(picture),
      m_tiling(tiling),
      m_rows(sheetsFor(picture.height, tiling.room().height, tiling.overlap)),
      m_columns(sheetsFor(picture.width, tiling.room().width, tiling.overlap)) {}

Sheet Sheets::sheet(std::size_t row, std::size_t column) const {
    const Size room = m_tiling.room();
    Sheet sheet;
    sheet.row = row;
    sheet.column = column;
    sheet.left = static_cast<double>(column) * (room.width - m_tiling.overlap);
    sheet.top = static_cast<double>(row) * (room.height - m_tiling.overlap);
    sheet.shown = {std::min(room.width, m_picture.width - sheet.left),
                   std::min(room.height, m_picture.height - sheet.top)};
    sheet.joinsLeft = column > 0;
    sheet.joinsRight = column + 1 < m_columns;
    sheet.joinsAbove = row > 0;
    sheet.joinsBelow = row + 1 < m_rows;
    return sheet;
}

} // namespace argmap::render_cairo
