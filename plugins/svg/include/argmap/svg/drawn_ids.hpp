// The ids that drawn items have in a document: each its own, made unique and fit for XML.
//
// Made from one scene, which it borrows; any thread. Linear.
#pragma once

#include <argmap/wire/scene_view.hpp>

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::svg {

class DrawnIds {
public:
    /// Of the items that one document holds: those of a page, or of all pages. No id has a colon.
    DrawnIds(const wire::SceneView& scene, argmap_list drawn);

    DrawnIds(const DrawnIds&) = delete;
    DrawnIds& operator=(const DrawnIds&) = delete;

    /// Of a row of DRAWN; empty: it has none.
    [[nodiscard]] std::string_view of(std::uint32_t row) const { return m_ids[row - m_first]; }

private:
    void makeUnique();

    std::uint32_t m_first;
    std::vector<std::string_view> m_ids;
    std::deque<std::string> m_made; // those that are not the scene's own
};

} // namespace argmap::svg
