// A graph's layout, for tests that want no problem.
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
