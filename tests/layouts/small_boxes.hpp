// Maps of a hundred thousand boxes, and a dense one.
#pragma once

#include <argmap/support/layout_maps.hpp>

namespace argmap::layouts {

// Small enough for a hundred thousand of them to fit on a page.
class SmallBoxes {
public:
    explicit SmallBoxes(std::uint32_t direction = ARGMAP_DIRECTION_RIGHT) : m_maker(direction) {
        m_maker.graph.page.rank_gap = 2'000;
        m_maker.graph.page.sibling_gap = 1'000;
    }
    std::uint32_t box() { return m_maker.box(ARGMAP_NO_ROW, 20, 20); }
    void edge(std::uint32_t from, std::uint32_t to) { m_maker.edge(from, to); }
    [[nodiscard]] const sdk::LayoutGraph& graph() const { return m_maker.graph; }

private:
    support::MapMaker m_maker;
};

/// So many claims, and as many reasons that each bear on all of them.
inline SmallBoxes everyReasonForEveryClaim(int count) {
    SmallBoxes maker;
    std::vector<std::uint32_t> claims;
    for (int at = 0; at < count; ++at)
        claims.push_back(maker.box());
    for (int at = 0; at < count; ++at) {
        const auto reason = maker.box();
        for (const auto claim : claims)
            maker.edge(reason, claim);
    }
    return maker;
}

} // namespace argmap::layouts
