#include "list_choice.hpp"

#include <argmap/wire/layout_graph.hpp>
#include <argmap/wire/layout_result.hpp>
#include <argmap/wire/share_out.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <system_error>
#include <utility>

namespace argmap::workbench {

namespace {

constexpr double farTooWide = 1.5;          // times the page's proportions
constexpr double rough = 0.2;               // what estimates are off, as a logarithm
constexpr std::int32_t widthOfA4 = 112'252; // landscape; what is less wide is printed as it is
constexpr std::size_t manyNodes = 300;      // fewer are laid out before another process has begun

diagram::Extent extentOf(const diagram::Composition& composition, const plugin::ImageData& image) {
    const auto graph = wire::GraphView::open(composition.graph());
    if (!graph)
        return {};
    const auto layout = wire::LayoutView::open(image, *graph);
    if (!layout)
        return {};
    const argmap_layout& page = layout->page();
    return {static_cast<double>(page.width), static_cast<double>(page.height)};
}

} // namespace

LaidOut LayoutRun::layOut(const Layouts& layouts, const Options& options, Drawn drawn) const {
    plugin::Call call;
    call.image = composition.graph();
    call.options = options;
    LaidOut laid;
    plugin::Outcome outcome = workbench::layOut(host, layouts, call, watch, laid.by);
    drawn.layout = laid.by.interface->format;
    std::ranges::move(outcome.diagnostics, std::back_inserter(drawn.diagnostics));
    drawn.ending = endingOf(outcome.ending);
    laid.drawn = std::move(drawn);
    if (laid.drawn.ending != Ending::Done)
        return laid;
    laid.image = std::move(outcome.image);
    laid.extent = extentOf(composition, laid.image);
    return laid;
}

ListChoice::ListChoice(const LayoutRun& run, const plugin::Offer& layout, double wanted)
    : m_run(run),
      m_layout(layout),
      m_wanted(wanted),
      m_stopsToo(run.watch.stop, [this] { m_stop.request_stop(); }),
      m_watchBeside(run.watch) {
    m_watchBeside.stop = m_stop.get_token();
    m_watchBeside.progress = {}; // that of the usual layout is told
    m_watchBeside.said = {};
    if (wire::workersFor(run.composition.graphSize(), manyNodes) == 1)
        return;
    try {
        m_beside = std::async(std::launch::async, [this] { return layOutIfLikely(); });
    } catch (const std::
                 system_error&) { // NOLINT(bugprone-empty-catch): no thread; it is done when asked
    }
}

ListChoice::~ListChoice() {
    m_stop.request_stop();
}

// How far its proportions are from the page's, either way.
double ListChoice::away(const diagram::Extent& extent) const {
    return std::abs(std::log(extent.proportions() / m_wanted));
}

// Where lists suit better than any usual picture that is far too wide, and it may be.
ListChoice::Lists ListChoice::layOutIfLikely() const {
    Lists lists{estimateLists(m_run.composition.graph()), std::nullopt};
    const std::optional<ListEstimate>& about = lists.about;
    if (about && about->mostProportions > farTooWide * m_wanted &&
        away(about->extent) < std::log(farTooWide) + rough)
        lists.laid = LayoutRun{m_run.host, m_run.composition, m_watchBeside}.layOut({m_layout},
                                                                                    inLists(), {});
    return lists;
}

LaidOut ListChoice::narrower(LaidOut usual) {
    if (usual.extent.width <= widthOfA4 || usual.extent.proportions() <= farTooWide * m_wanted)
        return usual;
    const double usually = away(usual.extent);
    auto [about, lists] = m_beside.valid()
                              ? m_beside.get()
                              : Lists{estimateLists(m_run.composition.graph()), std::nullopt};
    if (!lists && about && away(about->extent) < usually + rough)
        lists = m_run.layOut({m_layout}, inLists(), {});
    if (!lists || lists->extent.width <= 0 || away(lists->extent) >= usually)
        return usual;
    lists->drawn.diagnostics.push_back(chosenNote(
        fmt::format("the layout \"{}\" draws this map, with reasons in lists: {:.1f} times "
                    "as wide as high; with \"{}\" it would be {:.1f} times",
                    lists->drawn.layout, lists->extent.proportions(), usual.drawn.layout,
                    usual.extent.proportions()),
        fmt::format("--layout {} draws it so all the same.", usual.drawn.layout)));
    return *std::move(lists);
}

} // namespace argmap::workbench
