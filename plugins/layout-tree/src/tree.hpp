// The whole layout, step by step: open this header first, and tree.cpp behind it.
//
// Pure; any thread. Linear in the graph and in the ways of lines that are not of the tree, but for
// a few sorts.
#pragma once

#include "graph.hpp"

#include <optional>

namespace argmap::layout_tree {

struct Settings {
    bool straight = false; ///< straight pieces instead of curves
    bool compact = false;  ///< reasons in lists below their claims
};

struct Outcome {
    Layout layout;
    std::optional<Problem> problem; ///< when there is one, there is no layout
};

Outcome layOut(const Graph& graph, const Settings& settings);

} // namespace argmap::layout_tree
