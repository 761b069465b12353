#include "fonts_of_tests.hpp"

#include <argmap/support/files.hpp>

#include <gtest/gtest.h>
#include <hb.h>

#include <array>
#include <vector>

namespace argmap::test {

namespace {

hb_face_t* faceOf(const std::string& font) {
    hb_blob_t* blob = hb_blob_create(font.data(), static_cast<unsigned>(font.size()),
                                     HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    return face;
}

std::string bytesOf(hb_blob_t* blob) {
    unsigned size = 0;
    const char* bytes = hb_blob_get_data(blob, &size);
    std::string all(bytes, size);
    hb_blob_destroy(blob);
    return all;
}

std::vector<argmap_glyph> glyphsOf(const Line& line) {
    std::vector<argmap_glyph> glyphs;
    hb_face_t* face = faceOf(line.font);
    hb_font_t* font = hb_font_create(face);
    hb_buffer_t* buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, line.text.data(), -1, 0, -1);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(font, buffer, nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    for (unsigned i = 0; i < count; ++i)
        glyphs.push_back({infos[i].codepoint, static_cast<std::int32_t>(i) * 600, 0, 0});
    hb_buffer_destroy(buffer);
    hb_font_destroy(font);
    hb_face_destroy(face);
    return glyphs;
}

} // namespace

std::string notoSans() {
    return support::readFile("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf");
}

std::string notoSansArabic() {
    return support::readFile("/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf");
}

std::string withTable(const std::string& font, const char* tag, std::string_view bytes) {
    hb_face_t* from = faceOf(font);
    hb_face_t* to = hb_face_builder_create();
    std::array<hb_tag_t, 64> tags{};
    auto count = static_cast<unsigned>(tags.size());
    hb_face_get_table_tags(from, 0, &count, tags.data());
    const hb_tag_t changed = hb_tag_from_string(tag, 4);
    for (unsigned i = 0; i < count; ++i)
        if (tags[i] != changed) {
            hb_blob_t* table = hb_face_reference_table(from, tags[i]);
            hb_face_builder_add_table(to, tags[i], table);
            hb_blob_destroy(table);
        }
    hb_blob_t* table = hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                                      HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr);
    hb_face_builder_add_table(to, changed, table);
    hb_blob_destroy(table);
    std::string made = bytesOf(hb_face_reference_blob(to));
    hb_face_destroy(to);
    hb_face_destroy(from);
    return made;
}

std::string withLicence(unsigned bits) {
    const std::string font = notoSans();
    hb_face_t* face = faceOf(font);
    std::string table = bytesOf(hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2')));
    hb_face_destroy(face);
    table[8] = static_cast<char>(bits / 256U);
    table[9] = static_cast<char>(bits % 256U);
    return withTable(font, "OS/2", table);
}

std::string withARedLetter() {
    const std::string font = notoSans();
    const std::uint32_t letter = glyphsOf({"l", font})[0].id;
    const std::string glyph{static_cast<char>(letter / 256), static_cast<char>(letter % 256)};
    const auto bytes = [](std::initializer_list<int> all) {
        std::string made;
        for (const int byte : all)
            made += static_cast<char>(byte);
        return made;
    };
    // One glyph of one layer, of the first colour of the one palette.
    const std::string layers = bytes({0, 0, 0, 1, 0, 0, 0, 14, 0, 0, 0, 20, 0, 1}) + glyph +
                               bytes({0, 0, 0, 1}) + glyph + bytes({0, 0});
    const std::string palette = bytes(
        {0, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 14, 0, 0, 0, 0, 255, 255}); // blue, green, red, alpha
    return withTable(withTable(font, "COLR", layers), "CPAL", palette);
}

wire::ImageBytes sceneOf(const std::vector<Line>& runs, std::uint32_t colour) {
    wire::SceneBuilder builder;
    builder.setHead({});
    builder.beginPage(10000, 10000);
    std::vector<std::vector<argmap_glyph>> glyphs;
    for (const Line& line : runs)
        glyphs.push_back(glyphsOf(line));
    std::vector<wire::SceneRun> all;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        wire::SceneFont font;
        font.family = runs[i].family;
        font.data = {reinterpret_cast<const std::uint8_t*>(runs[i].font.data()),
                     runs[i].font.size()};
        wire::SceneRun run;
        run.font = builder.addFont(font);
        run.size = 1200;
        run.y = 1500;
        run.width = 5000;
        run.text = runs[i].text;
        run.glyphs = glyphs[i];
        all.push_back(run);
    }
    wire::SceneItem item;
    item.role = ARGMAP_DRAWN_STATEMENT;
    builder.begin(item);
    wire::ShapeStyle style;
    style.part = ARGMAP_PART_TEXT;
    style.fill = colour;
    builder.text(style, {0, 0, 100, 100}, all);
    return builder.finish();
}

} // namespace argmap::test
