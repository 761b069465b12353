// The lines of a picture, with what stands at them.
//
// Values; any thread.
#pragma once

#include "plan/plan.hpp"

#include <argmap/diagram/style.hpp>
#include <argmap/diagram/text_measure.hpp>

#include <cstdint>
#include <memory>
#include <vector>

namespace argmap::diagram {

enum class LineRole : std::uint8_t {
    Whole,      ///< a step of one source without a joint
    Premise,    ///< source to joint
    Conclusion, ///< joint to target
    Position,   ///< position to issue
    Relation
};

enum class Head : std::uint8_t { None, Arrow, Bar };

/// Lines of centred text on one plate.
struct LineLabel {
    TextBlock word;
    TextBlock title;
    TextBlock scheme;
    std::int32_t width = 0; ///< of the plate; 0: no label
    std::int32_t height = 0;
};

struct Line {
    LineRole role = LineRole::Whole;
    std::uint32_t row = noRow; ///< of the plan's steps, or links
    PlanEnd from;              ///< the reason's side
    PlanEnd to;                ///< the claim's side
    Head head = Head::None;    ///< at `to`
    Head tail = Head::None;    ///< at `from`
    Tone tone = Tone::Plain;
    bool dashed = false;
    std::int32_t width = 0;
    std::shared_ptr<const LineLabel> shared; ///< equal ones are one

    [[nodiscard]] const LineLabel& label() const { return *shared; }
};

/// All lines of a plan: those of a step together, premises first.
[[nodiscard]] std::vector<Line> makeLines(const model::ArgumentMap& map, const Plan& plan,
                                          const Style& style, TextMeasurer& measurer);

} // namespace argmap::diagram
