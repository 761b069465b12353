#include "layouts.hpp"
#include "list_choice.hpp"
#include "print.hpp"
#include "state.hpp"

#include <argmap/diagram/diagram.hpp>
#include <argmap/wire/scene_page.hpp>

#include <algorithm>
#include <future>
#include <optional>
#include <system_error>
#include <vector>

namespace argmap::workbench {

namespace {

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

Drawn finished(const diagram::Composition& composition, LaidOut laid) {
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
    std::optional<ListChoice> lists;
    if (!named && !picture.earlier && picture.proportions > 0)
        if (const plugin::Offer tree = catalogue.find(plugin::InterfaceKind::Layout, narrowLayout))
            lists.emplace(run, tree, picture.proportions);
    const Preparing preparing(composition);
    LaidOut laid = run.layOut(layouts, picture.layoutOptions, std::move(drawn));
    if (lists)
        laid = lists->narrower(std::move(laid));
    lists.reset(); // before the composition, which it uses
    preparing.wait();
    drawn = finished(composition, std::move(laid));
    m_state->letGo(std::move(made), composition.graphSize() > largeMap);
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
