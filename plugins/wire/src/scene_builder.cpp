#include <argmap/wire/scene_builder.hpp>

#include <utility>

namespace argmap::wire {

namespace {

template <class Rows>
std::uint32_t sizeOf(const Rows& rows) {
    return static_cast<std::uint32_t>(rows.size());
}

} // namespace

argmap_list SceneBuilder::words(const std::vector<std::string>& texts) {
    const argmap_list list{sizeOf(m_words), sizeOf(texts)};
    for (const std::string& text : texts)
        m_words.pushBack(m_strings.add(text));
    return texts.empty() ? argmap_list{} : list;
}

argmap_list SceneBuilder::cited(const std::vector<SceneCited>& places) {
    const argmap_list list{sizeOf(m_cited), sizeOf(places)};
    for (const SceneCited& place : places)
        m_cited.pushBack({m_strings.add(place.mark), m_strings.add(place.quote),
                          m_strings.add(place.source), m_strings.add(place.address)});
    return places.empty() ? argmap_list{} : list;
}

argmap_list SceneBuilder::blob(ByteSpan bytes) {
    const argmap_list list{sizeOf(m_blobs), static_cast<std::uint32_t>(bytes.size())};
    m_blobs.insert(m_blobs.end(), bytes.begin(), bytes.end());
    return bytes.empty() ? argmap_list{} : list;
}

void SceneBuilder::setHead(const SceneHead& head) {
    m_scene.title = m_strings.add(head.title);
    m_scene.description = m_strings.add(head.description);
    m_scene.authors = words(head.authors);
    m_scene.date = m_strings.add(head.date);
    m_scene.language = m_strings.add(head.language);
    m_scene.map_json = blob(bytesOf(head.mapJson));
    m_scene.background = head.background;
}

void SceneBuilder::beginPage(std::int32_t width, std::int32_t height, std::string_view title) {
    m_pages.push_back({width, height, m_strings.add(title), {sizeOf(m_drawn), 0}});
}

void SceneBuilder::resizePage(std::int32_t width, std::int32_t height) {
    m_pages.back().width = width;
    m_pages.back().height = height;
}

std::uint32_t SceneBuilder::addFont(const SceneFont& font) {
    auto [known, isNew] = m_fontBlobs.try_emplace(font.data.data());
    if (isNew)
        known->second = blob(font.data);
    m_fonts.push_back({m_strings.add(font.family), m_strings.add(font.style), font.weight,
                       font.italic ? 1u : 0u, font.face, 0, known->second});
    return sizeOf(m_fonts) - 1;
}

std::uint32_t SceneBuilder::begin(const SceneItem& item) {
    argmap_drawn drawn{};
    drawn.role = item.role;
    drawn.id = m_strings.add(item.id);
    drawn.classes = words(item.classes);
    drawn.kind = m_strings.add(item.kind);
    drawn.title = m_strings.add(item.title);
    drawn.description = m_strings.add(item.description);
    drawn.premises = words(item.premises);
    drawn.target = m_strings.add(item.target);
    drawn.argument = m_strings.add(item.argument);
    drawn.members = words(item.members);
    drawn.links = words(item.links);
    drawn.shapes = {sizeOf(m_shapes), 0};
    drawn.bounds = item.bounds;
    drawn.cited = cited(item.cited);
    m_drawn.pushBack(drawn);
    ++m_pages.back().drawn.count;
    m_item = sizeOf(m_drawn) - 1;
    return m_item;
}

void SceneBuilder::resume(std::uint32_t item, const argmap_rect& bounds) {
    m_item = item;
    m_drawn[item].shapes = {sizeOf(m_shapes), 0};
    m_drawn[item].bounds = bounds;
}

void SceneBuilder::move(std::uint32_t item, argmap_point by) {
    argmap_drawn& drawn = m_drawn[item];
    drawn.bounds.x += by.x;
    drawn.bounds.y += by.y;
    for (std::uint32_t i = 0; i < drawn.shapes.count; ++i) {
        argmap_shape& shape = m_shapes[drawn.shapes.first + i];
        shape.frame.x += by.x;
        shape.frame.y += by.y;
        move(shape, by);
    }
}

// What is in it; points that a segment does not have are left alone.
void SceneBuilder::move(const argmap_shape& shape, argmap_point by) {
    for (std::uint32_t i = 0; i < shape.segments.count; ++i) {
        argmap_segment& segment = m_segments[shape.segments.first + i];
        const std::size_t points = segment.op == ARGMAP_SEGMENT_CURVE   ? 3
                                   : segment.op == ARGMAP_SEGMENT_CLOSE ? 0
                                                                        : 1;
        for (argmap_point& point : std::span(segment.points).first(points)) {
            point.x += by.x;
            point.y += by.y;
        }
    }
    for (std::uint32_t i = 0; i < shape.runs.count; ++i) {
        argmap_run& run = m_runs[shape.runs.first + i];
        run.x += by.x;
        run.y += by.y;
    }
}

argmap_shape& SceneBuilder::append(std::uint32_t type, const ShapeStyle& style,
                                   const argmap_rect& frame) {
    argmap_shape shape{};
    shape.type = type;
    shape.part = style.part;
    shape.fill = style.fill;
    shape.stroke = style.stroke;
    shape.stroke_width = style.strokeWidth;
    shape.round_caps = style.roundCaps ? 1 : 0;
    if (!style.dashes.empty())
        shape.dashes = {sizeOf(m_dashes), sizeOf(style.dashes)};
    m_dashes.append(style.dashes);
    shape.frame = frame;
    shape.link = style.link.empty() ? ARGMAP_NO_ROW : words({style.link}).first;
    m_shapes.pushBack(shape);
    ++m_drawn[m_item].shapes.count;
    return m_shapes.back();
}

void SceneBuilder::rect(const ShapeStyle& style, const argmap_rect& frame, std::int32_t radius) {
    append(ARGMAP_SHAPE_RECT, style, frame).radius = radius;
}

void SceneBuilder::circle(const ShapeStyle& style, const argmap_rect& frame) {
    append(ARGMAP_SHAPE_CIRCLE, style, frame);
}

void SceneBuilder::path(const ShapeStyle& style, const argmap_rect& bounds,
                        std::span<const argmap_segment> segments) {
    append(ARGMAP_SHAPE_PATH, style, bounds).segments = {
        sizeOf(m_segments), static_cast<std::uint32_t>(segments.size())};
    m_segments.append(segments);
}

void SceneBuilder::text(const ShapeStyle& style, const argmap_rect& bounds,
                        std::span<const SceneRun> runs) {
    append(ARGMAP_SHAPE_TEXT, style, bounds).runs = {sizeOf(m_runs),
                                                     static_cast<std::uint32_t>(runs.size())};
    for (const SceneRun& run : runs) {
        m_runs.pushBack({run.font,
                         run.size,
                         run.x,
                         run.y,
                         run.width,
                         run.rightToLeft ? 1u : 0u,
                         m_strings.add(run.text),
                         {sizeOf(m_glyphs), static_cast<std::uint32_t>(run.glyphs.size())}});
        m_glyphs.append(run.glyphs);
    }
}

ImageBytes SceneBuilder::finish() {
    ImageWriter writer(ARGMAP_IMAGE_SCENE);
    writer.add(ARGMAP_TABLE_SCENE, std::span<const argmap_scene>(&m_scene, 1));
    writer.add(ARGMAP_TABLE_SCENE_PAGES, m_pages);
    writer.take(ARGMAP_TABLE_DRAWN, std::move(m_drawn));
    writer.take(ARGMAP_TABLE_SHAPES, std::move(m_shapes));
    writer.take(ARGMAP_TABLE_SEGMENTS, std::move(m_segments));
    writer.take(ARGMAP_TABLE_DASHES, std::move(m_dashes));
    writer.take(ARGMAP_TABLE_RUNS, std::move(m_runs));
    writer.take(ARGMAP_TABLE_GLYPHS, std::move(m_glyphs));
    writer.add(ARGMAP_TABLE_FONTS, m_fonts);
    writer.add(ARGMAP_TABLE_BLOBS, m_blobs);
    writer.take(ARGMAP_TABLE_WORDS, std::move(m_words));
    writer.take(ARGMAP_TABLE_CITED, std::move(m_cited));
    writer.add(m_strings);
    return writer.finish();
}

} // namespace argmap::wire
