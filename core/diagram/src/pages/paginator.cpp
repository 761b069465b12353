#include "pages/paginator.hpp"

#include "plan/numbers.hpp"

#include <algorithm>
#include <utility>

namespace argmap::diagram {

namespace {

constexpr std::size_t mostPages = 5'000;
constexpr std::size_t farthestNeighbour = 8; // that a page is looked for with another

} // namespace

// What a claim with very many reasons, or very many claims, are dealt out by.
struct Paginator::Entries {
    Section section;
    std::vector<std::uint32_t> always;              ///< rows that each page repeats
    std::vector<std::vector<std::uint32_t>> shown;  ///< by entry: it, and what undercuts it
    std::vector<std::vector<std::uint32_t>> folded; ///< by entry: what hangs below
    std::vector<Section> branches;
};

Paginator::Paginator(const model::ArgumentMap& map, const model::Structure& structure,
                     const Selection& selection, const Options& options,
                     const Typesetter& typesetter)
    : m_map(map),
      m_structure(structure),
      m_selection(selection),
      m_typesetter(typesetter),
      m_numbers(options.numbers ? numbersOf(map, structure, options.changes.get())
                                : std::vector<std::string>(structure.nodes().size())) {}

base::Result<std::vector<PagePlan>> Paginator::run() {
    findGroups();
    base::Result<void> placed = m_groups.empty() ? place(whole({})) : placeOverview();
    while (placed && !m_waiting.empty())
        placed = placeAll(std::exchange(m_waiting, {}));
    if (!placed)
        return tl::unexpected(std::move(placed.error()));
    std::vector<PagePlan> plans;
    plans.reserve(m_pages.size());
    for (std::size_t index = 0; index < m_pages.size(); ++index)
        plans.push_back({selectionOf(m_pages[index], index), titleOf(m_pages[index], index)});
    return plans;
}

// Those at the top; where one of them holds all there is, those within it.
void Paginator::findGroups() {
    const std::vector<model::StructureNode>& nodes = m_structure.nodes();
    m_groupOf.assign(nodes.size(), {});
    for (model::GroupId parent;;) {
        bool all = true;
        m_groups.clear();
        for (std::uint32_t row = 0; row < nodes.size(); ++row) {
            if (m_selection.nodes[row] != Showing::Shown)
                continue;
            model::GroupId group = m_map.item(nodes[row].item).group;
            while (group && m_map[group].group != parent)
                group = m_map[group].group;
            m_groupOf[row] = group && hasPages(group) ? group : model::GroupId{};
            all = all && m_groupOf[row];
            if (m_groupOf[row] &&
                std::find(m_groups.begin(), m_groups.end(), group) == m_groups.end())
                m_groups.push_back(group);
        }
        if (!all || m_groups.size() != 1)
            break;
        parent = m_groups[0];
    }
    // What hangs below an item of a group, and is in none itself, goes with it.
    m_isGuest.assign(nodes.size(), false);
    for (std::uint32_t row = 0; row < nodes.size(); ++row)
        if (const std::uint32_t parent = nodes[row].parent;
            parent != noRow && !m_groupOf[row] && m_groupOf[parent]) {
            m_groupOf[row] = m_groupOf[parent];
            m_isGuest[row] = true;
        }
}

// What the author closed stays so.
bool Paginator::hasPages(model::GroupId group) const {
    return !m_map[group].closed || m_selection.opened.contains(group);
}

Paginator::Section Paginator::whole(model::GroupId group) const {
    Section section;
    section.group = group;
    const std::vector<model::StructureNode>& nodes = m_structure.nodes();
    const auto belongs = [&](std::uint32_t row) {
        return m_selection.nodes[row] == Showing::Shown && m_groupOf[row] == group;
    };
    for (std::uint32_t row = 0; row < nodes.size(); ++row)
        if (belongs(row) && (nodes[row].parent == noRow || !belongs(nodes[row].parent)))
            section.roots.push_back(row);
    return section;
}

Paginator::Members Paginator::membersOf(const Section& section) const {
    const std::vector<model::StructureNode>& nodes = m_structure.nodes();
    Members members;
    std::vector<Member> stack;
    for (auto root = section.roots.rbegin(); root != section.roots.rend(); ++root)
        stack.push_back({*root, 0, noRow});
    while (!stack.empty()) {
        const Member next = stack.back();
        stack.pop_back();
        const auto place = static_cast<std::uint32_t>(members.size());
        members.push_back(next);
        const std::vector<std::uint32_t>& children = nodes[next.row].children;
        for (auto child = children.rbegin(); child != children.rend(); ++child) {
            const bool undercut = nodes[*child].bond == model::Bond::Undercut;
            const bool earlier = undercut && section.goesOn && next.parent == noRow;
            if (m_selection.nodes[*child] == Showing::Shown && m_groupOf[*child] == section.group &&
                !earlier)
                stack.push_back({*child, next.level + (undercut ? 0U : 1U), place});
        }
    }
    return members;
}

Paginator::Page Paginator::cut(const Section& section, const Members& members,
                               std::uint32_t level) {
    Page page;
    page.section = section;
    for (const Member& member : members)
        (member.level <= level ? page.shown : page.folded).push_back(member.row);
    return page;
}

// With all groups, closed.
Paginator::Page Paginator::overview(const Section& section, const Members& members,
                                    std::uint32_t level) const {
    Page page = cut(section, members, level);
    page.overview = true;
    for (std::uint32_t row = 0; row < m_groupOf.size(); ++row)
        if (m_selection.nodes[row] == Showing::Shown && m_groupOf[row])
            (m_isGuest[row] ? page.folded : page.shown).push_back(row);
    std::sort(page.shown.begin(), page.shown.end());
    return page;
}

std::vector<Paginator::Section>
Paginator::branchesBelow(const Section& section, const Members& members, std::uint32_t level) {
    std::vector<bool> goesOn(members.size(), false);
    for (const Member& member : members)
        if (member.level > level && members[member.parent].level <= level)
            goesOn[member.parent] = true;
    std::vector<Section> branches;
    for (std::size_t at = 0; at < members.size(); ++at)
        if (goesOn[at])
            branches.push_back({{members[at].row}, section.group, true});
    return branches;
}

// Takes the roots out of a section that nothing hangs on.
Paginator::Section Paginator::takeAlone(Section& section) const {
    Section alone;
    alone.group = section.group;
    const auto isAlone = [&](std::uint32_t row) {
        return m_structure.nodes()[row].parent == noRow &&
               m_structure.nodes()[row].children.empty();
    };
    const auto begin = std::stable_partition(section.roots.begin(), section.roots.end(),
                                             [&](std::uint32_t row) { return !isAlone(row); });
    alone.roots.assign(begin, section.roots.end());
    section.roots.erase(begin, section.roots.end());
    return alone;
}

// What stands alone leaves it for pages of its own where there is too much.
base::Result<void> Paginator::placeOverview() {
    Section loose = whole({});
    Members members = membersOf(loose);
    Section alone;
    const base::Result<bool> hasRoom = fits(overview(loose, members, 0));
    if (!hasRoom)
        return tl::unexpected(hasRoom.error());
    if (!*hasRoom) {
        alone = takeAlone(loose);
        members = membersOf(loose);
    }
    std::uint32_t deepest = 0;
    for (const Member& member : members)
        deepest = std::max(deepest, member.level);
    std::uint32_t level = 0;
    for (std::uint32_t next = 1; next <= deepest; ++next) {
        const base::Result<bool> isGood = fits(overview(loose, members, next));
        if (!isGood)
            return tl::unexpected(isGood.error());
        if (!*isGood)
            break;
        level = next;
    }
    if (base::Result<void> done = emit(overview(loose, members, level)); !done)
        return done;
    // Branches and groups as they are read.
    std::vector<Section> sections = branchesBelow(loose, members, level);
    for (const model::GroupId group : m_groups)
        sections.push_back(whole(group));
    if (!alone.roots.empty())
        sections.push_back(std::move(alone));
    std::stable_sort(sections.begin(), sections.end(), [](const Section& a, const Section& b) {
        return a.roots.front() < b.roots.front();
    });
    return placeAll(sections);
}

// Each whole if there is room, with those of the next ones that go on and fit on the same page.
base::Result<void> Paginator::placeAll(const std::vector<Section>& sections) {
    std::vector<bool> isPlaced(sections.size(), false);
    const auto page = [&](const Section& section) {
        return cut(section, membersOf(section), noRow);
    };
    for (std::size_t at = 0; at < sections.size(); ++at) {
        if (isPlaced[at])
            continue;
        Section together = sections[at];
        base::Result<bool> isGood = fits(page(together));
        const std::size_t end = std::min(at + 1 + farthestNeighbour, sections.size());
        for (std::size_t next = at + 1; isGood && *isGood && together.goesOn && next < end;
             ++next) {
            if (isPlaced[next] || !sections[next].goesOn || sections[next].group != together.group)
                continue;
            Section more = together;
            more.roots.insert(more.roots.end(), sections[next].roots.begin(),
                              sections[next].roots.end());
            const base::Result<bool> isStillGood = fits(page(more));
            if (!isStillGood)
                return tl::unexpected(isStillGood.error());
            if (!*isStillGood)
                continue;
            together = std::move(more);
            isPlaced[next] = true;
        }
        if (!isGood)
            return tl::unexpected(isGood.error());
        if (base::Result<void> done = *isGood ? emit(page(together)) : place(together); !done)
            return done;
    }
    return {};
}

base::Result<void> Paginator::place(const Section& section) {
    const Members members = membersOf(section);
    std::uint32_t deepest = 0;
    for (const Member& member : members)
        deepest = std::max(deepest, member.level);
    std::uint32_t level = 0;
    for (std::uint32_t next = 1; next <= deepest; ++next) {
        const base::Result<bool> isGood = fits(cut(section, members, next));
        if (!isGood)
            return tl::unexpected(isGood.error());
        if (!*isGood)
            break;
        level = next;
    }
    if (level == 0)
        return placeEntries(section, members);
    if (base::Result<void> done = emit(cut(section, members, level)); !done)
        return done;
    wait(branchesBelow(section, members, level));
    return {};
}

void Paginator::wait(std::vector<Section> branches) {
    std::move(branches.begin(), branches.end(), std::back_inserter(m_waiting));
}

Paginator::Entries Paginator::entriesOf(const Section& section, const Members& members) {
    Entries entries;
    entries.section = section;
    const std::uint32_t level = section.roots.size() > 1 ? 0 : 1;
    for (const Member& member : members) {
        const bool begins = member.level == level &&
                            (member.parent == noRow || members[member.parent].level < level);
        if (begins) {
            entries.shown.emplace_back();
            entries.folded.emplace_back();
        }
        if (member.level < level)
            entries.always.push_back(member.row);
        else if (member.level == level)
            entries.shown.back().push_back(member.row);
        else
            entries.folded.back().push_back(member.row);
    }
    entries.branches = branchesBelow(section, members, level);
    return entries;
}

// A claim that is repeated counts what comes on the next pages as hidden; roots do not hide each
// other.
Paginator::Page Paginator::pageOf(const Entries& entries, std::size_t first, std::size_t count) {
    const bool repeats = !entries.always.empty();
    const std::size_t end = first + count;
    Page page;
    page.section = entries.section;
    page.section.goesOn = entries.section.goesOn || (repeats && first > 0);
    page.shown = entries.always;
    page.goesOnNext = repeats && end < entries.shown.size();
    if (!repeats)
        page.section.roots.clear();
    const auto append = [](std::vector<std::uint32_t>& to, const std::vector<std::uint32_t>& rows) {
        to.insert(to.end(), rows.begin(), rows.end());
    };
    for (std::size_t at = first; at < (repeats ? entries.shown.size() : end); ++at) {
        append(at < end ? page.shown : page.folded, entries.shown[at]);
        append(page.folded, entries.folded[at]);
        if (!repeats)
            page.section.roots.push_back(entries.shown[at].front());
    }
    return page;
}

// As many on a page as can be read there, one at least; then what hangs below them.
base::Result<void> Paginator::placeEntries(const Section& section, const Members& members) {
    const Entries entries = entriesOf(section, members);
    if (entries.shown.empty())
        return emit(cut(section, members, noRow));
    for (std::size_t first = 0; first < entries.shown.size();) {
        std::size_t least = 1;
        std::size_t most = entries.shown.size() - first;
        while (least < most) {
            const std::size_t middle = least + (most - least + 1) / 2;
            const base::Result<bool> isGood = fits(pageOf(entries, first, middle));
            if (!isGood)
                return tl::unexpected(isGood.error());
            if (*isGood)
                least = middle;
            else
                most = middle - 1;
        }
        if (base::Result<void> done = emit(pageOf(entries, first, least)); !done)
            return done;
        first += least;
    }
    wait(entries.branches);
    return {};
}

base::Result<bool> Paginator::fits(const Page& page) const {
    const std::size_t index = m_pages.size();
    return m_typesetter.fits(selectionOf(page, index),
                             {titleOf(page, index), unknownPage + 1, unknownPage + 1});
}

base::Result<void> Paginator::emit(Page page) {
    const std::size_t index = m_pages.size();
    if (index >= mostPages)
        return base::fail("page.too-many",
                          "the map would take more than " + std::to_string(mostPages) + " pages",
                          "Print a part of it (--root, --group, --depth), or on larger paper.");
    for (const std::uint32_t row : page.shown)
        if (!page.overview || !m_groupOf[row])
            m_pageOf.try_emplace(row, index);
    if (page.section.goesOn)
        for (const std::uint32_t root : page.section.roots)
            m_goesOnAt.try_emplace(root, index);
    if (page.section.group)
        m_pageOfGroup.try_emplace(page.section.group, index);
    m_pages.push_back(std::move(page));
    return {};
}

} // namespace argmap::diagram
