#include "content/box_content.hpp"

#include "content/phrases.hpp"

#include <argmap/model/terms.hpp>

#include <algorithm>

namespace argmap::diagram {

namespace {

std::string likelihood(const model::Statement& statement) {
    std::string range;
    if (statement.likelihoodLow)
        range = percent(*statement.likelihoodLow);
    if (statement.likelihoodHigh && statement.likelihoodHigh != statement.likelihoodLow) {
        if (!range.empty() && range.back() == '%')
            range.pop_back();
        range += (range.empty() ? "up to " : "–") + percent(*statement.likelihoodHigh);
    }
    if (statement.likelihoodTerm.empty())
        return range.empty() ? "" : "likelihood " + range;
    return statement.likelihoodTerm + (range.empty() ? "" : " (" + range + ")");
}

std::string inFooter(const std::vector<std::string>& tags) {
    std::string all;
    for (const std::string& tag : tags)
        all += (all.empty() ? "#" : " #") + tag;
    return all;
}

} // namespace

std::int32_t heightOf(const TextBlock& block, const Face& face) {
    return static_cast<std::int32_t>(block.lines.size()) * face.lineHeight;
}

BoxContent BoxComposer::compose(const PlanBox& box) {
    BoxContent content;
    const std::int32_t room = m_style.boxWidth - m_style.textLeft - m_style.textRight;
    const bool emphasised = box.main || box.kind == BoxKind::Issue;
    content.textFace = box.main ? m_style.main : emphasised ? m_style.heading : m_style.body;
    std::string text = textOf(m_map, box.item);
    std::string title;
    if (const auto argument = box.item.as<model::ArgumentId>()) {
        title = m_map[argument].title;
        text = title == text ? "" : text;
    } else if (box.kind == BoxKind::ClosedGroup) {
        title.swap(text);
    }
    content.title = m_measurer.wrap(title, m_style.heading.text, room);
    content.text = m_measurer.wrap(text, content.textFace.text, room);
    content.footer = footerLines(footerParts(box));
    if (!box.number.empty())
        content.number = m_measurer.line(box.number, m_style.footer.text);

    if (box.change != Change::None)
        content.change = m_measurer.line(std::string(wordFor(box.change)), m_style.wordTitle.text);

    content.width = m_style.boxWidth;
    content.height = 2 * m_style.padding + heightOf(content.title, m_style.heading) +
                     std::max(heightOf(content.text, content.textFace),
                              content.title.lines.empty() ? content.textFace.lineHeight : 0);
    if (!content.footer.empty())
        content.height +=
            m_style.footerGap + m_style.footerBottom +
            static_cast<std::int32_t>(content.footer.size()) * m_style.footer.lineHeight;
    return content;
}

std::vector<BoxComposer::Part> BoxComposer::footerParts(const PlanBox& box) const {
    std::vector<Part> parts;
    if (const auto statement = box.item.as<model::StatementId>())
        addStatementParts(statement, parts);
    if (m_tags)
        addTags(box, parts);
    if (!box.elsewhere.before.empty())
        parts.push_back({box.elsewhere.before, {}});
    const std::string after = box.elsewhere.after.empty() ? "" : " on " + box.elsewhere.after;
    if (box.kind == BoxKind::ClosedGroup)
        parts.push_back({counted(box.members, "item") + after, {}});
    else if (box.members > 0)
        parts.push_back(
            {"+" + std::to_string(box.members) + (after.empty() ? " folded" : " more") + after,
             {}});
    return parts;
}

void BoxComposer::addTags(const PlanBox& box, std::vector<Part>& parts) const {
    std::string tags;
    if (const auto statement = box.item.as<model::StatementId>())
        tags = inFooter(m_map[statement].tags);
    else if (const auto argument = box.item.as<model::ArgumentId>())
        tags = inFooter(m_map[argument].tags);
    if (!tags.empty())
        parts.push_back({std::move(tags), {}});
}

void BoxComposer::addStatementParts(model::StatementId id, std::vector<Part>& parts) const {
    const model::Statement& statement = m_map[id];
    const auto add = [&](std::string text) {
        if (!text.empty())
            parts.push_back({std::move(text), {}});
    };
    add(statement.marking);
    const std::vector<CitationMark> marks = m_sources.marks(id);
    for (const CitationMark& mark : marks)
        parts.push_back({mark.text, mark.address});
    const bool shown = statement.kind.empty() || statement.kind == model::terms::claim ||
                       (statement.kind == model::terms::evidence && !marks.empty());
    if (!shown)
        add(statement.kind);
    add(likelihood(statement));
    if (!statement.confidence.empty())
        add("confidence " + statement.confidence);
    if (statement.origin == model::terms::analyst)
        add("analyst’s own");
    else if (!statement.origin.empty() && statement.origin != model::terms::source)
        add(statement.origin);
}

// As many parts on a line as go there; a part that is too long for one is broken.
std::vector<FooterLine> BoxComposer::footerLines(const std::vector<Part>& parts) {
    const std::int32_t room = m_style.boxWidth - m_style.textLeft - m_style.textRight;
    std::vector<FooterLine> lines;
    std::string line;
    std::string address;
    const auto finish = [&] {
        const TextBlock block = m_measurer.wrap(line, m_style.footer.text, room);
        for (std::size_t i = 0; i < block.lines.size(); ++i)
            lines.push_back({block.lines.size() == 1
                                 ? block
                                 : m_measurer.line(block.lineText(i), m_style.footer.text),
                             address});
        line.clear();
        address.clear();
    };
    for (const Part& part : parts) {
        const std::string longer = line.empty() ? part.text : line + " · " + part.text;
        if (!line.empty() && m_measurer.line(longer, m_style.footer.text).width > room) {
            finish();
            line = part.text;
        } else {
            line = longer;
        }
        if (address.empty())
            address = part.address;
    }
    if (!line.empty())
        finish();
    return lines;
}

} // namespace argmap::diagram
