// Lays one composition out, in lists where that suits the page better.
//
// A run is used by any thread; a choice belongs to one, and has another one work beside it.
#pragma once

#include "layouts.hpp"
#include "list_estimate.hpp"

#include <argmap/diagram/diagram.hpp>
#include <argmap/diagram/pages.hpp>

#include <functional>
#include <future>
#include <optional>
#include <stop_token>

namespace argmap::workbench {

/// What a layout gave, not yet drawn.
struct LaidOut {
    Drawn drawn; ///< without a scene
    plugin::Offer by;
    plugin::ImageData image;
    diagram::Extent extent; ///< of the figure; nothing where there is none
};

/// One composition, for layouts.
struct LayoutRun {
    const plugin::Host& host;
    const diagram::Composition& composition;
    const Watch& watch;

    [[nodiscard]] LaidOut layOut(const Layouts& layouts, const Options& options, Drawn drawn) const;
};

/// Whether a picture is drawn as a tree whose reasons hang in lists: one that is far too wide, if that
/// comes nearer to its page. Too high a picture it would make higher still.
class ListChoice {
public:
    /// `layout` draws trees, `wanted` are the page's proportions. Where lists are likely to be wanted,
    /// they are laid out beside what the caller does until it asks.
    ListChoice(const LayoutRun& run, const plugin::Offer& layout, double wanted);
    /// What is laid out and was not asked for is stopped.
    ~ListChoice();
    ListChoice(const ListChoice&) = delete;
    ListChoice& operator=(const ListChoice&) = delete;

    /// The picture in lists where it suits better, or else the usual one.
    [[nodiscard]] LaidOut narrower(LaidOut usual);

private:
    struct Lists {
        std::optional<ListEstimate> about;
        std::optional<LaidOut> laid;
    };
    [[nodiscard]] double away(const diagram::Extent& extent) const;
    [[nodiscard]] Lists layOutIfLikely() const;

    LayoutRun m_run;
    plugin::Offer m_layout;
    double m_wanted;
    std::stop_source m_stop; // what is done beside
    std::stop_callback<std::function<void()>> m_stopsToo;
    Watch m_watchBeside;
    std::future<Lists> m_beside;
};

} // namespace argmap::workbench
