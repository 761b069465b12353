// The fields between two lines "---" at the beginning of a Markdown file: title, authors, date and
// the like, as far as they are plain `name: value` or lists of plain values.
//
// A pure function; any thread.
#pragma once

#include <argmap/wire/article_builder.hpp>

#include <cstddef>
#include <string_view>

namespace argmap::source_text {

/// Takes the fields into `head` and gives how many bytes they take up with their lines "---"; 0:
/// the text has none.
[[nodiscard]] std::size_t readFrontMatter(std::string_view text, wire::ArticleHead& head);

} // namespace argmap::source_text
