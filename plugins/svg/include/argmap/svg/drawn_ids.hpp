// The ids that drawn items have in a document: each its own, made unique and fit for XML.
//
// A value made from one scene; any thread. Linear.
#pragma once

#include <argmap/wire/scene_view.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace argmap::svg {

class DrawnIds {
public:
    /// Of the items that one document holds: those of a page, or of all pages. No id has a colon.
    DrawnIds(const wire::SceneView& scene, argmap_list drawn);

    /// Of a row of DRAWN; empty: it has none.
    [[nodiscard]] const std::string& of(std::uint32_t row) const { return m_ids[row - m_first]; }

private:
    std::uint32_t m_first;
    std::vector<std::string> m_ids;
};

} // namespace argmap::svg
