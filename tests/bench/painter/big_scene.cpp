#include "big_scene.hpp"

#include <cmath>
#include <string>
#include <vector>

namespace argmap::painter::bench {
namespace {

constexpr std::int32_t BoxWidth = 23'600;
constexpr std::int32_t BoxHeight = 7'600;
constexpr std::int32_t ColumnStep = 37'600;
constexpr std::int32_t RowStep = 10'600;

class Maker {
public:
    Maker(std::uint32_t boxes, wire::ByteSpan font) : m_boxes(boxes) {
        m_rows = static_cast<std::uint32_t>(std::sqrt(boxes * 3.5)) + 1;
        m_builder.setHead({});
        m_builder.beginPage(ColumnStep * static_cast<std::int32_t>((boxes - 1) / m_rows + 1),
                            RowStep * static_cast<std::int32_t>(m_rows));
        wire::SceneFont face;
        face.family = "Noto Sans";
        face.style = "Regular";
        face.data = font;
        m_font = m_builder.addFont(face);
    }

    wire::ImageBytes make() {
        for (std::uint32_t box = m_rows; box < m_boxes; ++box)
            line(box);
        for (std::uint32_t box = 0; box < m_boxes; ++box)
            statement(box);
        return m_builder.finish();
    }

private:
    [[nodiscard]] argmap_rect frame(std::uint32_t box) const {
        return {ColumnStep * static_cast<std::int32_t>(box / m_rows),
                RowStep * static_cast<std::int32_t>(box % m_rows), BoxWidth, BoxHeight};
    }

    void begin(std::uint32_t role, const std::string& id, const argmap_rect& bounds) {
        wire::SceneItem item;
        item.role = role;
        item.id = id;
        item.bounds = bounds;
        m_builder.begin(item);
    }

    void line(std::uint32_t box) {
        const auto from = frame(box);
        const auto column = box / m_rows - 1;
        // Four reasons a claim, in the rows beside it; some lines reach far.
        const auto row =
            box % 50 == 0 ? box * 7 % m_rows : std::min(box % m_rows / 4 * 4 + 1, m_rows - 1);
        const auto claim = frame(column * m_rows + row);
        const argmap_point start{from.x, from.y + BoxHeight / 2};
        const argmap_point end{claim.x + BoxWidth, claim.y + BoxHeight / 2};
        const auto middle = (start.x + end.x) / 2;
        const auto top = std::min(start.y, end.y);
        const argmap_rect bounds{end.x, top, start.x - end.x, std::max(start.y, end.y) - top};
        begin(ARGMAP_DRAWN_INFERENCE, "i" + std::to_string(box), bounds);
        wire::ShapeStyle style;
        style.part = ARGMAP_PART_CONCLUSION;
        style.stroke = box % 3 == 0 ? 0xD55E00 : 0x0072B2;
        style.strokeWidth = 160;
        m_builder.path(style, bounds,
                       std::vector{wire::moveTo(start),
                                   wire::curveTo({middle, start.y}, {middle, end.y}, end)});
        wire::ShapeStyle head;
        head.part = ARGMAP_PART_HEAD;
        head.fill = style.stroke;
        m_builder.path(head, {end.x, end.y - 450, 900, 900},
                       std::vector{wire::moveTo(end), wire::lineTo({end.x + 900, end.y - 450}),
                                   wire::lineTo({end.x + 900, end.y + 450}), wire::closePath()});
    }

    void statement(std::uint32_t box) {
        const auto at = frame(box);
        begin(ARGMAP_DRAWN_STATEMENT, "s" + std::to_string(box), at);
        wire::ShapeStyle style;
        style.part = ARGMAP_PART_BOX;
        style.fill = 0xFFFFFF;
        style.stroke = 0x7A8087;
        style.strokeWidth = 100;
        m_builder.rect(style, at, 300);
        style = {};
        style.part = ARGMAP_PART_BAR;
        style.fill = 0x0072B2;
        m_builder.rect(style, {at.x, at.y, 400, at.height}, 200);
        for (int row = 0; row < 3; ++row)
            text(ARGMAP_PART_TEXT, at.x + 1400, at.y + 2100 + row * 1600, 34, 1200,
                 box + static_cast<std::uint32_t>(row));
        text(ARGMAP_PART_FOOTER, at.x + 1400, at.y + 7100, 14, 1067, box);
        style = {};
        style.part = ARGMAP_PART_NUMBER;
        style.fill = 0xFFFFFF;
        style.stroke = 0x7A8087;
        style.strokeWidth = 75;
        m_builder.rect(style, {at.x + BoxWidth - 3'600, at.y - 700, 3'000, 1'400}, 700);
        text(ARGMAP_PART_NUMBER, at.x + BoxWidth - 3'200, at.y + 400, 4, 1067, box);
    }

    void text(std::uint32_t part, std::int32_t x, std::int32_t y, std::uint32_t count,
              std::int32_t size, std::uint32_t seed) {
        std::vector<argmap_glyph> glyphs;
        std::int32_t pen = 0;
        for (std::uint32_t at = 0; at < count; ++at) {
            glyphs.push_back({36 + (seed * 7 + at * 13) % 60, pen, 0, at});
            pen += size * 52 / 100;
        }
        wire::ShapeStyle style;
        style.part = part;
        style.fill = 0x1A1A1A;
        const std::string letters(count, 'x');
        wire::SceneRun run;
        run.font = m_font;
        run.size = size;
        run.x = x;
        run.y = y;
        run.width = pen;
        run.text = letters;
        run.glyphs = glyphs;
        m_builder.text(style, {x, y - size, pen, size * 4 / 3}, std::vector{run});
    }

    std::uint32_t m_boxes;
    std::uint32_t m_rows = 1;
    std::uint32_t m_font = 0;
    wire::SceneBuilder m_builder;
};

} // namespace

wire::ImageBytes bigScene(std::uint32_t boxes, wire::ByteSpan font) {
    return Maker(boxes, font).make();
}

} // namespace argmap::painter::bench
