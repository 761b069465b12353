#include "print.hpp"

#include <argmap/wire/layout_graph.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace argmap::workbench {

namespace {

base::Diagnostic report(const diagram::Printed& printed, const diagram::Paper& paper) {
    const auto least =
        std::min_element(printed.pages.begin(), printed.pages.end(),
                         [](const diagram::PrintedPage& a, const diagram::PrintedPage& b) {
                             return a.smallest < b.smallest;
                         });
    const auto page = static_cast<std::size_t>(least - printed.pages.begin()) + 1;
    const bool isSmall = least->smallest < diagram::leastPrinted;
    base::Diagnostic d;
    d.severity = isSmall ? base::Severity::Warning : base::Severity::Note;
    d.code = isSmall ? "page.small-text" : "page.printed";
    d.message = fmt::format("{} page{} {}; the smallest text is printed at {:.1f} points",
                            printed.pages.size(), printed.pages.size() == 1 ? "" : "s", paper.name,
                            least->smallest);
    if (printed.pages.size() > 1)
        d.message += fmt::format(", on page {}", page);
    if (isSmall)
        d.advice = "Larger paper, shorter texts or a part of the map (--root, --group, --depth) "
                   "make it larger.";
    return d;
}

// All pages may say the same.
void addOnce(base::Diagnostics& all, base::Diagnostics more) {
    for (base::Diagnostic& one : more)
        if (std::find(all.begin(), all.end(), one) == all.end())
            all.push_back(std::move(one));
}

base::Diagnostic whyNot(base::Diagnostics diagnostics) {
    if (!diagnostics.empty())
        return std::move(diagnostics.back());
    base::Diagnostic d;
    d.code = "layout.stopped";
    d.message = "the layout was stopped";
    return d;
}

} // namespace

Drawn print(const Drawing& of, const diagram::Paper& paper, Drawn drawn) {
    plugin::Offer taken;
    const diagram::Layout layout =
        [&](std::span<const std::uint8_t> image) -> base::Result<std::vector<std::uint8_t>> {
        const auto graph = wire::GraphView::open(image);
        const Layouts layouts = layoutsFor(of.plugins.catalogue, of.picture, of.namedView(),
                                           graph ? graph->nodes().size() : 0);
        if (!layouts.first)
            return tl::unexpected(noLayout(of.plugins.formats, of.picture));
        plugin::Call call;
        call.image = image;
        call.options = of.picture.layoutOptions;
        plugin::Outcome outcome = layOut(of.host, layouts, call, of.watch, taken);
        drawn.ending = endingOf(outcome.ending);
        if (drawn.ending != Ending::Done)
            return tl::unexpected(whyNot(std::move(outcome.diagnostics)));
        addOnce(drawn.diagnostics, std::move(outcome.diagnostics));
        return std::vector<std::uint8_t>(outcome.image.begin(), outcome.image.end());
    };
    base::Result<diagram::Printed> printed = diagram::drawPages(
        of.map, of.view, of.picture.style, of.picture.options, paper, of.measurer, layout);
    if (!printed) {
        drawn.ending = drawn.ending == Ending::Done ? Ending::Refused : drawn.ending;
        drawn.diagnostics.push_back(std::move(printed.error()));
        return drawn;
    }
    drawn.layout = taken.interface->format;
    drawn.diagnostics.push_back(report(*printed, paper));
    drawn.pages = std::move(printed->pages);
    drawn.scene = std::make_shared<const diagram::Scene>(std::move(printed->scene));
    return drawn;
}

} // namespace argmap::workbench
