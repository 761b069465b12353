// What stands in a box, measured: its title, its text, its footer, its number.
//
// A value made from one map, one plan and one measurer.
#pragma once

#include "content/citations.hpp"
#include "plan/plan.hpp"

#include <argmap/diagram/style.hpp>
#include <argmap/diagram/text_measure.hpp>
#include <argmap/model/argument_map.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace argmap::diagram {

struct FooterLine {
    TextBlock text;
    std::string address; ///< of the first source on the line that has one
};

struct BoxContent {
    TextBlock title; ///< of an argument or a closed group
    TextBlock text;
    std::vector<FooterLine> footer;
    TextBlock number;
    TextBlock change; ///< "new"
    Face textFace;
    std::int32_t width = 0;
    std::int32_t height = 0;
    std::int32_t slack = 0; ///< of the height, more than the text needs
};

class BoxComposer {
public:
    /// `tags`: whether footers show them.
    BoxComposer(const model::ArgumentMap& map, const SourceLabels& sources, const Style& style,
                TextMeasurer& measurer, bool tags)
        : m_map(map), m_sources(sources), m_style(style), m_measurer(measurer), m_tags(tags) {}

    [[nodiscard]] BoxContent compose(const PlanBox& box);

private:
    struct Part {
        std::string text;
        std::string address;
    };
    [[nodiscard]] std::vector<Part> footerParts(const PlanBox& box) const;
    void addTags(const PlanBox& box, std::vector<Part>& parts) const;
    void addStatementParts(model::StatementId id, std::vector<Part>& parts) const;
    [[nodiscard]] std::vector<FooterLine> footerLines(const std::vector<Part>& parts);

    const model::ArgumentMap& m_map;
    const SourceLabels& m_sources;
    const Style& m_style;
    TextMeasurer& m_measurer;
    bool m_tags;
};

/// Room above the text, with its lines: where a title or text ends.
[[nodiscard]] std::int32_t heightOf(const TextBlock& block, const Face& face);

} // namespace argmap::diagram
