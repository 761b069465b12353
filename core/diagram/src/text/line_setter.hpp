// Sets shaped parts on one line: positions in hundredths of a pixel, runs from left to right.
//
// A value with what belongs to one block; used by one thread.
#pragma once

#include "text/word_shaper.hpp"

#include <argmap/diagram/text_measure.hpp>

#include <cstdint>
#include <vector>

namespace argmap::diagram {

/// A word, a part of one, or a blank, somewhere on a line.
struct LinePart {
    const ShapedWord* word = nullptr; ///< null: a blank
    std::uint32_t piece = 0;          ///< of the word; of a blank: not used
    std::uint32_t font = 0;
    std::uint32_t textBegin = 0; ///< bytes of the block's text
    std::uint32_t textEnd = 0;
    std::int32_t advance = 0; ///< 65536ths of an em
    std::uint8_t level = 0;   ///< of the bidirectional algorithm
};

/// Appends the line to the block. `parts` stand in the order of the text; blanks at the end are
/// left out by the caller.
void setLine(const std::vector<LinePart>& parts, bool rtl, const WordShaper& shaper,
             TextBlock& block);

} // namespace argmap::diagram
