// What of a map is drawn: boxes, steps, links and frames, before anything is measured.
//
// A value made from one map; any thread. Rows are places in its own vectors.
#pragma once

#include <argmap/diagram/changes.hpp>
#include <argmap/model/argument_map.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace argmap::diagram {

inline constexpr std::uint32_t noRow = 0xFFFFFFFFU;

enum class Tone : std::uint8_t { Plain, Support, Attack, Undercut };

enum class BoxKind : std::uint8_t { Statement, Argument, Issue, ClosedGroup };

/// What a box says of other pages.
struct Elsewhere {
    std::string before; ///< where it stands in the whole: "from page 2", "supports 1.2 on page 1"
    std::string after;  ///< where what it hides is drawn: "page 4"
};

struct PlanBox {
    BoxKind kind = BoxKind::Statement;
    model::ItemRef item;
    Tone tone = Tone::Plain; ///< of the step by which it stands
    bool main = false;
    bool implicit = false;       ///< wherever it is a premise
    bool own = false;            ///< the analyst's
    bool loose = false;          ///< no line leads to or from it: it stands below the others
    std::uint32_t frame = noRow; ///< the innermost that it stands in
    std::uint32_t members = 0;   ///< statements in a closed group, or hidden behind a folded box
    std::string number;
    Elsewhere elsewhere;
    Change change = Change::None;
};

/// An end of a line: a box, or the joint of a step.
struct PlanEnd {
    bool joint = false;
    std::uint32_t row = noRow; ///< of boxes or steps
    friend bool operator==(const PlanEnd&, const PlanEnd&) = default;
};

struct PlanSource {
    std::uint32_t box = noRow;
    std::string word; ///< "not", "unless", "assuming"; mostly none
};

/// An inference.
struct PlanStep {
    model::InferenceId inference;
    std::vector<PlanSource> sources;
    std::optional<PlanEnd> target;
    Tone tone = Tone::Plain;
    bool joint = false;          ///< its lines meet in a joint
    bool attacked = false;       ///< a line ends on it
    bool opens = false;          ///< it is the last step of an argument that is drawn open
    std::uint32_t frame = noRow; ///< of its joint
    std::string word;            ///< "because"
    Change change = Change::None;
    std::string title; ///< of the argument that is drawn open here
    std::string scheme;
};

/// A line that is no inference: a relation, or a position on an issue (then `relation` is none).
struct PlanLink {
    model::RelationId relation;
    PlanEnd from;
    PlanEnd to;
    Tone tone = Tone::Plain;
    std::string word;
    Change change = Change::None;
};

struct PlanFrame {
    model::GroupId group;
    std::uint32_t parent = noRow;
    std::uint32_t depth = 0;
};

struct Plan {
    std::vector<PlanBox> boxes;  ///< in reading order
    std::vector<PlanStep> steps; ///< in reading order
    std::vector<PlanLink> links;
    std::vector<PlanFrame> frames; ///< parents first
};

} // namespace argmap::diagram
