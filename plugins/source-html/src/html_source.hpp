// HTML as an article, by Gumbo.
//
// One call, one object.
#pragma once

#include <argmap/sdk/source.hpp>

namespace argmap::source_html {

class HtmlSource {
public:
    static void prepare();
    void extract(const sdk::Input& input, sdk::ArticleSink& sink);
};

} // namespace argmap::source_html
