#include "text/line_setter.hpp"

#include "text/bidi.hpp"

#include <algorithm>

namespace argmap::diagram {

namespace {

class Setter {
public:
    Setter(const WordShaper& shaper, TextBlock& block) : m_shaper(shaper), m_block(block) {}

    void add(const LinePart& part) {
        if (!continuesRun(part))
            beginRun(part);
        TextRun& run = m_block.runs.back();
        run.textBegin = std::min(run.textBegin, part.textBegin);
        run.textEnd = std::max(run.textEnd, part.textEnd);
        if (part.word == nullptr) {
            m_block.glyphs.push_back({m_shaper.face(part.font).blankGlyph(),
                                      toPixels(m_pen) - run.x, 0, part.textBegin});
        } else {
            const ShapedPiece& piece = part.word->pieces[part.piece];
            for (std::uint32_t i = piece.glyphBegin; i < piece.glyphEnd; ++i) {
                const ShapedGlyph& glyph = part.word->glyphs[i];
                m_block.glyphs.push_back({glyph.id, toPixels(m_pen + glyph.x) - run.x,
                                          toPixels(glyph.y),
                                          part.textBegin + glyph.cluster - piece.textBegin});
            }
        }
        m_pen += part.advance;
        run.glyphEnd = static_cast<std::uint32_t>(m_block.glyphs.size());
        run.width = toPixels(m_pen) - run.x;
        m_last = part;
        m_any = true;
    }

    /// All parts of a line as one run, without its glyphs.
    void addWithoutGlyphs(const std::vector<LinePart>& parts) {
        beginRun(parts.front());
        for (const LinePart& part : parts)
            m_pen += part.advance;
        m_block.runs.back().textEnd = parts.back().textEnd;
        m_block.runs.back().width = toPixels(m_pen);
    }

    [[nodiscard]] std::int32_t width() const { return toPixels(m_pen); }

private:
    // A run is one font, one direction and an unbroken range of the text.
    [[nodiscard]] bool continuesRun(const LinePart& part) const {
        if (!m_any || part.font != m_last.font || (part.level & 1U) != (m_last.level & 1U))
            return false;
        return (part.level & 1U) != 0 ? part.textEnd == m_last.textBegin
                                      : part.textBegin == m_last.textEnd;
    }

    void beginRun(const LinePart& part) {
        TextRun run;
        run.font = part.font;
        run.x = toPixels(m_pen);
        run.rtl = (part.level & 1U) != 0;
        run.textBegin = part.textBegin;
        run.textEnd = part.textEnd;
        run.glyphBegin = static_cast<std::uint32_t>(m_block.glyphs.size());
        run.glyphEnd = run.glyphBegin;
        m_block.runs.push_back(run);
    }

    [[nodiscard]] std::int32_t toPixels(std::int64_t units) const {
        return static_cast<std::int32_t>((units * m_block.style.size + unitsPerEm / 2) >> 16);
    }

    const WordShaper& m_shaper;
    TextBlock& m_block;
    std::int64_t m_pen = 0;
    LinePart m_last;
    bool m_any = false;
};

// One run from left to right.
bool isPlain(const std::vector<LinePart>& parts) {
    return !parts.empty() && std::all_of(parts.begin(), parts.end(), [&](const LinePart& part) {
        return part.level == 0 && part.font == parts.front().font;
    });
}

} // namespace

void setLine(const std::vector<LinePart>& parts, bool rtl, const WordShaper& shaper,
             TextBlock& block) {
    TextLine line;
    line.rtl = rtl;
    line.runBegin = static_cast<std::uint32_t>(block.runs.size());
    if (!parts.empty()) {
        line.textBegin = parts.front().textBegin;
        line.textEnd = parts.back().textEnd;
    }
    Setter setter(shaper, block);
    const bool mixed = std::any_of(parts.begin(), parts.end(),
                                   [](const LinePart& part) { return part.level != 0; });
    if (!block.style.everyGlyph && isPlain(parts)) {
        setter.addWithoutGlyphs(parts);
    } else if (!mixed) {
        for (const LinePart& part : parts)
            setter.add(part);
    } else {
        std::vector<std::uint8_t> levels;
        levels.reserve(parts.size());
        for (const LinePart& part : parts)
            levels.push_back(part.level);
        for (const std::uint32_t index : visualOrder(levels))
            setter.add(parts[index]);
        std::sort(block.runs.begin() + line.runBegin, block.runs.end(),
                  [](const TextRun& a, const TextRun& b) { return a.textBegin < b.textBegin; });
    }
    line.runEnd = static_cast<std::uint32_t>(block.runs.size());
    line.width = setter.width();
    block.width = std::max(block.width, line.width);
    block.lines.push_back(line);
}

} // namespace argmap::diagram
