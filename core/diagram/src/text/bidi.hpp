// Which way each character of a text runs (Unicode's bidirectional algorithm, by FriBidi), and the
// order in which the parts of a line stand.
//
// Pure functions; any thread.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace argmap::diagram {

/// Whether the text has a character that may run from right to left. Valid UTF-8.
[[nodiscard]] bool mayRunRightToLeft(std::string_view text);

struct BidiParagraph {
    bool rtl = false;
    std::vector<std::uint8_t> levels; ///< one a byte; odd: from right to left
};

/// One paragraph of valid UTF-8; its own first strong character decides which way it runs.
[[nodiscard]] BidiParagraph resolveBidi(std::string_view paragraph);

/// The order from left to right of parts with these levels (rule L2): result[i] is the part at
/// place i.
[[nodiscard]] std::vector<std::uint32_t> visualOrder(const std::vector<std::uint8_t>& levels);

} // namespace argmap::diagram
