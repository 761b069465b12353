// A graph's layout, for tests that want no problem; and the engine as tests/layouts ask for it.
#pragma once

#include "layered.hpp"

#include <gtest/gtest.h>

namespace argmap::layout_layered::test {

inline Layout laidOut(const Graph& graph, const Settings& settings = {}) {
    auto outcome = layOut(graph, settings);
    EXPECT_FALSE(outcome.problem) << outcome.problem->message;
    return std::move(outcome.layout);
}

} // namespace argmap::layout_layered::test

namespace argmap::layouts {

inline constexpr const char* layoutName = "layout-layered";
inline constexpr double centring = 1500;                ///< how far a claim may be from the middle
inline constexpr std::int32_t leastEmptyFrame = 10'000; ///< round a title of 10,000

inline sdk::LayoutResult laidOut(const sdk::LayoutGraph& graph, bool straight = false) {
    return layout_layered::test::laidOut(graph, {.straight = straight});
}
/// The code of the problem.
inline std::string refused(const sdk::LayoutGraph& graph) {
    return layout_layered::layOut(graph, {}).problem.value().code;
}

} // namespace argmap::layouts
