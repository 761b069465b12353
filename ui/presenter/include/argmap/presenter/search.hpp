// Find as you type: the items whose text, title, tags or id hold the words.
//
// Pure; any thread. Letters are compared without case (Unicode simple case folding by utf8proc).
// Linear in the text.
#pragma once

#include <argmap/model/structure.hpp>

#include <string_view>
#include <vector>

namespace argmap::presenter {

/// In reading order: the items that hold every word of the query. An empty query finds nothing.
[[nodiscard]] std::vector<model::ItemRef>
search(const model::ArgumentMap& map, const model::Structure& structure, std::string_view query);

} // namespace argmap::presenter
