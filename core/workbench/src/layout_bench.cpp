#include <argmap/workbench/layout_bench.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace argmap::workbench {

namespace {

constexpr std::uint32_t seed = 1;

struct Timed {
    Drawn drawn;
    std::chrono::duration<double> took{};
};

Timed timed(const Workbench& bench, const model::ArgumentMap& map, const Picture& picture,
            const Watch& watch) {
    const auto begin = std::chrono::steady_clock::now();
    Drawn drawn = bench.scene(map, picture, watch);
    return {std::move(drawn), std::chrono::steady_clock::now() - begin};
}

std::chrono::duration<double> middleOf(std::vector<std::chrono::duration<double>> times) {
    if (times.empty())
        return {};
    std::ranges::sort(times);
    return times[times.size() / 2];
}

} // namespace

LayoutFigures benchLayout(const Workbench& bench, const model::ArgumentMap& map,
                          const Picture& picture, std::size_t edits, const Watch& watch) {
    LayoutFigures figures;
    Picture next = picture;
    next.proportions = 0; // one works on a canvas
    Timed now = timed(bench, map, next, watch);
    const auto failed = [&] {
        if (now.drawn.scene)
            return false;
        figures.ending = now.drawn.ending;
        figures.diagnostics = std::move(now.drawn.diagnostics);
        return true;
    };
    if (failed())
        return figures;
    figures.layout = now.drawn.layout;
    figures.first = now.took;
    figures.boxes = diagram::boxesInBoth(*now.drawn.scene, *now.drawn.scene).size();
    EditScript script(seed);
    std::vector<std::chrono::duration<double>> times;
    model::ArgumentMap edited = map;
    for (std::size_t tries = 0; figures.edits < edits && tries < edits * editKinds; ++tries) {
        std::optional<ScriptedEdit> edit = script.next(edited);
        if (!edit)
            continue;
        const std::shared_ptr<const diagram::Scene> before = now.drawn.scene;
        next.earlier = std::make_shared<const diagram::Places>(*before, next.earlier.get());
        edited = std::move(edit->map);
        now = timed(bench, edited, next, watch);
        if (failed())
            return figures;
        ++figures.edits;
        times.push_back(now.took);
        figures.moves +=
            diagram::movesBetween(diagram::boxesInBoth(*before, *now.drawn.scene, edit->changed),
                                  picture.options.direction);
    }
    figures.again = middleOf(std::move(times));
    return figures;
}

} // namespace argmap::workbench
