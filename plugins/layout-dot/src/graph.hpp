// What a layout starts from and what it ends with, in plain values.
//
// Values own what they hold; any thread may use them. A Graph is taken as valid: every row number
// that it holds exists.
#pragma once

#include <argmap/sdk/layout_values.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace argmap::layout_dot {

using Graph = sdk::LayoutGraph;
using Layout = sdk::LayoutResult;
using Problem = sdk::LayoutProblem;
using sdk::isJoint;

struct LineStyle {
    bool straight = false; ///< straight pieces instead of curves
};

/// A value, or why there is none.
template <class T>
class Outcome {
public:
    Outcome(T value) : m_value(std::move(value)), m_ok(true) {}
    Outcome(Problem problem) : m_problem(std::move(problem)) {}

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] T& value() { return m_value; }
    [[nodiscard]] const Problem& problem() const { return m_problem; }

private:
    T m_value{};
    Problem m_problem;
    bool m_ok = false;
};

} // namespace argmap::layout_dot
