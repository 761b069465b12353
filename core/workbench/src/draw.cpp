#include "state.hpp"

#include <argmap/diagram/diagram.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace argmap::workbench {

namespace {

void append(base::Diagnostics& all, base::Diagnostics more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

/// The layout that draws, and the one that takes over where that fails; none: nothing does.
struct Layouts {
    plugin::Offer first;
    plugin::Offer then{};
};

plugin::Offer findLayout(const plugin::Catalogue& catalogue, std::string_view name) {
    return catalogue.find(plugin::InterfaceKind::Layout, name);
}

Layouts choose(const plugin::Catalogue& catalogue, std::size_t graphSize) {
    const plugin::Offer usual = findLayout(catalogue, usualLayout);
    const plugin::Offer large = findLayout(catalogue, largeLayout);
    if (!usual || !large)
        return {usual ? usual : large};
    return graphSize > largeMap ? Layouts{large} : Layouts{usual, large};
}

// The one that was asked for; else the view's, where it is there; else one that suits the map.
Layouts layoutsFor(const plugin::Catalogue& catalogue, const Picture& picture,
                   const model::View* view, std::size_t graphSize) {
    if (!picture.layout.empty() && picture.layout != automaticLayout)
        return {findLayout(catalogue, picture.layout)};
    if (picture.layout.empty() && view != nullptr && !view->engine.empty())
        if (const plugin::Offer offer = findLayout(catalogue, view->engine))
            return {offer};
    return choose(catalogue, graphSize);
}

bool hasFailed(const plugin::Outcome& outcome) {
    return outcome.ending == plugin::Ending::Refused || outcome.ending == plugin::Ending::Broken;
}

base::Diagnostic tookOver(const Layouts& layouts, const base::Diagnostics& why) {
    base::Diagnostic d;
    d.severity = base::Severity::Warning;
    d.code = "layout.instead";
    d.message = fmt::format("the layout \"{}\" draws this map in place of \"{}\"",
                            layouts.then.interface->format, layouts.first.interface->format);
    const auto error = std::ranges::find(why, base::Severity::Error, &base::Diagnostic::severity);
    if (error != why.end())
        d.message += ": " + error->message;
    d.advice = fmt::format("With --layout {} it draws alone, and --timeout gives it more time.",
                           layouts.first.interface->format);
    return d;
}

// By the first, else by the one that takes over: `taken`.
plugin::Outcome layOut(const plugin::Host& host, const Layouts& layouts, const plugin::Call& call,
                       const Watch& watch, plugin::Offer& taken) {
    taken = layouts.first;
    if (!layouts.then)
        return host.run(layouts.first, call, watch);
    Watch patient = watch;
    if (watch.limits.time.count() == 0 || watch.limits.time > patienceWithLayout)
        patient.limits.time = patienceWithLayout;
    plugin::Outcome first = host.run(layouts.first, call, patient);
    if (!hasFailed(first))
        return first;
    taken = layouts.then;
    plugin::Outcome outcome = host.run(layouts.then, call, watch);
    outcome.diagnostics.insert(outcome.diagnostics.begin(), tookOver(layouts, first.diagnostics));
    return outcome;
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
    if (base::Result<void> part = diagram::checkPart(map, picture.options.part); !part)
        return end(Ending::Refused, std::move(part.error()));
    const auto plugins = m_state->plugins();
    const model::ViewId view = picture.view.value_or(diagram::firstView(map));
    base::Result<MeasurerPool::Taken> measurer = m_state->measurers.take(drawn.diagnostics);
    if (!measurer)
        return end(Ending::Refused, std::move(measurer.error()));
    const diagram::Composition composition(map, view, picture.style, picture.options, **measurer);
    const Layouts layouts = layoutsFor(plugins->catalogue, picture, map.find<model::View>(view),
                                       composition.graphSize());
    if (!layouts.first)
        return end(Ending::Refused,
                   unknownFormat(plugins->formats,
                                 picture.layout.empty() ? usualLayout : picture.layout,
                                 Ability::LayOut));
    plugin::Call call;
    call.image = composition.graph();
    call.options = picture.layoutOptions;
    plugin::Offer taken;
    plugin::Outcome outcome = layOut(m_state->host, layouts, call, watch, taken);
    drawn.layout = taken.interface->format;
    append(drawn.diagnostics, std::move(outcome.diagnostics));
    drawn.ending = endingOf(outcome.ending);
    if (drawn.ending != Ending::Done)
        return drawn;
    base::Result<diagram::Scene> scene = composition.finish(outcome.image);
    if (!scene)
        return end(Ending::Broken, noResult(taken, scene.error().message));
    drawn.scene = std::make_shared<const diagram::Scene>(std::move(*scene));
    return drawn;
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
    written.layout = drawn.layout;
    written.diagnostics.insert(written.diagnostics.begin(), drawn.diagnostics.begin(),
                               drawn.diagnostics.end());
    return written;
}

} // namespace argmap::workbench
