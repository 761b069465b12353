#include "state.hpp"

#include <argmap/diagram/diagram.hpp>

namespace argmap::workbench {

namespace {

void append(base::Diagnostics& all, base::Diagnostics more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

// The one that was asked for; else the view's, where it is there; else the usual one.
plugin::Offer layoutFor(const plugin::Catalogue& catalogue, const Picture& picture,
                        const model::View* view) {
    constexpr auto kind = plugin::InterfaceKind::Layout;
    if (!picture.layout.empty())
        return catalogue.find(kind, picture.layout);
    if (view != nullptr && !view->engine.empty())
        if (const plugin::Offer offer = catalogue.find(kind, view->engine))
            return offer;
    return catalogue.find(kind, usualLayout);
}

} // namespace

Drawn Workbench::scene(const model::ArgumentMap& map, const Picture& picture,
                       const Watch& watch) const {
    Drawn drawn;
    const auto end = [&](Ending ending, base::Diagnostic diagnostic) {
        drawn.ending = ending;
        drawn.diagnostics.push_back(std::move(diagnostic));
        return std::move(drawn);
    };
    const auto plugins = m_state->plugins();
    const model::ViewId view = picture.view.value_or(diagram::firstView(map));
    const plugin::Offer layout =
        layoutFor(plugins->catalogue, picture, map.find<model::View>(view));
    if (!layout)
        return end(Ending::Refused,
                   unknownFormat(plugins->formats,
                                 picture.layout.empty() ? usualLayout : picture.layout,
                                 Ability::LayOut));
    drawn.layout = layout.interface->format;
    base::Result<MeasurerPool::Taken> measurer = m_state->measurers.take(drawn.diagnostics);
    if (!measurer)
        return end(Ending::Refused, std::move(measurer.error()));
    const diagram::Composition composition(map, view, picture.style, picture.options, **measurer);
    plugin::Call call;
    call.image = composition.graph();
    call.options = picture.layoutOptions;
    plugin::Outcome outcome = m_state->host.run(layout, call, watch);
    append(drawn.diagnostics, std::move(outcome.diagnostics));
    drawn.ending = endingOf(outcome.ending);
    if (drawn.ending != Ending::Done)
        return drawn;
    base::Result<diagram::Scene> scene = composition.finish(outcome.image);
    if (!scene)
        return end(Ending::Broken, noResult(layout, scene.error().message));
    drawn.scene = std::make_shared<const diagram::Scene>(std::move(*scene));
    return drawn;
}

Written Workbench::render(const diagram::Scene& scene, std::string_view target,
                          const Options& options, const Watch& watch) const {
    const auto plugins = m_state->plugins();
    const plugin::Offer renderer = plugins->catalogue.find(plugin::InterfaceKind::Renderer, target);
    if (!renderer)
        return refused(unknownFormat(plugins->formats, target, Ability::Draw));
    plugin::Call call;
    call.image = scene.bytes();
    call.options = options;
    return writtenBy(renderer, m_state->host.run(renderer, call, watch));
}

Written Workbench::render(const model::ArgumentMap& map, std::string_view target,
                          const Picture& picture, const Options& options,
                          const Watch& watch) const {
    const auto plugins = m_state->plugins();
    if (!plugins->catalogue.find(plugin::InterfaceKind::Renderer, target))
        return refused(unknownFormat(plugins->formats, target, Ability::Draw));
    Drawn drawn = scene(map, picture, watch);
    if (!drawn.scene) {
        Written written;
        written.ending = drawn.ending;
        written.diagnostics = std::move(drawn.diagnostics);
        return written;
    }
    Written written = render(*drawn.scene, target, options, watch);
    written.diagnostics.insert(written.diagnostics.begin(), drawn.diagnostics.begin(),
                               drawn.diagnostics.end());
    return written;
}

} // namespace argmap::workbench
