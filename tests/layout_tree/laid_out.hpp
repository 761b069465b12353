// A graph's layout, for tests that want no problem; and the engine as tests/layouts ask for it.
#pragma once

#include "tree.hpp"

#include <gtest/gtest.h>

namespace argmap::layout_tree::test {

inline Layout laidOut(const Graph& graph, const Settings& settings = {}) {
    auto outcome = layOut(graph, settings);
    EXPECT_FALSE(outcome.problem) << outcome.problem->message;
    return std::move(outcome.layout);
}

} // namespace argmap::layout_tree::test

namespace argmap::layouts {

inline constexpr const char* layoutName = "layout-tree";

inline sdk::LayoutResult laidOut(const sdk::LayoutGraph& graph) {
    return layout_tree::test::laidOut(graph);
}
/// The code of the problem.
inline std::string refused(const sdk::LayoutGraph& graph) {
    return layout_tree::layOut(graph, {}).problem.value().code;
}

} // namespace argmap::layouts
