// The rows of a table in a Markdown page. A free function without state; any thread may call it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace argmap::architecture {

using Row = std::vector<std::string>;

/// The rows below the heading of the first table whose first column is called `firstColumn`; cells
/// come without the blanks and backticks around them. Throws std::invalid_argument when there is no
/// such table or a row has more or fewer cells than the heading.
[[nodiscard]] std::vector<Row> markdownTable(std::string_view markdown,
                                             std::string_view firstColumn);

/// The words of a list in a cell, "`a`, b" as "a" and "b".
[[nodiscard]] std::vector<std::string> listed(std::string_view cell);

} // namespace argmap::architecture
