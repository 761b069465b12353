// What the elements of HTML are to a reader of text: left out, a block, or part of a line.
//
// Pure functions; any thread.
#pragma once

#include "page.hpp"

namespace argmap::source_html {

/// Navigation, scripts, fields of forms and whatever else is no part of the text, or is hidden. `inArticle`:
/// within `<article>` or `<main>`, whose header belongs to the text.
[[nodiscard]] bool isLeftOut(const GumboNode& element, bool inArticle);

/// Begins and ends a paragraph.
[[nodiscard]] bool isBlock(GumboTag tag);

/// 1 to 6 of a heading; else 0.
[[nodiscard]] unsigned headingLevel(GumboTag tag);

} // namespace argmap::source_html
