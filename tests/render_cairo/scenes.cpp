#include "scenes.hpp"

#include "picture.hpp"

namespace argmap::render_cairo::test {

Scenes::Scenes(const wire::SceneHead& head) {
    m_builder.setHead(head);
    const diagram::FontInfo info = argmap::test::measurer().font(0);
    wire::SceneFont font;
    font.family = info.family;
    font.data = {reinterpret_cast<const std::uint8_t*>(info.data.data()), info.data.size()};
    m_font = m_builder.addFont(font);
}

Scenes& Scenes::page(int width, int height, const std::string& title) {
    m_builder.beginPage(width * 100, height * 100, title);
    return *this;
}

Scenes& Scenes::box(const BoxOf& box) {
    const argmap_rect frame{box.x * 100, box.y * 100, 200'00, 40'00};
    wire::SceneItem item;
    item.role = box.role;
    item.id = box.id;
    item.title = box.text;
    item.classes = box.classes;
    item.bounds = frame;
    m_builder.begin(item);
    wire::ShapeStyle style;
    style.part = ARGMAP_PART_BOX;
    style.stroke = 0x0072B2;
    style.strokeWidth = 100;
    m_builder.rect(style, frame);
    const diagram::TextBlock block = argmap::test::measurer().line(box.text, {});
    std::vector<argmap_glyph> glyphs;
    for (const diagram::PlacedGlyph& glyph : block.glyphs)
        glyphs.push_back({glyph.id, glyph.x, glyph.y, glyph.letter});
    wire::SceneRun run;
    run.font = m_font;
    run.size = block.style.size;
    run.x = frame.x + 10'00;
    run.y = frame.y + 25'00;
    run.width = block.width;
    run.text = block.text;
    run.glyphs = glyphs;
    style = {};
    style.part = ARGMAP_PART_TEXT;
    style.fill = 0;
    style.link = box.link;
    m_builder.text(style, {run.x, run.y - 12'00, run.width, 16'00}, {&run, 1});
    return *this;
}

Scenes& Scenes::cover() {
    const argmap_rect frame{-100, -100, 100'000'00, 100'000'00};
    wire::SceneItem item;
    item.role = ARGMAP_DRAWN_STATEMENT;
    item.bounds = frame;
    m_builder.begin(item);
    wire::ShapeStyle style;
    style.part = ARGMAP_PART_BOX;
    style.fill = 0xEEEEEE;
    m_builder.rect(style, frame);
    return *this;
}

Scenes& Scenes::step(const std::string& reason, const std::string& target) {
    wire::SceneItem item;
    item.role = ARGMAP_DRAWN_INFERENCE;
    item.premises = {reason};
    item.target = target;
    m_builder.begin(item);
    return *this;
}

Scenes& Scenes::position(const std::string& answer, const std::string& question) {
    wire::SceneItem item;
    item.role = ARGMAP_DRAWN_RELATION;
    item.classes = {"position"};
    item.members = {answer, question};
    m_builder.begin(item);
    return *this;
}

} // namespace argmap::render_cairo::test
