// What each drawn item means: role, classes, ids, as docs/svg.md promises them.
//
// Made from one map and one plan, which must stay; any thread.
#pragma once

#include "plan/plan.hpp"

#include <argmap/model/argument_map.hpp>
#include <argmap/wire/scene_builder.hpp>

#include <string_view>

namespace argmap::diagram {

class Semantics {
public:
    Semantics(const model::ArgumentMap& map, const Plan& plan) : m_map(map), m_plan(plan) {}

    // Without title, description and bounds.
    [[nodiscard]] wire::SceneItem frame(const PlanFrame& frame) const;
    [[nodiscard]] wire::SceneItem openArgument(const PlanStep& step) const;
    [[nodiscard]] wire::SceneItem step(const PlanStep& step) const;
    [[nodiscard]] wire::SceneItem link(const PlanLink& link) const;
    [[nodiscard]] wire::SceneItem box(const PlanBox& box) const;

private:
    [[nodiscard]] std::string_view attackClass(const model::Inference& inference) const;
    [[nodiscard]] const std::string& idOf(model::ItemRef item) const { return m_map.item(item).id; }
    [[nodiscard]] std::string idAt(const PlanEnd& end) const;

    const model::ArgumentMap& m_map;
    const Plan& m_plan;
};

} // namespace argmap::diagram
