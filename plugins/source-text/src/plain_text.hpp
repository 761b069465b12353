// Plain text as an article: paragraphs between empty lines (docs/articles.md has the rules).
//
// One call, one object.
#pragma once

#include <argmap/sdk/source.hpp>

namespace argmap::source_text {

class PlainText {
public:
    void extract(const sdk::Input& input, sdk::ArticleSink& sink);
};

} // namespace argmap::source_text
