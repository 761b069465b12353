#include <argmap/base/diagnostic.hpp>

#include <argmap/base/utf8.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace argmap::base {

namespace {

constexpr std::size_t shownLine = 120; // code points of a source line that are worth printing
constexpr std::size_t searchedLine = 128U
                                     << 10U; // bytes of one that are worth searching for the place

// At most that many bytes, no character cut.
std::string_view beginning(std::string_view line) {
    if (line.size() <= searchedLine)
        return line;
    std::size_t end = searchedLine;
    while ((static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
        --end;
    return line.substr(0, end);
}

// The source line and a caret under the column, cut to a window around it when the line is long.
std::string excerpt(std::string_view wholeLine, std::uint32_t column) {
    const std::string_view line = beginning(wholeLine);
    const std::size_t length = codePointCount(line);
    if (line.size() < wholeLine.size() && column > length)
        return {};
    const std::size_t at = std::min<std::size_t>(column == 0 ? 0 : column - 1U, length);
    const std::size_t first = at < shownLine ? 0 : at - shownLine / 2;
    const std::size_t last = std::min(length, first + shownLine);
    const std::size_t begin = byteOffset(line, first);
    std::string shown(line.substr(begin, byteOffset(line, last) - begin));
    std::string under;
    for (std::size_t i = 0, column0 = first; i < shown.size() && column0 < at; ++i) {
        if ((static_cast<unsigned char>(shown[i]) & 0xC0U) == 0x80U)
            continue;
        under += shown[i] == '\t' ? '\t' : ' ';
        ++column0;
    }
    for (char& c : shown)
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t')
            c = '?';
    return fmt::format("  {}\n  {}^\n", shown, under);
}

} // namespace

std::string_view name(Severity severity) {
    switch (severity) {
    case Severity::Note:
        return "note";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        break;
    }
    return "error";
}

bool hasErrors(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::Error; });
}

std::string format(const Diagnostic& diagnostic, std::string_view source) {
    return format(diagnostic, SourceLines(diagnostic.begin.known() ? source : std::string_view()));
}

std::string format(const Diagnostic& diagnostic, const SourceLines& source) {
    std::string text;
    if (!diagnostic.file.empty())
        text += diagnostic.file + ":";
    if (diagnostic.begin.known()) {
        text += fmt::format("{}:", diagnostic.begin.line);
        if (diagnostic.begin.column != 0)
            text += fmt::format("{}:", diagnostic.begin.column);
    }
    text += fmt::format("{}{}: {}", text.empty() ? "" : " ", name(diagnostic.severity),
                        diagnostic.message);
    if (!diagnostic.code.empty())
        text += fmt::format(" [{}]", diagnostic.code);
    text += '\n';
    if (diagnostic.begin.known() && !source.empty())
        text += excerpt(source.line(diagnostic.begin.line), diagnostic.begin.column);
    if (!diagnostic.advice.empty())
        text += fmt::format("  {}\n", diagnostic.advice);
    return text;
}

} // namespace argmap::base
