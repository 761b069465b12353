// Measuring text: which glyphs stand for it, how wide they are, where its lines break.
//
// A measurer is used by one thread at a time (it keeps what it has shaped); what it returns are
// values. All lengths are hundredths of a CSS pixel (96 an inch). The same text, style, width and
// fonts give the same result, whatever was measured before.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::diagram {

enum class Weight : std::uint8_t { Regular, Bold };

struct TextStyle {
    Weight weight = Weight::Regular;
    std::int32_t size = 1200; ///< of the font
    /// false: lines of a single run from left to right come without glyphs. That is nearly all text,
    /// and who needs no single letters saves most of what a large picture takes.
    bool everyGlyph = true;

    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

struct PlacedGlyph {
    std::uint32_t id = 0; ///< in the run's font
    std::int32_t x = 0;   ///< from the run's left end
    std::int32_t y = 0;   ///< from the baseline, downwards
    std::uint32_t letter =
        0; ///< byte of TextBlock::text where the letters begin that it stands for
};

/// Glyphs of one font and direction.
struct TextRun {
    std::uint32_t font = 0; ///< TextMeasurer::font()
    std::int32_t x = 0;     ///< left end, from the line's left end
    std::int32_t width = 0;
    bool rtl = false;
    std::uint32_t textBegin = 0; ///< bytes of TextBlock::text
    std::uint32_t textEnd = 0;
    std::uint32_t glyphBegin =
        0; ///< TextBlock::glyphs, from left to right; see TextStyle::everyGlyph
    std::uint32_t glyphEnd = 0;
};

struct TextLine {
    std::int32_t width = 0;
    bool rtl = false;            ///< its paragraph runs from right to left: set it flush right
    std::uint32_t textBegin = 0; ///< bytes of TextBlock::text, blanks at the break left out
    std::uint32_t textEnd = 0;
    std::uint32_t runBegin = 0; ///< TextBlock::runs, in the order of the text
    std::uint32_t runEnd = 0;
};

/// A text broken into lines. An empty text has none.
struct TextBlock {
    std::string
        text; ///< what is drawn: valid UTF-8, blanks and control characters made single blanks
    TextStyle style;
    std::vector<TextLine> lines;
    std::vector<TextRun> runs;
    std::vector<PlacedGlyph> glyphs;
    std::int32_t width = 0; ///< of the widest line

    [[nodiscard]] std::string_view lineText(std::size_t line) const {
        const TextLine& l = lines[line];
        return std::string_view(text).substr(l.textBegin, l.textEnd - l.textBegin);
    }
};

/// A font that runs name; the bytes live as long as the measurer.
struct FontInfo {
    std::string family; ///< "Noto Sans"
    std::string style;  ///< "Bold"
    std::uint32_t weight = 400;
    bool italic = false;
    std::uint32_t face = 0; ///< index of the face in the file
    std::span<const std::byte> data;
};

class TextMeasurer {
public:
    TextMeasurer() = default;
    TextMeasurer(const TextMeasurer&) = delete;
    TextMeasurer& operator=(const TextMeasurer&) = delete;
    virtual ~TextMeasurer() = default;

    /// Breaks a text into lines no wider than `width` where Unicode allows a break, and within
    /// words that are wider than a line. Nothing is left out; a single character wider than `width`
    /// stands alone and sticks out.
    [[nodiscard]] virtual TextBlock wrap(std::string_view text, TextStyle style,
                                         std::int32_t width) = 0;

    /// The text on one line.
    [[nodiscard]] virtual TextBlock line(std::string_view text, TextStyle style) = 0;

    /// The font of that number; TextRun::font names it. It means the same to a helper.
    [[nodiscard]] virtual FontInfo font(std::uint32_t number) const = 0;

    /// A measurer that gives the same, for another thread to use at the same time: as many as are
    /// asked for, by number from 0. This one owns them, and they keep what they have shaped. To be
    /// called by the thread that uses this one.
    [[nodiscard]] virtual TextMeasurer& helper(std::size_t number) = 0;
};

} // namespace argmap::diagram
