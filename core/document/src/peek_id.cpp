#include "peek_id.hpp"

#include <algorithm>
#include <charconv>

namespace argmap::document {

std::optional<std::string_view> peekId(std::string_view fields) {
    std::size_t size = 0;
    const char* const begin = fields.data();
    const char* const stop = begin + fields.size();
    const auto [end, error] = std::from_chars(begin, stop, size);
    if (error != std::errc() || end == stop || *end != ':' || size == 0 || size > 64 ||
        size > static_cast<std::size_t>(stop - end) - 1)
        return std::nullopt;
    const std::string_view id(end + 1, size);
    const bool wellFormed = std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '.' || c == '-';
    });
    return wellFormed ? std::optional(id) : std::nullopt;
}

} // namespace argmap::document
