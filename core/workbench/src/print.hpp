// A map on sheets of paper.
//
// Blocks its thread while layouts run.
#pragma once

#include "layouts.hpp"
#include "state.hpp"

#include <argmap/diagram/diagram.hpp>

namespace argmap::workbench {

/// What is drawn, and by what; borrowed.
struct Drawing {
    const model::ArgumentMap& map;
    model::ViewId view;
    const Picture& picture;
    const PluginSet& plugins;
    const plugin::Host& host;
    diagram::TextMeasurer& measurer;
    const Watch& watch;

    [[nodiscard]] const model::View* namedView() const { return map.find<model::View>(view); }
};

/// `drawn` holds what there was to say before.
[[nodiscard]] Drawn print(const Drawing& of, const diagram::Paper& paper, Drawn drawn);

} // namespace argmap::workbench
