#include "syntax_error.hpp"

namespace argmap::json {

namespace {

constexpr std::size_t maxDetail = 120;

// At most `maxDetail` bytes, whole code points.
std::string_view shortened(std::string_view text) {
    if (text.size() <= maxDetail)
        return text;
    std::size_t end = maxDetail;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u)
        --end;
    return text.substr(0, end);
}

} // namespace

std::string syntaxError(std::string_view message) {
    // "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error while parsing value - invalid
    // literal; last read: 'NaN'" or "[json.exception.out_of_range.406] number overflow parsing '1E400'"
    for (const std::string_view mark : {std::string_view(" - "), std::string_view("] ")})
        if (const std::size_t at = message.find(mark); at != std::string_view::npos) {
            message.remove_prefix(at + mark.size());
            break;
        }
    const std::string_view detail = shortened(message);
    return "This is not JSON: " + std::string(detail) +
           (detail.size() < message.size() ? " …" : ".");
}

} // namespace argmap::json
