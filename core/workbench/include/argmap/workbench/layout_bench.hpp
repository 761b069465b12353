// How steady a layout is while one works, and how fast: measured on a map under scripted edits.
//
// Any thread; blocks until all is measured, or stopped.
#pragma once

#include <argmap/diagram/moves.hpp>
#include <argmap/workbench/edit_script.hpp>
#include <argmap/workbench/workbench.hpp>

#include <chrono>
#include <cstddef>
#include <string>

namespace argmap::workbench {

struct LayoutFigures {
    Ending ending = Ending::Done;
    base::Diagnostics diagnostics; ///< of a picture that could not be drawn, or errors
    std::string layout;            ///< that drew the first picture
    std::size_t boxes = 0;         ///< in the first picture
    std::size_t edits = 0;         ///< that were made
    diagram::Moves moves;          ///< of all edits together
    /// From the map to the picture, everything in between included: of the first picture, and the
    /// middle one of those after an edit.
    std::chrono::duration<double> first{};
    std::chrono::duration<double> again{};
};

/// Draws the map, makes `edits` edits one after the other, and draws each result with the picture
/// before it at hand.
[[nodiscard]] LayoutFigures benchLayout(const Workbench& bench, const model::ArgumentMap& map,
                                        const Picture& picture, std::size_t edits,
                                        const Watch& watch = {});

} // namespace argmap::workbench
