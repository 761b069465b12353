// Draws boxes with what stands in them.
//
// Used by the scene maker; one thread.
#pragma once

#include "content/box_content.hpp"
#include "draw/pen.hpp"
#include "plan/plan.hpp"

#include <argmap/diagram/style.hpp>

namespace argmap::diagram {

void drawBox(const PlanBox& box, const BoxContent& content, const Rect& frame, const Style& style,
             Pen& pen);

} // namespace argmap::diagram
