#include "markdown_table.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace argmap::architecture {
namespace {

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r`");
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r`") - first + 1));
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t end = 0; end != std::string_view::npos;) {
        end = text.find(separator);
        parts.push_back(trimmed(text.substr(0, end)));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return parts;
}

/// The cells of a table's line; none where the line belongs to no table.
Row cells(std::string_view line) {
    const auto parts = split(line, '|');
    if (parts.size() < 3)
        return {};
    return {parts.begin() + 1, parts.end() - 1};
}

} // namespace

std::vector<Row> markdownTable(std::string_view markdown, std::string_view firstColumn) {
    std::vector<Row> rows;
    std::size_t width = 0; // of the table, once its heading was met
    for (const std::string& line : split(markdown, '\n')) {
        const Row row = cells(line);
        if (width == 0) {
            if (!row.empty() && row[0] == firstColumn)
                width = row.size();
            continue;
        }
        if (row.empty())
            break;
        if (row.size() != width)
            throw std::invalid_argument(fmt::format("not {} cells: {}", width, line));
        if (!row[0].starts_with("---"))
            rows.push_back(row);
    }
    if (rows.empty())
        throw std::invalid_argument(fmt::format("there is no table of '{}'", firstColumn));
    return rows;
}

std::vector<std::string> listed(std::string_view cell) {
    return split(cell, ',');
}

} // namespace argmap::architecture
