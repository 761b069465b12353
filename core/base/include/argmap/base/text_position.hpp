// A place in a text: line and column.
//
// A value; any thread. Lines and columns count from 1, columns in code points; 0 is unknown.
#pragma once

#include <compare>
#include <cstdint>

namespace argmap::base {

struct TextPosition {
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    [[nodiscard]] bool known() const { return line != 0; }
    friend auto operator<=>(const TextPosition&, const TextPosition&) = default;
};

} // namespace argmap::base
