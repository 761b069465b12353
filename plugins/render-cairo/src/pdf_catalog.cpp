#include "pdf_catalog.hpp"

#include <algorithm>

namespace argmap::render_cairo {
namespace {

bool isLanguage(std::string_view text) {
    return !text.empty() && text.size() <= 35 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-';
    });
}

// The place of the table is said behind it, in bytes from the beginning of the file.
bool moveTable(std::string& end, std::size_t by) {
    constexpr std::string_view key = "startxref\n";
    const std::size_t found = end.rfind(key);
    if (found == std::string::npos)
        return false;
    const std::size_t begin = found + key.size();
    const std::size_t size = end.find_first_not_of("0123456789", begin) - begin;
    if (size == 0 || size > 15)
        return false;
    end.replace(begin, size, std::to_string(std::stoull(end.substr(begin, size)) + by));
    return true;
}

} // namespace

std::string withFullCatalogue(std::string end, std::string_view language) {
    constexpr std::string_view key = "<< /Type /Catalog\n";
    constexpr std::string_view close = ">>\nendobj\nxref\n";
    const std::size_t begin = end.rfind(key);
    if (begin == std::string::npos)
        return end;
    const std::size_t closing = end.find(close, begin);
    if (closing == std::string::npos || closing != end.find(">>\nendobj\n", begin))
        return end;
    const std::string_view catalogue(end.data() + begin, closing - begin);
    std::string more;
    const auto add = [&](std::string_view name, const std::string& value) {
        if (catalogue.find(name) == std::string_view::npos)
            more.append("   ").append(name).append(" ").append(value).append("\n");
    };
    if (catalogue.find("/StructTreeRoot") != std::string_view::npos)
        add("/MarkInfo", "<< /Marked true >>");
    add("/ViewerPreferences", "<< /DisplayDocTitle true >>");
    if (isLanguage(language))
        add("/Lang", "(" + std::string(language) + ")");
    std::string full = end;
    full.insert(closing, more);
    return moveTable(full, more.size()) ? full : end;
}

} // namespace argmap::render_cairo
