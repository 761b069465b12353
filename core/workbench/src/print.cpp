#include "layouts.hpp"

#include <argmap/diagram/diagram.hpp>
#include <argmap/wire/layout_graph.hpp>
#include <argmap/wire/scene_page.hpp>

#include <fmt/format.h>

#include <algorithm>

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

} // namespace

Drawn Workbench::print(const model::ArgumentMap& map, const diagram::Paper& paper,
                       const Picture& picture, const Watch& watch) const {
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
    plugin::Offer taken;
    const diagram::Layout layout =
        [&](std::span<const std::uint8_t> image) -> base::Result<std::vector<std::uint8_t>> {
        const auto graph = wire::GraphView::open(image);
        const Layouts layouts = layoutsFor(plugins->catalogue, picture, map.find<model::View>(view),
                                           graph ? graph->nodes().size() : 0);
        if (!layouts.first)
            return tl::unexpected(unknownFormat(plugins->formats,
                                                isNamed(picture) ? picture.layout : usualLayout,
                                                Ability::LayOut));
        plugin::Call call;
        call.image = image;
        call.options = picture.layoutOptions;
        plugin::Outcome outcome = layOut(m_state->host, layouts, call, watch, taken);
        drawn.ending = endingOf(outcome.ending);
        if (drawn.ending == Ending::Done)
            return std::vector<std::uint8_t>(outcome.image.begin(), outcome.image.end());
        if (outcome.diagnostics.empty())
            return base::fail("layout.stopped", "the layout was stopped");
        return tl::unexpected(std::move(outcome.diagnostics.back()));
    };
    base::Result<diagram::Printed> printed =
        diagram::drawPages(map, view, picture.style, picture.options, paper, **measurer, layout);
    if (!printed)
        return end(drawn.ending == Ending::Done ? Ending::Refused : drawn.ending,
                   std::move(printed.error()));
    drawn.layout = taken.interface->format;
    drawn.diagnostics.push_back(report(*printed, paper));
    drawn.pages = std::move(printed->pages);
    drawn.scene = std::make_shared<const diagram::Scene>(std::move(printed->scene));
    return drawn;
}

Written Workbench::render(const diagram::Scene& scene, std::string_view target,
                          const Options& options, const Watch& watch) const {
    const auto plugins = m_state->plugins();
    const plugin::Offer renderer = plugins->catalogue.find(plugin::InterfaceKind::Renderer, target);
    if (!renderer)
        return refused(unknownFormat(plugins->formats, target, Ability::Draw));
    plugin::Call call;
    call.options = options;
    call.image = scene.bytes();
    const std::uint32_t pages = scene.view().pages().size();
    if (renderer.interface->pages || pages == 1)
        return writtenBy(renderer, m_state->host.run(renderer, call, watch));
    Written all;
    for (std::uint32_t page = 0;
         page < pages && all.ending != Ending::Broken && all.ending != Ending::Stopped; ++page) {
        const wire::ImageBytes image = wire::onePage(scene.bytes(), page);
        call.image = image;
        Written one = writtenBy(renderer, m_state->host.run(renderer, call, watch));
        for (plugin::Output& output : one.outputs) {
            output.page = page + 1;
            all.outputs.push_back(std::move(output));
        }
        all.ending = std::max(all.ending, one.ending);
        all.diagnostics.insert(all.diagnostics.end(), one.diagnostics.begin(),
                               one.diagnostics.end());
    }
    return all;
}

} // namespace argmap::workbench
