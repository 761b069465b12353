// A picture as it is read: its boxes depth first, each below what it bears on.
//
// A value made from one scene, whose views it borrows; any thread. Linear in the scene; the structure is that of
// box numbers and arrow keys (a box stands below the first that it bears on, what attacks a step below the step's first premise).
#pragma once

#include <argmap/wire/scene_view.hpp>

#include <cstdint>
#include <vector>

namespace argmap::render_html {

inline constexpr std::uint32_t noRow = 0xFFFFFFFFU;

/// How a line hangs on the one that it stands below.
enum class Bond : std::uint8_t { Root, Premise, Undercut, Answer };

struct OutlineLine {
    std::uint32_t drawn = 0; ///< row of the box in DRAWN
    std::uint32_t level = 0; ///< 0 for roots
    Bond bond = Bond::Root;
    std::uint32_t step = noRow; ///< row of the inference by which it hangs, else none
    bool further = false; ///< another premise of the same step as the line before on this level
    bool again = false;   ///< the box stood in a line before: this one only points there
};

/// All boxes of all pages; one that several pages show counts once, as the first of them shows it.
[[nodiscard]] std::vector<OutlineLine> outlineOf(const wire::SceneView& scene);

} // namespace argmap::render_html
