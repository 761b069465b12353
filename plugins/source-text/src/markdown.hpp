// Markdown (CommonMark with tables) as an article, by MD4C: the markup goes, the words stay
// (docs/articles.md has the rules).
//
// One call, one object.
#pragma once

#include <argmap/sdk/source.hpp>

namespace argmap::source_text {

class Markdown {
public:
    void extract(const sdk::Input& input, sdk::ArticleSink& sink);
};

} // namespace argmap::source_text
