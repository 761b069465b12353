// Sorting what mostly is in order already, since it comes from a text.
//
// A pure function; any thread.
#pragma once

#include <algorithm>
#include <functional>
#include <vector>

namespace argmap::argdown {

/// Sorts by `place`, a member or a function; what has the same place stays in its order. Linear
/// when nothing is to be done.
template <class T, class Place>
void bringIntoOrder(std::vector<T>& all, Place place) {
    if (!std::ranges::is_sorted(all, std::less(), place))
        std::ranges::stable_sort(all, std::less(), place);
}

} // namespace argmap::argdown
