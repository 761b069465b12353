// What is said of each drawn item in words, for those who do not see the picture.
//
// Made from one map and one plan, which must stay; any thread.
#pragma once

#include "content/citations.hpp"
#include "plan/plan.hpp"

#include <argmap/model/argument_map.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace argmap::diagram {

class Sentences {
public:
    Sentences(const model::ArgumentMap& map, const Plan& plan, const SourceLabels& sources);

    /// "Argument map with 10 statements …".
    [[nodiscard]] std::string picture() const;
    /// "“A”, because “B” and “C”."
    [[nodiscard]] std::string step(std::uint32_t row) const;
    [[nodiscard]] std::string link(std::uint32_t row) const;
    /// What supports, attacks and cites the box's item.
    [[nodiscard]] std::string box(std::uint32_t row) const;

private:
    [[nodiscard]] std::string nameOf(const PlanEnd& end) const;
    [[nodiscard]] std::string premisesOf(std::uint32_t step) const;

    const model::ArgumentMap& m_map;
    const Plan& m_plan;
    const SourceLabels& m_sources;
    struct Bearing {
        std::vector<std::uint32_t> support, attack, positions, other;
    };
    std::vector<Bearing> m_bearings; // steps, or links, by the box that they bear on
};

} // namespace argmap::diagram
