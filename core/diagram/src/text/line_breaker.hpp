// Breaks a text into lines.
//
// Used by one thread, for one text.
#pragma once

#include "text/bidi.hpp"
#include "text/line_setter.hpp"
#include "text/word_shaper.hpp"

#include <argmap/diagram/text_measure.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace argmap::diagram {

class LineBreaker {
public:
    /// Fills `block`, whose text is clean and whose style is set.
    LineBreaker(WordShaper& shaper, TextBlock& block, std::int32_t width);

    void run();

private:
    void addParagraph(std::uint32_t begin, std::uint32_t end);
    void findBreaks(std::string_view text);
    void addWord(std::uint32_t begin, std::uint32_t end);
    void addPiecewise(std::uint32_t begin, std::uint32_t end);
    [[nodiscard]] std::uint32_t fittingEnd(std::uint32_t begin, std::uint32_t end);
    void addBlank(std::uint32_t at);
    void addParts(std::uint32_t begin, std::uint32_t end, std::vector<LinePart>& parts);
    void finishLine();

    WordShaper& m_shaper;
    TextBlock& m_block;
    std::int64_t m_limit; // 65536ths of an em
    BidiParagraph m_bidi;
    std::uint32_t m_paragraph = 0; // byte where it begins
    std::vector<char> m_breaks;
    std::vector<LinePart> m_line;
    std::vector<LinePart> m_word;
    std::int64_t m_used = 0;
    std::size_t m_lineEnd = 0; // parts of the line up to its last that is not a blank
};

} // namespace argmap::diagram
