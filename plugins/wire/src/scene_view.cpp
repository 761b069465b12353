#include <argmap/wire/scene_view.hpp>

#include "scene_checker.hpp"

namespace argmap::wire {

namespace {

bool isLength(std::int32_t value) {
    return value >= 0 && value <= maxLength;
}
bool isCoordinate(std::int32_t value) {
    return value >= -maxLength && value <= maxLength;
}
bool isColour(std::uint32_t value) {
    return value <= 0xFFFFFFu || value == ARGMAP_NO_COLOUR;
}
// The first is there for all that stand for none.
bool isLetter(std::string_view text, std::uint32_t at) {
    return at == 0 || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}
bool isRect(const argmap_rect& rect) {
    return isCoordinate(rect.x) && isCoordinate(rect.y) && isLength(rect.width) &&
           isLength(rect.height);
}

template <class Rows, class F>
void forEachRow(const Rows& rows, const std::string& error, F&& f) {
    for (std::uint32_t row = 0; row < rows.size() && error.empty(); ++row)
        f(rows[row]);
}

} // namespace

Checked<SceneView> SceneView::open(ByteSpan image) {
    Checked<ImageView> container = ImageView::open(image, ARGMAP_IMAGE_SCENE);
    if (!container)
        return Checked<SceneView>::failed(container.error());
    SceneView view;
    view.m_image = *container;
    std::string error;
    const auto load = [&]<class Record>(std::uint32_t kind, Records<Record>& rows) {
        rows = container->records<Record>(kind, error);
    };
    Records<argmap_scene> scene;
    load(ARGMAP_TABLE_SCENE, scene);
    load(ARGMAP_TABLE_SCENE_PAGES, view.m_pages);
    load(ARGMAP_TABLE_DRAWN, view.m_drawn);
    load(ARGMAP_TABLE_SHAPES, view.m_shapes);
    load(ARGMAP_TABLE_SEGMENTS, view.m_segments);
    load(ARGMAP_TABLE_DASHES, view.m_dashes);
    load(ARGMAP_TABLE_RUNS, view.m_runs);
    load(ARGMAP_TABLE_GLYPHS, view.m_glyphs);
    load(ARGMAP_TABLE_FONTS, view.m_fonts);
    load(ARGMAP_TABLE_WORDS, view.m_words);
    load(ARGMAP_TABLE_CITED, view.m_cited);
    view.m_blobs = container->bytes(ARGMAP_TABLE_BLOBS);
    if (error.empty() && scene.size() != 1)
        error = "the image does not hold one scene";
    if (error.empty()) {
        view.m_scene = scene[0];
        error = SceneChecker(view).check();
    }
    if (!error.empty())
        return Checked<SceneView>::failed(std::move(error));
    return view;
}

std::vector<std::string_view> SceneView::words(argmap_list list) const {
    std::vector<std::string_view> result;
    result.reserve(list.count);
    for (std::uint32_t i = 0; i < list.count; ++i)
        result.push_back(word(list, i));
    return result;
}

std::string SceneChecker::check() {
    scene();
    pages();
    forEachRow(m_view.m_words, m_error, [this](const argmap_text& word) { texts({word}); });
    forEachRow(m_view.m_cited, m_error, [this](const argmap_cited& place) {
        texts({place.mark, place.quote, place.source, place.address});
    });
    forEachRow(m_view.m_fonts, m_error, [this](const argmap_font& one) { font(one); });
    forEachRow(m_view.m_runs, m_error, [this](const argmap_run& one) { run(one); });
    forEachRow(m_view.m_shapes, m_error, [this](const argmap_shape& one) { shape(one); });
    forEachRow(m_view.m_drawn, m_error, [this](const argmap_drawn& one) { drawn(one); });
    forEachRow(m_view.m_dashes, m_error,
               [this](std::int32_t dash) { test(isLength(dash), "a dash is out of range"); });
    forEachRow(m_view.m_glyphs, m_error, [this](const argmap_glyph& glyph) {
        test(isCoordinate(glyph.x) && isCoordinate(glyph.y), "a glyph is out of range");
    });
    return m_error;
}

void SceneChecker::scene() {
    const argmap_scene& scene = m_view.m_scene;
    test(isColour(scene.background), "the page's colour is none");
    texts({scene.title, scene.description, scene.date, scene.language});
    words({scene.authors});
    test(inRange(scene.map_json, m_view.m_blobs.size()), "the map's JSON is cut off");
}

void SceneChecker::pages() {
    test(m_view.m_pages.size() > 0, "the scene has no page");
    std::uint64_t next = 0;
    forEachRow(m_view.m_pages, m_error, [&](const argmap_scene_page& page) {
        test(isLength(page.width) && isLength(page.height), "a page is out of range");
        texts({page.title});
        test(page.drawn.first == next || page.drawn.count == 0,
             "a page does not begin where the one before it ends");
        next += page.drawn.count;
    });
    test(next == m_view.m_drawn.size(), "an item stands on no page");
}

void SceneChecker::drawn(const argmap_drawn& drawn) {
    test(drawn.role >= ARGMAP_DRAWN_GROUP && drawn.role <= ARGMAP_DRAWN_CAPTION,
         "a drawn item is of no known role");
    texts({drawn.id, drawn.kind, drawn.title, drawn.description, drawn.target, drawn.argument});
    words({drawn.classes, drawn.premises, drawn.members, drawn.links});
    list(drawn.shapes, m_view.m_shapes.size(), m_listedShapes, "an item's shapes are not there");
    list(drawn.cited, m_view.m_cited.size(), m_listedCited, "what an item cites is not there");
    test(isRect(drawn.bounds), "a drawn item is out of range");
}

void SceneChecker::shape(const argmap_shape& shape) {
    test(shape.type >= ARGMAP_SHAPE_RECT && shape.type <= ARGMAP_SHAPE_TEXT,
         "a shape is of no known type");
    test(shape.part >= ARGMAP_PART_BOX && shape.part <= ARGMAP_PART_ORNAMENT,
         "a shape is of no known part");
    test(isColour(shape.fill) && isColour(shape.stroke), "a shape's colour is none");
    test(isLength(shape.stroke_width) && isLength(shape.radius) && isRect(shape.frame),
         "a shape is out of range");
    test(shape.round_caps <= 1, "a shape's line ends are neither round nor flat");
    test(shape.link == ARGMAP_NO_ROW || shape.link < m_view.m_words.size(),
         "a shape's link is not there");
    list(shape.dashes, m_view.m_dashes.size(), m_listedDashes, "a shape's dashes are not there");
    list(shape.segments, m_view.m_segments.size(), m_listedSegments,
         "a path's segments are not there");
    list(shape.runs, m_view.m_runs.size(), m_listedRuns, "a text's runs are not there");
    for (std::uint32_t i = 0; i < shape.segments.count && m_error.empty(); ++i) {
        const argmap_segment& segment = m_view.m_segments[shape.segments.first + i];
        test(segment.op >= ARGMAP_SEGMENT_MOVE && segment.op <= ARGMAP_SEGMENT_CLOSE,
             "a segment is of no known kind");
        test(i > 0 || segment.op == ARGMAP_SEGMENT_MOVE, "a path does not begin with a move");
        for (const argmap_point& point : segment.points)
            test(isCoordinate(point.x) && isCoordinate(point.y), "a path is out of range");
    }
}

void SceneChecker::run(const argmap_run& run) {
    test(run.font < m_view.m_fonts.size(), "a run's font is not there");
    test(isLength(run.size) && isCoordinate(run.x) && isCoordinate(run.y) && isLength(run.width),
         "a run is out of range");
    test(run.rtl <= 1, "a run has no direction");
    texts({run.text});
    list(run.glyphs, m_view.m_glyphs.size(), m_listedGlyphs, "a run's glyphs are not there");
    if (!m_error.empty())
        return;
    const std::string_view text = m_view.text(run.text);
    for (std::uint32_t i = 0; i < run.glyphs.count; ++i)
        test(isLetter(text, m_view.m_glyphs[run.glyphs.first + i].letter),
             "a glyph stands for no letter of its run");
}

void SceneChecker::font(const argmap_font& font) {
    texts({font.family, font.style});
    test(font.weight <= 1000 && font.italic <= 1, "a font's weight or slope is out of range");
    test(inRange(font.data, m_view.m_blobs.size()), "a font's bytes are not there");
}

void SceneChecker::texts(std::initializer_list<argmap_text> all) {
    for (const argmap_text& text : all)
        test(m_view.m_image.holds(text), "a text is not one of the image");
}

void SceneChecker::words(std::initializer_list<argmap_list> lists) {
    for (const argmap_list& one : lists)
        list(one, m_view.m_words.size(), m_listedWords, "a list of words is not there");
}

void SceneChecker::list(argmap_list list, std::size_t size, std::uint64_t& listed,
                        const char* error) {
    listed += list.count;
    test(inRange(list, size) && listed <= size, error);
}

} // namespace argmap::wire
