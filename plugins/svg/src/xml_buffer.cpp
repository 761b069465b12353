#include <argmap/svg/xml_buffer.hpp>

#include <array>
#include <charconv>

namespace argmap::svg {

namespace {

// What a byte needs: nothing, an escape, a closer look.
enum class Need : std::uint8_t { Nothing, Escape, Replace, Blank, Look };

constexpr std::array<Need, 256> needs = [] {
    std::array<Need, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c)
        table[c] = Need::Replace;
    table['\t'] = table['\n'] = table['\r'] = Need::Blank;
    table['&'] = table['<'] = table['>'] = table['"'] = Need::Escape;
    table[0xEF] = Need::Look; // U+F000 to U+FFFF: the last two are no characters
    return table;
}();

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::string_view escaped(char c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    default:
        return "&quot;";
    }
}

} // namespace

XmlBuffer& XmlBuffer::number(std::int64_t hundredths) {
    std::array<char, 24> digits;
    const bool negative = hundredths < 0;
    const std::uint64_t size = negative ? 0 - static_cast<std::uint64_t>(hundredths)
                                        : static_cast<std::uint64_t>(hundredths);
    char* end = digits.data();
    if (negative)
        *end++ = '-';
    end = std::to_chars(end, digits.data() + digits.size(), size / 100).ptr;
    const auto rest = static_cast<unsigned>(size % 100);
    if (rest != 0) {
        *end++ = '.';
        *end++ = static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0)
            *end++ = static_cast<char>('0' + rest % 10);
    }
    m_bytes.append(digits.data(), end);
    return *this;
}

XmlBuffer& XmlBuffer::colour(std::uint32_t rgb) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    m_bytes += '#';
    // Two equal digits a part: one stands for both.
    const bool pairs = ((rgb >> 4U) & 0x0F0F0FU) == (rgb & 0x0F0F0FU);
    for (int shift = pairs ? 16 : 20; shift >= 0; shift -= pairs ? 8 : 4)
        m_bytes += hex[(rgb >> static_cast<unsigned>(shift)) & 0xFU];
    return *this;
}

XmlBuffer& XmlBuffer::text(std::string_view text) {
    std::size_t written = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const Need need = needs[static_cast<unsigned char>(text[i])];
        if (need == Need::Nothing)
            continue;
        if (need == Need::Look) {
            const std::string_view character = text.substr(i, 3);
            if (character != "\xEF\xBF\xBE" && character != "\xEF\xBF\xBF")
                continue;
        }
        m_bytes.append(text, written, i - written);
        if (need == Need::Escape)
            m_bytes += escaped(text[i]);
        else
            m_bytes += need == Need::Blank ? std::string_view(" ") : replacement;
        i += need == Need::Look ? 2 : 0;
        written = i + 1;
    }
    m_bytes.append(text, written, text.size() - written);
    return *this;
}

} // namespace argmap::svg
