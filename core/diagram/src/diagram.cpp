#include <argmap/diagram/diagram.hpp>

#include "composed.hpp"
#include "draw/scene_maker.hpp"

#include <tuple>
#include <utility>

namespace argmap::diagram {

model::ViewId firstView(const model::ArgumentMap& map) {
    model::ViewId first;
    for (const model::ViewId id : map.table<model::View>().ids())
        if (!first ||
            std::tie(map[id].order, map[id].id) < std::tie(map[first].order, map[first].id))
            first = id;
    return first;
}

struct Composition::State {
    State(const model::ArgumentMap& map, const model::View* view, const Style& style,
          const Options& options, TextMeasurer& measurer, const Places* earlier)
        : structure(map),
          selection(select(map, structure, view, options.part)),
          composed(map, structure, EarlierPlaces(map, view, earlier), selection, style, options,
                   measurer) {}

    model::Structure structure;
    Selection selection;
    Composed composed;
    std::unique_ptr<SceneMaker> maker; // made beforehand, for the next picture
};

Composition::Composition(const model::ArgumentMap& map, model::ViewId view, const Style& style,
                         const Options& options, TextMeasurer& measurer, const Places* earlier)
    : m_state(std::make_unique<State>(map, view ? map.find<model::View>(view) : nullptr, style,
                                      options, measurer, earlier)) {}

Composition::~Composition() = default;
Composition::Composition(Composition&&) noexcept = default;
Composition& Composition::operator=(Composition&&) noexcept = default;

std::span<const std::uint8_t> Composition::graph() const {
    return m_state->composed.graph.image;
}

std::size_t Composition::graphSize() const {
    return m_state->composed.graph.nodes;
}

void Composition::prepare() const {
    if (!m_state->maker)
        m_state->maker = std::make_unique<SceneMaker>(m_state->composed);
}

base::Result<Scene> Composition::finish(std::span<const std::uint8_t> layout) const {
    const Composed& composed = m_state->composed;
    base::Result<Placed> placed = composed.place(layout);
    if (!placed)
        return tl::unexpected<base::Diagnostic>(std::move(placed.error()));
    prepare();
    const std::unique_ptr<SceneMaker> maker = std::move(m_state->maker);
    return Scene::open(maker->finish(*placed));
}

base::Result<Scene> draw(const model::ArgumentMap& map, model::ViewId view, const Style& style,
                         const Options& options, TextMeasurer& measurer, const Layout& layout) {
    const Composition composition(map, view, style, options, measurer);
    auto placed = layout(composition.graph());
    if (!placed)
        return tl::unexpected<base::Diagnostic>(std::move(placed.error()));
    return composition.finish(*placed);
}

} // namespace argmap::diagram
