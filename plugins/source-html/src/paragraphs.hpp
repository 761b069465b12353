// The paragraphs of a page, without its navigation and other frames (docs/articles.md has the
// rules).
//
// One call, one thread.
#pragma once

#include "page.hpp"

#include <argmap/sdk/source.hpp>

namespace argmap::source_html {

/// The one `<main>` or `<article>` where there is one with text in it, else the body.
[[nodiscard]] const GumboNode& contentOf(const Page& page);

/// Adds the paragraphs within `content`.
void addParagraphs(const GumboNode& content, sdk::ArticleSink& sink);

} // namespace argmap::source_html
