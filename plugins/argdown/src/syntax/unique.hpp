// Lists in which everything stands once.
//
// Pure functions; any thread.
#pragma once

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace argmap::argdown {

/// Keeps the first of those with equal texts, in their order. Linear.
template <class T, class Text = std::identity>
void keepFirsts(std::vector<T>& all, Text text = {}) {
    if (all.size() < 2)
        return;
    std::unordered_set<std::string_view> seen;
    std::vector<T> kept;
    kept.reserve(all.size()); // so that the views stay valid
    for (T& one : all) {
        if (seen.contains(std::invoke(text, one)))
            continue;
        kept.push_back(std::move(one));
        seen.insert(std::invoke(text, kept.back()));
    }
    all = std::move(kept);
}

} // namespace argmap::argdown
