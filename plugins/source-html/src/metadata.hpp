// What a page tells of itself: title, authors, publisher, date, language, address.
//
// A pure function; any thread.
#pragma once

#include "page.hpp"

#include <argmap/wire/article_builder.hpp>

namespace argmap::source_html {

/// From `<title>`, `<meta>` (citation_…, Open Graph, Dublin Core), `<link rel=canonical>`,
/// `<html lang>` and the first `<h1>` and `<time>` within `content`.
[[nodiscard]] wire::ArticleHead metadataOf(const Page& page, const GumboNode& content);

} // namespace argmap::source_html
