// The way that most of several things went: the middle one, in each direction of its own.
//
// Pure; any thread.
#pragma once

#include <argmap/abi/layout_image.h>

#include <algorithm>
#include <vector>

namespace argmap::diagram {

/// None of nothing is no way at all. The vector is put into another order.
[[nodiscard]] inline argmap_point middleWay(std::vector<argmap_point>& ways) {
    if (ways.empty())
        return {};
    const auto middle = ways.begin() + static_cast<std::ptrdiff_t>(ways.size() / 2);
    std::ranges::nth_element(ways, middle, {}, &argmap_point::x);
    const std::int32_t x = middle->x;
    std::ranges::nth_element(ways, middle, {}, &argmap_point::y);
    return {x, middle->y};
}

} // namespace argmap::diagram
