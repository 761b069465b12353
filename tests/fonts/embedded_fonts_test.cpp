// Fonts that come along: what is in them, and which may not.
#include "fonts_of_tests.hpp"

#include <argmap/fonts/embedded_fonts.hpp>

#include <gmock/gmock.h>
#include <hb.h>

#include <memory>

namespace {

using namespace argmap;
using namespace argmap::test;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

fonts::EmbeddedFonts embedded(const std::vector<Line>& runs, std::string_view besides = {}) {
    const wire::ImageBytes bytes = sceneOf(runs);
    const auto scene = wire::SceneView::open(bytes);
    EXPECT_TRUE(scene);
    return fonts::embeddedFonts(*scene, scene->pages()[0].drawn, besides);
}

std::string decoded(std::string_view base64) {
    std::string bytes;
    std::uint32_t bits = 0;
    int held = 0;
    for (const char c : base64) {
        const std::string_view digits =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        if (c == '=')
            break;
        bits = bits << 6U | static_cast<std::uint32_t>(digits.find(c));
        if ((held += 6) >= 8)
            bytes += static_cast<char>(bits >> static_cast<unsigned>(held -= 8) & 0xFFU);
    }
    return bytes;
}

/// The font in a style sheet of one rule.
class Embedded {
public:
    explicit Embedded(const std::vector<Line>& runs, std::string_view besides = {})
        : Embedded(embedded(runs, besides).css) {}

    [[nodiscard]] std::u32string characters() const {
        const std::unique_ptr<hb_set_t, decltype(&hb_set_destroy)> set(hb_set_create(),
                                                                       &hb_set_destroy);
        hb_face_collect_unicodes(m_face.get(), set.get());
        std::u32string all;
        for (hb_codepoint_t c = HB_SET_VALUE_INVALID; hb_set_next(set.get(), &c) != 0;)
            all += static_cast<char32_t>(c);
        return all;
    }
    [[nodiscard]] unsigned glyphs() const { return hb_face_get_glyph_count(m_face.get()); }
    [[nodiscard]] std::vector<int> advances(std::string_view text) const {
        return advances(m_face.get(), text);
    }
    [[nodiscard]] static std::vector<int> advances(const std::string& font, std::string_view text) {
        return advances(Face(opened(font)).get(), text);
    }

private:
    struct Destroy {
        void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    };
    using Face = std::unique_ptr<hb_face_t, Destroy>;

    explicit Embedded(const std::string& css) {
        constexpr std::string_view before = "base64,";
        const std::size_t begin = css.find(before) + before.size();
        m_bytes = decoded(std::string_view(css).substr(begin, css.find(')', begin) - begin));
        m_face.reset(opened(m_bytes));
    }
    static hb_face_t* opened(const std::string& font) {
        hb_blob_t* blob = hb_blob_create(font.data(), static_cast<unsigned>(font.size()),
                                         HB_MEMORY_MODE_READONLY, nullptr, nullptr);
        hb_face_t* face = hb_face_create(blob, 0);
        hb_blob_destroy(blob);
        return face;
    }
    static std::vector<int> advances(hb_face_t* face, std::string_view text) {
        const std::unique_ptr<hb_font_t, decltype(&hb_font_destroy)> font(hb_font_create(face),
                                                                          &hb_font_destroy);
        const std::unique_ptr<hb_buffer_t, decltype(&hb_buffer_destroy)> buffer(hb_buffer_create(),
                                                                                &hb_buffer_destroy);
        hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), 0, -1);
        hb_buffer_guess_segment_properties(buffer.get());
        hb_shape(font.get(), buffer.get(), nullptr, 0);
        unsigned count = 0;
        const auto* places = hb_buffer_get_glyph_positions(buffer.get(), &count);
        std::vector<int> all;
        for (unsigned i = 0; i < count; ++i)
            all.push_back(places[i].x_advance);
        return all;
    }

    std::string m_bytes;
    Face m_face;
};

TEST(EmbeddedFonts, HaveTheCharactersThatAreDrawnAndNoOthers) {
    const Embedded font({{"Banana split", notoSans()}});
    EXPECT_EQ(font.characters(), U" Bailnpst");
    EXPECT_LE(font.glyphs(), 9U + 6U); // and .notdef, and letters that take accents
    EXPECT_EQ(Embedded({{"Ban", notoSans()}}, "nose").characters(), U"Baenos");
}

TEST(EmbeddedFonts, KernAndJoinAsTheWholeFontDoes) {
    const std::string latin = "AVATAR To. Wafer";
    EXPECT_EQ(Embedded({{latin, notoSans()}}).advances(latin),
              Embedded::advances(notoSans(), latin));
    const std::string arabic = "السلام على الجميع";
    EXPECT_EQ(Embedded({{arabic, notoSansArabic()}}).advances(arabic),
              Embedded::advances(notoSansArabic(), arabic));
}

TEST(EmbeddedFonts, AreARuleEachUnderTheFamilysOwnName) {
    const fonts::EmbeddedFonts both =
        embedded({{"abc", notoSans()}, {"سلام", notoSansArabic(), "Noto Sans Arabic"}});
    EXPECT_THAT(both.css, HasSubstr("@font-face{font-family:'Noto Sans';src:url(data:font/ttf;"));
    EXPECT_THAT(both.css, HasSubstr("),local('Noto Sans Regular')}\n@font-face"));
    EXPECT_THAT(both.css, HasSubstr("@font-face{font-family:'Noto Sans Arabic';src:"));
    EXPECT_THAT(both.leftOut, IsEmpty());
    EXPECT_EQ(both.css,
              embedded({{"abc", notoSans()}, {"سلام", notoSansArabic(), "Noto Sans Arabic"}}).css);
}

TEST(EmbeddedFonts, KeepToTheirLicence) {
    for (const unsigned forbids : {0x0002U, 0x0100U, 0x0104U, 0x0200U}) {
        const fonts::EmbeddedFonts none = embedded({{"abc", withLicence(forbids)}});
        EXPECT_EQ(none.css, "") << forbids;
        ASSERT_EQ(none.leftOut.size(), 1U) << forbids;
        EXPECT_EQ(none.leftOut[0].message,
                  "The font Noto Sans is not embedded: its licence bits (fsType) forbid it.");
    }
    for (const unsigned allows : {0x0000U, 0x0004U, 0x0008U, 0x0006U})
        EXPECT_THAT(embedded({{"abc", withLicence(allows)}}).leftOut, IsEmpty()) << allows;
}

TEST(EmbeddedFonts, SayWhatCannotBeRead) {
    for (const std::string& broken :
         {std::string(), std::string("no font"), notoSans().substr(0, 99)}) {
        const fonts::EmbeddedFonts none = embedded({{"", broken}});
        EXPECT_EQ(none.css, "");
        ASSERT_EQ(none.leftOut.size(), 1U);
        EXPECT_EQ(none.leftOut[0].message,
                  "The font Noto Sans is not embedded: it cannot be read.");
    }
}

TEST(EmbeddedFonts, NoNameEndsTheStyleSheet) {
    const std::string css = embedded({{"abc", notoSans(), "x'}</style><\"\\\n&y"}}).css;
    EXPECT_THAT(css,
                HasSubstr("font-family:'x\\7D \\3C \\2F style\\3E \\3C \\22 \\5C \\0A \\26 y';"));
    for (const char* never : {"<", "&", "\""})
        EXPECT_THAT(css, Not(HasSubstr(never)));
}

} // namespace
