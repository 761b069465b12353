#include "text/line_breaker.hpp"

#include "text/clean_text.hpp"

#include <linebreak.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace argmap::diagram {

namespace {

// A word that is wider than a line is broken up in parts of at most so many bytes, so that the cost
// stays linear.
constexpr std::uint32_t longWord = 240;

std::int64_t sum(const std::vector<LinePart>& parts) {
    std::int64_t advance = 0;
    for (const LinePart& part : parts)
        advance += part.advance;
    return advance;
}

// The byte at or before `end` where a character begins that does not belong to the one before;
// `end` where there is none.
std::uint32_t clusterBoundary(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t at = end; at > begin; --at) {
        const bool inside =
            at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
        if (!inside && (at == text.size() || !continuesCluster(codePointAt(text, at).value)))
            return at;
    }
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        ++end;
    return end;
}

// Whether a text can be broken behind blanks and nowhere else: letters and digits, and marks that
// end a word. Saves most texts the whole line breaking algorithm.
bool breaksOnlyAtBlanks(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ')
            continue;
        const bool endsWord = c == '.' || c == ',' || c == ';' || c == ':' || c == '?' || c == '!';
        const bool inWord = i > 0 && text[i - 1] != ' ';
        if (!endsWord || !inWord || (i + 1 < text.size() && text[i + 1] != ' '))
            return false;
    }
    return true;
}

// Two of the letters that flags are written with (U+1F1E6 to U+1F1FF) stay together, else they break as ideographs do.
// libunibreak 1.1 ends the program at them and gets an ideograph instead.
void breakText(std::string_view text, char* breaks) {
    constexpr std::string_view flagLetter = "\xF0\x9F\x87";
    constexpr std::string_view ideograph = "\xF0\xA0\x80\x80";
    std::string given(text);
    for (std::size_t at = 0; (at = given.find(flagLetter, at)) != std::string::npos;)
        given.replace(at, ideograph.size(), ideograph);
    set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(given.data()), given.size(), "", breaks);
    for (std::size_t at = 0; (at = text.find(flagLetter, at)) != std::string_view::npos;) {
        const bool pair = text.substr(at + ideograph.size()).starts_with(flagLetter);
        if (pair)
            breaks[at + ideograph.size() - 1] = LINEBREAK_NOBREAK;
        at += ideograph.size() * (pair ? 2 : 1);
    }
}

} // namespace

LineBreaker::LineBreaker(WordShaper& shaper, TextBlock& block, std::int32_t width)
    : m_shaper(shaper),
      m_block(block),
      m_limit((std::int64_t{width} << 16U) / std::max(block.style.size, 1)) {}

void LineBreaker::run() {
    static const bool ready = (init_linebreak(), true);
    (void)ready;
    const std::string_view text = m_block.text;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        addParagraph(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
        begin = end + 1;
    }
}

void LineBreaker::addParagraph(std::uint32_t begin, std::uint32_t end) {
    const std::string_view text = std::string_view(m_block.text).substr(begin, end - begin);
    m_paragraph = begin;
    m_bidi = mayRunRightToLeft(text) ? resolveBidi(text) : BidiParagraph{};
    findBreaks(text);
    std::uint32_t wordBegin = 0;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        const char kind = m_breaks[i];
        if (kind != LINEBREAK_ALLOWBREAK && kind != LINEBREAK_MUSTBREAK)
            continue;
        const std::uint32_t wordEnd = text[i] == ' ' ? i : i + 1;
        if (wordEnd > wordBegin)
            addWord(begin + wordBegin, begin + wordEnd);
        if (text[i] == ' ')
            addBlank(begin + i);
        wordBegin = i + 1;
    }
    if (wordBegin < text.size())
        addWord(begin + wordBegin, end);
    finishLine();
}

void LineBreaker::findBreaks(std::string_view text) {
    m_breaks.assign(text.size(), LINEBREAK_NOBREAK);
    if (!breaksOnlyAtBlanks(text)) {
        breakText(text, m_breaks.data());
        return;
    }
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == ' ')
            m_breaks[i] = LINEBREAK_ALLOWBREAK;
}

void LineBreaker::addWord(std::uint32_t begin, std::uint32_t end) {
    if (end - begin > longWord) {
        addPiecewise(begin, end);
        return;
    }
    m_word.clear();
    addParts(begin, end, m_word);
    const std::int64_t advance = sum(m_word);
    if (m_used + advance > m_limit && m_lineEnd > 0)
        finishLine();
    if (advance > m_limit) {
        addPiecewise(begin, end);
        return;
    }
    m_line.insert(m_line.end(), m_word.begin(), m_word.end());
    m_lineEnd = m_line.size();
    m_used += advance;
}

// Fills lines with as many characters as go on each.
void LineBreaker::addPiecewise(std::uint32_t begin, std::uint32_t end) {
    if (m_lineEnd > 0)
        finishLine();
    while (begin < end) {
        const std::uint32_t next = fittingEnd(begin, end);
        if (next == begin) {
            finishLine();
            continue;
        }
        m_word.clear();
        addParts(begin, next, m_word);
        m_line.insert(m_line.end(), m_word.begin(), m_word.end());
        m_lineEnd = m_line.size();
        m_used += sum(m_word);
        begin = next;
    }
}

// The end of the longest part from `begin` on that still goes on the line; on an empty one at least
// one cluster.
std::uint32_t LineBreaker::fittingEnd(std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t most =
        clusterBoundary(m_block.text, begin, std::min(end, begin + longWord));
    m_word.clear();
    addParts(begin, most, m_word);
    const std::int64_t room = m_limit - m_used;
    if (sum(m_word) <= room)
        return most;
    // What each cluster takes, in the order of the text.
    std::map<std::uint32_t, std::int64_t> clusters;
    for (const LinePart& part : m_word) {
        const ShapedPiece& piece = part.word->pieces[part.piece];
        for (std::uint32_t i = piece.glyphBegin; i < piece.glyphEnd; ++i) {
            const ShapedGlyph& glyph = part.word->glyphs[i];
            clusters[part.textBegin + glyph.cluster - piece.textBegin] += glyph.advance;
        }
    }
    auto cut = clusters.begin();
    for (std::int64_t used = cut->second; used <= room && std::next(cut) != clusters.end();)
        used += (++cut)->second;
    // A letter that is cut off from the next may take another, wider form.
    for (; cut != clusters.begin(); --cut) {
        m_word.clear();
        addParts(begin, cut->first, m_word);
        if (sum(m_word) <= room)
            return cut->first;
    }
    if (m_lineEnd > 0)
        return begin;
    return clusters.size() > 1 ? std::next(clusters.begin())->first : most;
}

void LineBreaker::addBlank(std::uint32_t at) {
    if (m_line.empty())
        return;
    LinePart blank;
    blank.font = m_line.back().font;
    // In fonts of pictures, those of emoji above all, it is as wide as a picture.
    if (m_shaper.face(blank.font).blankAdvance() > unitsPerEm / 2)
        blank.font = mainFont(m_block.style.weight);
    blank.textBegin = at;
    blank.textEnd = at + 1;
    blank.advance = m_shaper.face(blank.font).blankAdvance();
    blank.level = m_bidi.levels.empty() ? std::uint8_t{0} : m_bidi.levels[at - m_paragraph];
    m_line.push_back(blank);
    m_used += blank.advance;
}

// Shapes a range without blanks, a part for each direction and font.
void LineBreaker::addParts(std::uint32_t begin, std::uint32_t end, std::vector<LinePart>& parts) {
    const std::string_view text = m_block.text;
    while (begin < end) {
        const std::uint8_t level =
            m_bidi.levels.empty() ? std::uint8_t{0} : m_bidi.levels[begin - m_paragraph];
        std::uint32_t next = begin + 1;
        if (m_bidi.levels.empty())
            next = end;
        while (next < end && m_bidi.levels[next - m_paragraph] == level)
            ++next;
        const ShapedWord& word = m_shaper.shape(text.substr(begin, next - begin),
                                                m_block.style.weight, (level & 1U) != 0);
        for (std::uint32_t i = 0; i < word.pieces.size(); ++i) {
            const ShapedPiece& piece = word.pieces[i];
            parts.push_back({&word, i, piece.font, begin + piece.textBegin, begin + piece.textEnd,
                             piece.advance, level});
        }
        begin = next;
    }
}

void LineBreaker::finishLine() {
    m_line.resize(m_lineEnd);
    if (!m_line.empty())
        setLine(m_line, m_bidi.rtl, m_shaper, m_block);
    m_line.clear();
    m_lineEnd = 0;
    m_used = 0;
}

} // namespace argmap::diagram
