// Which boxes there are, in which order, in which frames.
//
// Used by the planner; one thread.
#pragma once

#include "plan/plan.hpp"
#include "plan/selection.hpp"

#include <argmap/diagram/options.hpp>
#include <argmap/model/argument_map.hpp>
#include <argmap/model/structure.hpp>

#include <optional>
#include <unordered_map>
#include <vector>

namespace argmap::diagram {

class BoxPlanner {
public:
    BoxPlanner(const model::ArgumentMap& map, const model::Structure& structure,
               const Selection& selection, const Options& options);

    /// Boxes and frames; steps and links are the planner's.
    void addBoxes(Plan& plan);

    /// The box that shows an item: its own, or the closed group's; none when it is folded away.
    [[nodiscard]] std::uint32_t boxOf(model::ItemRef item) const;

private:
    void sortGroups(Plan& plan);
    [[nodiscard]] bool isClosed(model::GroupId id) const;
    void describeClosed(model::GroupId id, Plan& plan);
    void countHidden(std::uint32_t row, Plan& plan);
    [[nodiscard]] Elsewhere noteOn(model::ItemRef item) const;
    [[nodiscard]] PlanBox describe(const model::StructureNode& node) const;
    [[nodiscard]] bool isImplicit(model::StatementId id) const;
    void number(Plan& plan);

    const model::ArgumentMap& m_map;
    const model::Structure& m_structure;
    const Selection& m_selection;
    const Options& m_options;
    model::ItemRef m_main; // asked for once: finding it may take a look at every item
    std::unordered_map<model::GroupId, std::uint32_t> m_frames;        // of open groups
    std::unordered_map<model::GroupId, model::GroupId> m_closedAround; // the outermost closed one
    std::unordered_map<model::ItemRef, std::uint32_t> m_boxes;
    std::vector<std::uint32_t> m_boxOfNode; // by row of the structure
    std::vector<std::uint32_t> m_hiding;    // by row: the box at which it counts as folded
};

} // namespace argmap::diagram
