// A graph's tidy layout, for tests that want no problem; as tests/layouts ask for it.
#pragma once

#include "tidy.hpp"

#include <gtest/gtest.h>

namespace argmap::layouts {

inline constexpr double centring = 300;                 ///< how far a claim may be from the middle
inline constexpr std::int32_t leastEmptyFrame = 10'001; ///< round a title of 10,000

inline sdk::LayoutResult laidOut(const sdk::LayoutGraph& graph, bool straight = false) {
    auto outcome = layout_dot::tidyLayout(
        graph, {straight ? layout_dot::Lines::Straight : layout_dot::Lines::Curved});
    EXPECT_TRUE(outcome.ok()) << outcome.problem().message;
    return std::move(outcome.value());
}

} // namespace argmap::layouts
