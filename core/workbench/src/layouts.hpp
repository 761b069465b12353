// Which layout draws a map, and what happens where it fails.
//
// Pure but for the call of the plugin; any thread.
#pragma once

#include "state.hpp"

#include <cstddef>

namespace argmap::workbench {

/// The layout that draws, and the one that takes over where that fails; none: nothing does.
struct Layouts {
    plugin::Offer first;
    plugin::Offer then{};
    bool named =
        false; ///< the first was asked for: it has all the time, and what it refuses is told
};

/// Whether the picture asks for a layout by name.
[[nodiscard]] bool isNamed(const Picture& picture);

/// The one that was asked for; else the view's, where it is there; else nothing: it is chosen.
[[nodiscard]] plugin::Offer namedLayout(const plugin::Catalogue& catalogue, const Picture& picture,
                                        const model::View* view);

/// The named one, else what suits a graph of that size. The usual one takes over from Graphviz's,
/// which is known to crash and to run for minutes, even where that is named.
[[nodiscard]] Layouts layoutsFor(const plugin::Catalogue& catalogue, const Picture& picture,
                                 const model::View* view, std::size_t graphSize);

/// Of the narrow layout: reasons in lists.
[[nodiscard]] Options inLists();

/// Why there is none.
[[nodiscard]] base::Diagnostic noLayout(const std::vector<Format>& formats, const Picture& picture);

/// A note that another layout or direction than the usual one draws, and how to have that all the
/// same.
[[nodiscard]] base::Diagnostic chosenNote(std::string message, std::string advice);

/// By the first, else by the one that takes over: `taken`.
[[nodiscard]] plugin::Outcome layOut(const plugin::Host& host, const Layouts& layouts,
                                     const plugin::Call& call, const Watch& watch,
                                     plugin::Offer& taken);

} // namespace argmap::workbench
