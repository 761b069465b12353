// Shapes words and keeps them: a text is made of words that have been seen before.
//
// Used by one thread at a time; shares its fonts with shapers of other threads. Widths are 65536ths of
// an em, so that one shaped word serves every size. Memory is bounded: words live in two generations,
// and when the young one is full the old one goes.
#pragma once

#include "text/font_book.hpp"

#include <hb.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace argmap::diagram {

/// A part of a word in one font; pieces stand in the order of the text.
struct ShapedPiece {
    std::uint32_t font = 0;
    std::uint32_t textBegin = 0; ///< bytes of the word
    std::uint32_t textEnd = 0;
    std::uint32_t glyphBegin = 0; ///< ShapedWord::glyphs, from left to right
    std::uint32_t glyphEnd = 0;
    std::int32_t advance = 0;
};

struct ShapedGlyph {
    std::uint32_t id = 0;
    std::uint32_t cluster = 0; ///< byte of the word where its cluster begins
    std::int32_t x = 0;        ///< from the piece's left end
    std::int32_t y = 0;        ///< downwards
    std::int32_t advance = 0;
};

struct ShapedWord {
    std::vector<ShapedPiece> pieces;
    std::vector<ShapedGlyph> glyphs;
    std::int32_t advance = 0;
};

/// Whether a character belongs to the one before: marks, joiners, variation selectors, skin tones.
[[nodiscard]] bool continuesCluster(char32_t c);

class WordShaper {
public:
    explicit WordShaper(std::shared_ptr<FontBook> fonts);

    /// The shaped word: valid UTF-8 without blanks, of one direction, of at most a few hundred
    /// characters. Lives until the next call of `recycle`.
    [[nodiscard]] const ShapedWord& shape(std::string_view word, Weight weight, bool rtl);

    /// Lets go of what has not been used for long. To be called between texts.
    void recycle();

    /// Of a piece that it has shaped, or of the two main fonts.
    [[nodiscard]] const FontFace& face(std::uint32_t font) const { return *m_faces[font]; }
    [[nodiscard]] const std::shared_ptr<FontBook>& book() const { return m_book; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    using Words = std::unordered_map<std::string, ShapedWord, Hash, std::equal_to<>>;

    void shapeWord(std::string_view word, Weight weight, bool rtl, ShapedWord& shaped);
    void shapePiece(std::string_view word, std::uint32_t begin, std::uint32_t end,
                    std::uint32_t font, hb_script_t script, bool rtl, ShapedWord& shaped);
    [[nodiscard]] std::uint32_t fontFor(char32_t c, Weight weight);

    struct DestroyBuffer {
        void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
    };

    std::shared_ptr<FontBook> m_book;
    std::vector<const FontFace*> m_faces; // those of the book that this one uses
    std::unordered_map<std::uint64_t, std::uint32_t> m_fontOf; // by character and weight
    std::unique_ptr<hb_buffer_t, DestroyBuffer> m_buffer;
    Words m_young;
    Words m_old;
    std::size_t m_youngGlyphs = 0;
    std::string m_key;
};

} // namespace argmap::diagram
