// What pages and their boxes say of other pages.
#include "content/phrases.hpp"
#include "pages/paginator.hpp"

#include <algorithm>
#include <utility>

namespace argmap::diagram {

namespace {

constexpr std::size_t mostNames = 4; // in the title of a page

} // namespace

Selection Paginator::selectionOf(const Page& page, std::size_t index) const {
    Selection selection;
    selection.opened = m_selection.opened;
    selection.nodes.assign(m_selection.nodes.size(), Showing::Outside);
    for (std::size_t row = 0; row < selection.nodes.size(); ++row)
        if (m_selection.nodes[row] == Showing::Folded)
            selection.nodes[row] = Showing::Folded;
    for (const std::uint32_t row : page.folded)
        selection.nodes[row] = Showing::Folded;
    const Marked marked = markedOn(page);
    for (const std::uint32_t row : page.shown) {
        selection.nodes[row] = Showing::Shown;
        if (page.overview && m_groupOf[row])
            continue;
        if (Elsewhere note = elsewhere(page, index, row, marked);
            !note.before.empty() || !note.after.empty())
            selection.notes.emplace(m_structure.nodes()[row].item, std::move(note));
    }
    if (!page.overview)
        return selection;
    for (const model::GroupId group : m_groups) {
        selection.closed.insert(group);
        const auto known = m_pageOfGroup.find(group);
        const std::size_t at = known == m_pageOfGroup.end() ? unknownPage : known->second;
        selection.notes[group].after = "page " + std::to_string(at + 1);
    }
    return selection;
}

std::size_t Paginator::pageNumber(const std::unordered_map<std::uint32_t, std::size_t>& pages,
                                  std::uint32_t row) const {
    const auto known = pages.find(row);
    return (known == pages.end() ? unknownPage : known->second) + 1;
}

Paginator::Marked Paginator::markedOn(const Page& page) const {
    const std::vector<model::StructureNode>& nodes = m_structure.nodes();
    Marked marked{std::vector<bool>(nodes.size(), false), std::vector<bool>(nodes.size(), false)};
    for (const std::uint32_t root : page.section.roots)
        marked.isRoot[root] = true;
    for (const std::uint32_t row : page.folded)
        if (nodes[row].parent != noRow)
            marked.hides[nodes[row].parent] = true;
    return marked;
}

Elsewhere Paginator::elsewhere(const Page& page, std::size_t index, std::uint32_t row,
                               const Marked& marked) const {
    Elsewhere note;
    const std::uint32_t parent = m_structure.nodes()[row].parent;
    if (marked.isRoot[row] && page.section.goesOn)
        note.before = "from page " + std::to_string(pageNumber(m_pageOf, row));
    else if (marked.isRoot[row] && parent != noRow && m_selection.nodes[parent] == Showing::Shown)
        note.before = bearingOf(row) + " on page " + std::to_string(pageNumber(m_pageOf, parent));
    if (marked.isRoot[row] && page.goesOnNext)
        note.after = "page " + std::to_string(index + 2);
    else if (marked.hides[row])
        note.after = "page " + std::to_string(pageNumber(m_goesOnAt, row));
    return note;
}

std::string Paginator::nameOf(std::uint32_t row) const {
    return m_numbers[row].empty() ? "“" + shortName(m_map, m_structure.nodes()[row].item) + "”"
                                  : m_numbers[row];
}

std::string Paginator::bearingOf(std::uint32_t row) const {
    const model::StructureNode& node = m_structure.nodes()[row];
    const std::string parent = nameOf(node.parent);
    if (node.bond == model::Bond::Position)
        return "answers " + parent;
    if (node.bond == model::Bond::Undercut)
        return "undercuts the step from " + parent;
    const model::Stance stance = node.via ? m_map[node.via].stance : model::Stance::Unspecified;
    return (stance == model::Stance::Support  ? "supports "
            : stance == model::Stance::Attack ? "attacks "
                                              : "bears on ") +
           parent;
}

std::string Paginator::titleOf(const Page& page, std::size_t index) const {
    if (index == 0)
        return {};
    const std::vector<std::uint32_t>& roots = page.section.roots;
    std::string branch;
    if (roots.size() == 1) {
        branch = m_numbers[roots[0]];
        branch +=
            (branch.empty() ? "" : " ") + shortName(m_map, m_structure.nodes()[roots[0]].item);
    } else {
        std::vector<std::string> names;
        for (std::size_t at = 0; at < std::min(roots.size(), mostNames); ++at)
            names.push_back(nameOf(roots[at]));
        if (roots.size() > mostNames)
            names.push_back(std::to_string(roots.size() - mostNames) + " more");
        branch = listed(names);
    }
    if (!page.section.group)
        return branch;
    const std::string& group = m_map[page.section.group].title;
    return page.section.goesOn ? group + ": " + branch : group;
}

} // namespace argmap::diagram
