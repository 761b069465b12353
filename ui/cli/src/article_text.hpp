// An article as `argmap info --text` shows it: what is known of it, then its numbered paragraphs.
//
// Pure functions; any thread.
#pragma once

#include "json.hpp"

#include <argmap/model/article.hpp>

#include <string>

namespace argmap::cli {

/// "[1] First paragraph.", an empty line between two, a line where a page begins. Controls that a
/// terminal would obey become U+FFFD.
[[nodiscard]] std::string articleText(const model::Article& article);

/// Adds the article's fields, as docs/cli-json/info-text.schema.json has them.
void addArticle(Json& report, const model::Article& article);

} // namespace argmap::cli
