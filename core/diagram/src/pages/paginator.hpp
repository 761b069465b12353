// Decides which items stand on which page: an overview, a page a group, and branches that go on on
// pages of their own.
//
// Used once, by one thread; borrows all that it is made from.
#pragma once

#include "pages/typesetter.hpp"
#include "plan/selection.hpp"

#include <argmap/model/structure.hpp>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace argmap::diagram {

struct PagePlan {
    Selection selection; ///< with what its boxes say of other pages
    std::string title;   ///< of a page that shows a part; empty: the first
};

class Paginator {
public:
    /// `selection`: what is to stand on the pages together.
    Paginator(const model::ArgumentMap& map, const model::Structure& structure,
              const Selection& selection, const Options& options, const Typesetter& typesetter);

    /// Pages in the order in which they are read. Errors: those of the layout, page.too-many.
    [[nodiscard]] base::Result<std::vector<PagePlan>> run();

private:
    static constexpr std::size_t unknownPage = 998; // as wide as any that is likely

    /// Branches that stand on a page together, or on several if they must.
    struct Section {
        std::vector<std::uint32_t> roots; ///< rows of the structure, in reading order
        model::GroupId group;             ///< what stands in it; none: in no group of a page
        bool goesOn = false;              ///< its roots stand on an earlier page, too
    };
    /// An item of a section. What undercuts stands on the level of what it hangs on.
    struct Member {
        std::uint32_t row;
        std::uint32_t level;
        std::uint32_t parent; ///< place among the members, or noRow
    };
    using Members = std::vector<Member>;
    struct Page {
        Section section;
        std::vector<std::uint32_t> shown;  ///< in reading order
        std::vector<std::uint32_t> folded; ///< what other pages show
        bool overview = false;             ///< groups are closed
        bool goesOnNext = false;           ///< its root goes on on the next page
    };

    void findGroups();
    [[nodiscard]] bool hasPages(model::GroupId group) const;
    [[nodiscard]] Section whole(model::GroupId group) const;
    [[nodiscard]] Section takeAlone(Section& section) const;
    [[nodiscard]] Members membersOf(const Section& section) const;

    base::Result<void> placeOverview();
    base::Result<void> place(const Section& section);
    base::Result<void> placeEntries(const Section& section, const Members& members);
    /// They are placed when all that comes before them is.
    void wait(std::vector<Section> branches);
    base::Result<void> placeAll(const std::vector<Section>& sections);
    [[nodiscard]] base::Result<bool> fits(const Page& page) const;
    base::Result<void> emit(Page page);

    [[nodiscard]] static Page cut(const Section& section, const Members& members,
                                  std::uint32_t level);
    [[nodiscard]] Page overview(const Section& section, const Members& members,
                                std::uint32_t level) const;
    [[nodiscard]] static std::vector<Section>
    branchesBelow(const Section& section, const Members& members, std::uint32_t level);
    struct Entries;
    [[nodiscard]] static Entries entriesOf(const Section& section, const Members& members);
    [[nodiscard]] static Page pageOf(const Entries& entries, std::size_t first, std::size_t count);

    [[nodiscard]] Selection selectionOf(const Page& page, std::size_t index) const;
    /// By row of the structure.
    struct Marked {
        std::vector<bool> isRoot;
        std::vector<bool> hides; ///< something that other pages show
    };
    [[nodiscard]] Marked markedOn(const Page& page) const;
    [[nodiscard]] Elsewhere elsewhere(const Page& page, std::size_t index, std::uint32_t row,
                                      const Marked& marked) const;
    [[nodiscard]] std::size_t
    pageNumber(const std::unordered_map<std::uint32_t, std::size_t>& pages,
               std::uint32_t row) const;
    [[nodiscard]] std::string titleOf(const Page& page, std::size_t index) const;
    [[nodiscard]] std::string nameOf(std::uint32_t row) const;
    [[nodiscard]] std::string bearingOf(std::uint32_t row) const;

    const model::ArgumentMap& m_map;
    const model::Structure& m_structure;
    const Selection& m_selection;
    const Typesetter& m_typesetter;
    std::vector<std::string> m_numbers;    ///< by row; none where boxes have none
    std::vector<model::GroupId> m_groups;  ///< that have pages of their own, as they are read
    std::vector<model::GroupId> m_groupOf; ///< by row: the one of them that it stands in
    std::vector<bool> m_isGuest; ///< by row: it stands in no group, but hangs below one that does
    std::vector<Section> m_waiting; ///< branches that go on on pages to come
    std::vector<Page> m_pages;
    std::unordered_map<std::uint32_t, std::size_t> m_pageOf;   ///< by row: where it stands first
    std::unordered_map<std::uint32_t, std::size_t> m_goesOnAt; ///< by row: where its branch goes on
    std::unordered_map<model::GroupId, std::size_t> m_pageOfGroup;
};

} // namespace argmap::diagram
