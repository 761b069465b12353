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

enum class Lines : std::uint8_t {
    Curved,     ///< a guide: the diagram draws calm curves of its own
    Straight,   ///< in straight pieces
    Orthogonal, ///< in level and upright pieces
    Dot         ///< as dot draws them
};

enum class Ranks : std::uint8_t {
    Short,  ///< all lines together are as short as can be
    Levels, ///< as far from the main items as the longest chain says
    Grounds ///< what rests on nothing further stands in the last column
};

/// What one may ask of the tidy layout.
struct Wishes {
    Lines lines = Lines::Curved; ///< not Dot
    Ranks ranks = Ranks::Short;
    bool freeOrder = false; ///< dot orders siblings, so that fewer lines cross
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
