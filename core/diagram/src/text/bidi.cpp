#include "text/bidi.hpp"

#include "text/clean_text.hpp"

#include <fribidi.h>

#include <algorithm>
#include <numeric>

namespace argmap::diagram {

bool mayRunRightToLeft(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        if (static_cast<unsigned char>(text[i]) < 0xD6) { // below U+0580
            ++i;
            continue;
        }
        const CodePoint c = codePointAt(text, i);
        const char32_t v = c.value;
        if ((v >= 0x590 && v <= 0x8FF) || v == 0x200F || (v >= 0x202A && v <= 0x202E) ||
            (v >= 0x2066 && v <= 0x2069) || (v >= 0xFB1D && v <= 0xFDFF) ||
            (v >= 0xFE70 && v <= 0xFEFF) || (v >= 0x10800 && v <= 0x10FFF) ||
            (v >= 0x1E800 && v <= 0x1EFFF))
            return true;
        i += c.size;
    }
    return false;
}

BidiParagraph resolveBidi(std::string_view paragraph) {
    std::vector<FriBidiChar> characters;
    std::vector<std::uint32_t> sizes;
    for (std::size_t i = 0; i < paragraph.size();) {
        const CodePoint c = codePointAt(paragraph, i);
        characters.push_back(c.value);
        sizes.push_back(c.size);
        i += c.size;
    }
    const auto count = static_cast<FriBidiStrIndex>(characters.size());
    std::vector<FriBidiCharType> types(characters.size());
    std::vector<FriBidiBracketType> brackets(characters.size());
    std::vector<FriBidiLevel> levels(characters.size());
    fribidi_get_bidi_types(characters.data(), count, types.data());
    fribidi_get_bracket_types(characters.data(), count, types.data(), brackets.data());
    FriBidiParType direction = FRIBIDI_PAR_ON;
    const FriBidiLevel highest = fribidi_get_par_embedding_levels_ex(
        types.data(), brackets.data(), count, &direction, levels.data());

    BidiParagraph resolved;
    resolved.rtl = highest != 0 && direction == FRIBIDI_PAR_RTL;
    resolved.levels.reserve(paragraph.size());
    for (std::size_t i = 0; i < levels.size(); ++i)
        resolved.levels.insert(resolved.levels.end(), sizes[i],
                               highest == 0
                                   ? std::uint8_t{0}
                                   : static_cast<std::uint8_t>(std::max<int>(levels[i], 0)));
    return resolved;
}

std::vector<std::uint32_t> visualOrder(const std::vector<std::uint8_t>& levels) {
    std::vector<std::uint32_t> order(levels.size());
    std::iota(order.begin(), order.end(), 0U);
    if (levels.empty())
        return order;
    const auto highest = *std::max_element(levels.begin(), levels.end());
    for (int level = highest; level > 0; --level) {
        for (std::size_t i = 0; i < order.size();) {
            std::size_t end = i;
            while (end < order.size() && levels[order[end]] >= level)
                ++end;
            std::reverse(order.begin() + static_cast<std::ptrdiff_t>(i),
                         order.begin() + static_cast<std::ptrdiff_t>(end));
            i = end + 1;
        }
    }
    return order;
}

} // namespace argmap::diagram
