#include "layouts.hpp"
#include "list_estimate.hpp"
#include "print.hpp"
#include "state.hpp"

#include <argmap/diagram/diagram.hpp>
#include <argmap/wire/layout_graph.hpp>
#include <argmap/wire/layout_result.hpp>
#include <argmap/wire/scene_page.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <future>
#include <optional>
#include <system_error>
#include <vector>

namespace argmap::workbench {

namespace {

void append(base::Diagnostics& all, base::Diagnostics more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

constexpr double farTooWide = 1.5;          // times the page's proportions
constexpr double rough = 0.2;               // what estimates are off, as a logarithm
constexpr std::int32_t widthOfA4 = 112'252; // landscape; what is less wide is printed as it is

// Whether a renderer needs the glyphs of all lines (plugin-manifest.md).
bool needsEveryGlyph(const plugin::Interface& renderer, const Options& given) {
    return renderer.everyGlyph || std::ranges::any_of(given, [&](const plugin::Option& option) {
               const auto spec =
                   std::ranges::find(renderer.options, option.name, &plugin::OptionSpec::name);
               return spec == renderer.options.end() || spec->fallback != option.value;
           });
}

Drawn refusedScene(Drawn drawn, base::Diagnostic why) {
    drawn.ending = Ending::Refused;
    drawn.diagnostics.push_back(std::move(why));
    return drawn;
}

// What a layout gave, not yet drawn.
struct LaidOut {
    Drawn drawn; // without a scene
    plugin::Offer by;
    plugin::ImageData image;
    diagram::Extent extent; // of the figure; nothing where there is none

    [[nodiscard]] double proportions() const { return extent.width / std::max(extent.height, 1.0); }
};

// One composition, drawn by layouts.
struct LayoutRun {
    const plugin::Host& host;
    const diagram::Composition& composition;
    const Watch& watch;

    [[nodiscard]] LaidOut layOut(const Layouts& layouts, const Options& options,
                                 Drawn drawn) const {
        plugin::Call call;
        call.image = composition.graph();
        call.options = options;
        LaidOut laid;
        plugin::Outcome outcome = workbench::layOut(host, layouts, call, watch, laid.by);
        drawn.layout = laid.by.interface->format;
        append(drawn.diagnostics, std::move(outcome.diagnostics));
        drawn.ending = endingOf(outcome.ending);
        laid.drawn = std::move(drawn);
        if (laid.drawn.ending != Ending::Done)
            return laid;
        laid.image = std::move(outcome.image);
        laid.extent = extentOf(laid.image);
        return laid;
    }

    [[nodiscard]] diagram::Extent extentOf(const plugin::ImageData& image) const {
        const auto graph = wire::GraphView::open(composition.graph());
        if (!graph)
            return {};
        const auto layout = wire::LayoutView::open(image, *graph);
        if (!layout)
            return {};
        const argmap_layout& page = layout->page();
        return {static_cast<double>(page.width), static_cast<double>(page.height)};
    }

    // A picture that is far too wide, as a tree whose reasons hang in lists, if that comes nearer
    // to its page: it is laid out where an estimate says so. Too high a picture it would make
    // higher still.
    [[nodiscard]] LaidOut narrower(LaidOut usual, const plugin::Offer& layout,
                                   double wanted) const {
        if (usual.extent.width <= widthOfA4 || usual.proportions() <= farTooWide * wanted)
            return usual;
        const auto away = [&](double proportions) {
            return std::abs(std::log(proportions / wanted));
        };
        const double usually = away(usual.proportions());
        const std::optional<diagram::Extent> about = extentInLists(composition.graph());
        if (!about || away(about->width / std::max(about->height, 1.0)) >= usually + rough)
            return usual;
        LaidOut lists = layOut({layout}, inLists(), {});
        if (lists.extent.width <= 0 || away(lists.proportions()) >= usually)
            return usual;
        lists.drawn.diagnostics.push_back(chosenNote(
            fmt::format("the layout \"{}\" draws this map, with reasons in lists: {:.1f} times "
                        "as wide as high; with \"{}\" it would be {:.1f} times",
                        lists.drawn.layout, lists.proportions(), usual.drawn.layout,
                        usual.proportions()),
            fmt::format("--layout {} draws it so all the same.", usual.drawn.layout)));
        return lists;
    }

    [[nodiscard]] Drawn draw(LaidOut laid) const {
        Drawn drawn = std::move(laid.drawn);
        if (drawn.ending != Ending::Done)
            return drawn;
        base::Result<diagram::Scene> scene = composition.finish(laid.image);
        if (!scene) {
            drawn.ending = Ending::Broken;
            drawn.diagnostics.push_back(noResult(laid.by, scene.error().message));
            return drawn;
        }
        drawn.scene = std::make_shared<const diagram::Scene>(std::move(*scene));
        return drawn;
    }
};

// Prepares the picture in a thread of its own while layouts work in a process of theirs.
class Preparing {
public:
    explicit Preparing(const diagram::Composition& composition) {
        try {
            m_done = std::async(std::launch::async, [&composition] { composition.prepare(); });
        } catch (
            const std::system_error&) { // NOLINT(bugprone-empty-catch): no thread; it is done later
        }
    }

    /// Throws what was thrown there. The destructor waits, too.
    void wait() const {
        if (m_done.valid())
            m_done.get();
    }

private:
    std::shared_future<void> m_done;
};

} // namespace

Drawn Workbench::scene(const model::ArgumentMap& map, const Picture& picture,
                       const Watch& watch) const {
    Drawn drawn;
    if (base::Result<void> part = diagram::checkPart(map, picture.options.part); !part)
        return refusedScene(std::move(drawn), std::move(part.error()));
    const auto plugins = m_state->plugins();
    const plugin::Catalogue& catalogue = plugins->catalogue;
    const model::ViewId view = picture.view.value_or(diagram::firstView(map));
    base::Result<MeasurerPool::Taken> measurer = m_state->measurers.take(drawn.diagnostics);
    if (!measurer)
        return refusedScene(std::move(drawn), std::move(measurer.error()));
    const Drawing of{map, view, picture, *plugins, m_state->host, **measurer, watch};
    if (picture.paper)
        return print(of, *picture.paper, std::move(drawn));
    auto made = std::make_shared<const diagram::Composition>(
        map, view, picture.style, picture.options, **measurer, picture.earlier.get());
    const diagram::Composition& composition = *made;
    const plugin::Offer named = namedLayout(catalogue, picture, of.namedView());
    const Layouts layouts = layoutsFor(catalogue, picture, of.namedView(), composition.graphSize());
    if (!layouts.first)
        return refusedScene(std::move(drawn), noLayout(plugins->formats, picture));
    const LayoutRun run{m_state->host, composition, watch};
    const Preparing preparing(composition);
    LaidOut laid = run.layOut(layouts, picture.layoutOptions, std::move(drawn));
    if (!named && !picture.earlier && picture.proportions > 0)
        if (const plugin::Offer narrow =
                catalogue.find(plugin::InterfaceKind::Layout, narrowLayout))
            laid = run.narrower(std::move(laid), narrow, picture.proportions);
    preparing.wait();
    drawn = run.draw(std::move(laid));
    if (composition.graphSize() > largeMap)
        m_state->letGo(std::move(made));
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

Written Workbench::render(const model::ArgumentMap& map, std::string_view target,
                          const Picture& picture, const Options& options,
                          const Watch& watch) const {
    const auto plugins = m_state->plugins();
    const plugin::Offer renderer = plugins->catalogue.find(plugin::InterfaceKind::Renderer, target);
    if (!renderer)
        return refused(unknownFormat(plugins->formats, target, Ability::Draw));
    Picture needed = picture;
    needed.options.everyGlyph &= needsEveryGlyph(*renderer.interface, options);
    Drawn drawn = scene(map, needed, watch);
    if (!drawn.scene) {
        Written written;
        written.ending = drawn.ending;
        written.diagnostics = std::move(drawn.diagnostics);
        return written;
    }
    Written written = render(*drawn.scene, target, options, watch);
    written.layout = drawn.layout;
    written.pages = std::move(drawn.pages);
    written.diagnostics.insert(written.diagnostics.begin(), drawn.diagnostics.begin(),
                               drawn.diagnostics.end());
    return written;
}

} // namespace argmap::workbench
