#include "text/word_shaper.hpp"

#include "text/clean_text.hpp"

#include <algorithm>
#include <utility>

namespace argmap::diagram {

namespace {

constexpr std::size_t wordsOfAGeneration = 40000;
constexpr std::size_t glyphsOfAGeneration = 400000; // with the words' own some 20 MB
constexpr std::size_t rememberedCharacters = 100000;

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

hb_script_t scriptOf(char32_t c) {
    return hb_unicode_script(hb_unicode_funcs_get_default(), c);
}

bool isNeutral(hb_script_t script) {
    return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED ||
           script == HB_SCRIPT_UNKNOWN;
}

} // namespace

bool continuesCluster(char32_t c) {
    if (c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F3FB && c <= 0x1F3FF))
        return true;
    switch (hb_unicode_general_category(hb_unicode_funcs_get_default(), c)) {
    case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_FORMAT:
        return true;
    default:
        return false;
    }
}

WordShaper::WordShaper(std::shared_ptr<FontBook> fonts)
    : m_book(std::move(fonts)),
      m_faces{&m_book->face(mainFont(Weight::Regular)), &m_book->face(mainFont(Weight::Bold))},
      m_buffer(hb_buffer_create()) {}

const ShapedWord& WordShaper::shape(std::string_view word, Weight weight, bool rtl) {
    m_key.assign(1, static_cast<char>('0' + (weight == Weight::Bold ? 2 : 0) + (rtl ? 1 : 0)));
    m_key += word;
    if (const auto found = m_young.find(m_key); found != m_young.end())
        return found->second;
    // What an old word's node moves along with it: references to it stay good.
    if (auto node = m_old.extract(m_key)) {
        m_youngGlyphs += node.mapped().glyphs.size();
        return m_young.insert(std::move(node)).position->second;
    }
    ShapedWord& shaped = m_young[m_key];
    shapeWord(word, weight, rtl, shaped);
    m_youngGlyphs += shaped.glyphs.size();
    return shaped;
}

void WordShaper::recycle() {
    if (m_young.size() < wordsOfAGeneration && m_youngGlyphs < glyphsOfAGeneration)
        return;
    m_old = std::move(m_young);
    m_young.clear();
    m_youngGlyphs = 0;
}

void WordShaper::shapeWord(std::string_view word, Weight weight, bool rtl, ShapedWord& shaped) {
    const std::uint32_t main = mainFont(weight);
    const auto size = static_cast<std::uint32_t>(word.size());
    if (face(main).hasAscii() && isAscii(word)) {
        shapePiece(word, 0, size, main, HB_SCRIPT_LATIN, rtl, shaped);
        return;
    }
    std::uint32_t begin = 0;
    std::uint32_t font = main;
    hb_script_t script = HB_SCRIPT_COMMON;
    for (std::uint32_t i = 0; i < size;) {
        const CodePoint c = codePointAt(word, i);
        std::uint32_t nextFont = fontFor(c.value, weight);
        hb_script_t nextScript = scriptOf(c.value);
        if (i > 0 && (continuesCluster(c.value) || face(font).has(c.value)) &&
            (isNeutral(nextScript) || nextScript == script || isNeutral(script)))
            nextFont = font;
        if (isNeutral(nextScript) || isNeutral(script))
            nextScript = isNeutral(nextScript) ? script : nextScript;
        const bool sameScript = nextScript == script || isNeutral(script);
        if (i > begin && (nextFont != font || !sameScript)) {
            shapePiece(word, begin, i, font, script, rtl, shaped);
            begin = i;
        }
        font = nextFont;
        script = nextScript;
        i += c.size;
    }
    shapePiece(word, begin, size, font, script, rtl, shaped);
}

void WordShaper::shapePiece(std::string_view word, std::uint32_t begin, std::uint32_t end,
                            std::uint32_t font, hb_script_t script, bool rtl, ShapedWord& shaped) {
    hb_buffer_t* buffer = m_buffer.get();
    hb_buffer_reset(buffer);
    // With the word around it, so that letters join across a change of font as far as they can.
    hb_buffer_add_utf8(buffer, word.data(), static_cast<int>(word.size()), begin,
                       static_cast<int>(end - begin));
    hb_buffer_set_direction(buffer, rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, isNeutral(script) ? HB_SCRIPT_LATIN : script);
    static const hb_language_t language = hb_language_from_string("und", -1);
    hb_buffer_set_language(buffer, language);
    hb_shape(face(font).font(), buffer, nullptr, 0);

    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    ShapedPiece piece;
    piece.font = font;
    piece.textBegin = begin;
    piece.textEnd = end;
    piece.glyphBegin = static_cast<std::uint32_t>(shaped.glyphs.size());
    shaped.glyphs.reserve(shaped.glyphs.size() + count);
    for (unsigned i = 0; i < count; ++i) {
        shaped.glyphs.push_back({infos[i].codepoint, infos[i].cluster,
                                 piece.advance + positions[i].x_offset, -positions[i].y_offset,
                                 positions[i].x_advance});
        piece.advance += positions[i].x_advance;
    }
    piece.glyphEnd = static_cast<std::uint32_t>(shaped.glyphs.size());
    shaped.advance += piece.advance;
    shaped.pieces.push_back(piece);
}

std::uint32_t WordShaper::fontFor(char32_t c, Weight weight) {
    const std::uint32_t main = mainFont(weight);
    if (face(main).has(c))
        return main;
    const std::uint64_t key = std::uint64_t{c} << 1U | main;
    if (const auto found = m_fontOf.find(key); found != m_fontOf.end())
        return found->second;
    if (m_fontOf.size() >= rememberedCharacters)
        m_fontOf.clear();
    const std::uint32_t font = m_book->fontFor(c, weight);
    if (font >= m_faces.size())
        m_faces.resize(font + 1);
    m_faces[font] = &m_book->face(font);
    return m_fontOf[key] = font;
}

} // namespace argmap::diagram
