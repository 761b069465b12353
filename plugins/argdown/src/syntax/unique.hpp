// Lists in which everything stands once.
//
// Pure functions; any thread.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace argmap::argdown {

/// Keeps the first of equal texts, in their order. Linear.
inline void keepFirsts(std::vector<std::string>& texts) {
    if (texts.size() < 2)
        return;
    std::unordered_set<std::string_view> seen;
    std::vector<std::string> kept;
    kept.reserve(texts.size()); // so that the views stay valid
    for (std::string& text : texts) {
        if (seen.contains(text))
            continue;
        kept.push_back(std::move(text));
        seen.insert(kept.back());
    }
    texts = std::move(kept);
}

} // namespace argmap::argdown
