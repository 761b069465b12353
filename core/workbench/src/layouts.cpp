#include "layouts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace argmap::workbench {

namespace {

plugin::Offer findLayout(const plugin::Catalogue& catalogue, std::string_view name) {
    return catalogue.find(plugin::InterfaceKind::Layout, name);
}

Layouts choose(const plugin::Catalogue& catalogue, std::size_t graphSize) {
    const plugin::Offer usual = findLayout(catalogue, usualLayout);
    const plugin::Offer other = findLayout(catalogue, otherLayout);
    if (!usual)
        return {other};
    return graphSize > largeMap ? Layouts{usual} : Layouts{usual, other};
}

bool hasFailed(const plugin::Outcome& outcome, bool named) {
    return outcome.ending == plugin::Ending::Broken ||
           (outcome.ending == plugin::Ending::Refused && !named);
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
    d.advice =
        layouts.named
            ? "--timeout gives it more time."
            : fmt::format("With --layout {} it draws alone, and --timeout gives it more time.",
                          layouts.first.interface->format);
    return d;
}

} // namespace

bool isNamed(const Picture& picture) {
    return !picture.layout.empty() && picture.layout != automaticLayout;
}

plugin::Offer namedLayout(const plugin::Catalogue& catalogue, const Picture& picture,
                          const model::View* view) {
    if (!picture.layout.empty() && picture.layout != automaticLayout)
        return findLayout(catalogue, picture.layout);
    if (picture.layout.empty() && view != nullptr && !view->engine.empty())
        return findLayout(catalogue, view->engine);
    return {};
}

Layouts layoutsFor(const plugin::Catalogue& catalogue, const Picture& picture,
                   const model::View* view, std::size_t graphSize) {
    const plugin::Offer named = namedLayout(catalogue, picture, view);
    if (named && named.interface->format == otherLayout)
        return {named, findLayout(catalogue, usualLayout), true};
    return named || isNamed(picture) ? Layouts{named} : choose(catalogue, graphSize);
}

Options inLists() {
    return {{"compact", "true"}};
}

base::Diagnostic noLayout(const std::vector<Format>& formats, const Picture& picture) {
    return unknownFormat(formats, isNamed(picture) ? picture.layout : usualLayout, Ability::LayOut);
}

base::Diagnostic chosenNote(std::string message, std::string advice) {
    base::Diagnostic d;
    d.severity = base::Severity::Note;
    d.code = "layout.chosen";
    d.message = std::move(message);
    d.advice = std::move(advice);
    return d;
}

plugin::Outcome layOut(const plugin::Host& host, const Layouts& layouts, const plugin::Call& call,
                       const Watch& watch, plugin::Offer& taken) {
    taken = layouts.first;
    if (!layouts.then)
        return host.run(layouts.first, call, watch);
    Watch patient = watch;
    if (!layouts.named &&
        (watch.limits.time.count() == 0 || watch.limits.time > patienceWithLayout))
        patient.limits.time = patienceWithLayout;
    plugin::Outcome first = host.run(layouts.first, call, patient);
    if (!hasFailed(first, layouts.named))
        return first;
    taken = layouts.then;
    plugin::Call plain = call;
    plain.options.clear(); // they were the first one's
    plugin::Outcome outcome = host.run(layouts.then, plain, watch);
    outcome.diagnostics.insert(outcome.diagnostics.begin(), tookOver(layouts, first.diagnostics));
    return outcome;
}

} // namespace argmap::workbench
