// What the engine starts from and what it ends with, in plain values.
//
// Values own what they hold; any thread may use them. A Graph is taken as valid: every row number
// that it holds exists.
#pragma once

#include <argmap/sdk/layout_axes.hpp>
#include <argmap/sdk/layout_frames.hpp>
#include <argmap/sdk/layout_nesting.hpp>
#include <argmap/sdk/layout_values.hpp>

#include <cstdint>

namespace argmap::layout_layered {

using Graph = sdk::LayoutGraph;
using Layout = sdk::LayoutResult;
using Nesting = sdk::LayoutNesting;
using Padding = sdk::FramePadding;
using Problem = sdk::LayoutProblem;
using sdk::Axes;
using sdk::findNesting;
using sdk::isJoint;
using sdk::Length;
using sdk::paddingsOf;
using sdk::Patch;
using sdk::Spot;

inline constexpr std::uint32_t None = ARGMAP_NO_ROW;

} // namespace argmap::layout_layered
