// Bytes of XML as they are written: numbers without locale, text that is valid in any case.
//
// Belongs to one writer; one thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace argmap::svg {

class XmlBuffer {
public:
    XmlBuffer& raw(std::string_view text) {
        m_bytes.append(text);
        return *this;
    }
    /// Hundredths as a decimal number without needless digits: 1250 is "12.5".
    XmlBuffer& number(std::int64_t hundredths);
    /// A colour 0xRRGGBB as "#RRGGBB", or "#RGB" where that is the same.
    XmlBuffer& colour(std::uint32_t rgb);
    /// Valid UTF-8, escaped so that it may stand in an element or between quotation marks. What XML
    /// does not allow becomes U+FFFD.
    XmlBuffer& text(std::string_view text);

    // ` name="value"`
    XmlBuffer& attribute(std::string_view name, std::int64_t hundredths) {
        return open(name).number(hundredths).raw("\"");
    }
    XmlBuffer& attribute(std::string_view name, std::string_view value) {
        return open(name).text(value).raw("\"");
    }
    XmlBuffer& colourAttribute(std::string_view name, std::uint32_t rgb) {
        return open(name).colour(rgb).raw("\"");
    }

    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    void clear() { m_bytes.clear(); }

private:
    XmlBuffer& open(std::string_view name) { return raw(" ").raw(name).raw("=\""); }

    std::string m_bytes;
};

} // namespace argmap::svg
