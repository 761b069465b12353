#include <argmap/presenter/picture.hpp>

#include <argmap/diagram/theme.hpp>
#include <argmap/model/change_set.hpp>
#include <argmap/presenter/edit_change.hpp>
#include <argmap/wire/scene_view.hpp>

#include <algorithm>
#include <utility>

namespace argmap::presenter {

using namespace model;

namespace {

constexpr double hundredth = 0.01;
constexpr double gapRight = 64;  // between a parent's box and a provisional one
constexpr double gapBelow = 16;  // between siblings
constexpr double boxWidth = 236; // of a provisional box
constexpr double boxHeight = 52;

Rect rectOf(const argmap_rect& rect) {
    return {rect.x * hundredth, rect.y * hundredth, rect.width * hundredth,
            rect.height * hundredth};
}

} // namespace

workbench::Picture Picture::wanted(const ArgumentMap& map, Shape shape) const {
    workbench::Picture picture;
    picture.style = diagram::lookOf(map).theme.style;
    picture.proportions = 0; // a canvas is no page
    if (shape == Shape::Keep)
        picture.earlier = m_places;
    return picture;
}

void Picture::update(const ArgumentMap& map, Shape shape,
                     std::function<void(const base::Diagnostics&)> done) {
    m_background.run([this, map, wanted = wanted(map, shape), done = std::move(done),
                      &bench = m_bench](std::stop_token stop) {
        workbench::Watch watch;
        watch.stop = std::move(stop);
        workbench::Drawn drawn = bench.scene(map, wanted, watch);
        std::shared_ptr<const diagram::Places> places;
        if (drawn.scene)
            places = std::make_shared<const diagram::Places>(*drawn.scene, wanted.earlier.get());
        return [this, map, drawn = std::move(drawn), places = std::move(places), done,
                colours = wanted.style.colours] {
            if (drawn.scene) {
                show(drawn, places, map);
                m_colours = colours;
            } else {
                m_before = m_boxes; // nothing moved
            }
            if (drawn.ending != workbench::Ending::Stopped)
                done(drawn.diagnostics);
        };
    });
}

Picture::Draw Picture::drawing(const ArgumentMap& map,
                               const std::optional<diagram::Paper>& paper) const {
    const bool isShown = m_scene && !paper && diff(m_map, map).empty();
    workbench::Picture wanted = this->wanted(map, paper ? Shape::Anew : Shape::Keep);
    wanted.paper = paper;
    return [map, scene = isShown ? m_scene : nullptr, wanted = std::move(wanted),
            &bench = m_bench](std::string_view target, const workbench::Watch& watch) {
        return scene ? bench.render(*scene, target, {}, watch)
                     : bench.render(map, target, wanted, {}, watch);
    };
}

void Picture::clear() {
    m_scene.reset();
    m_places.reset();
    m_boxes.clear();
    m_before.clear();
}

void Picture::show(workbench::Drawn shown, std::shared_ptr<const diagram::Places> places,
                   const ArgumentMap& map) {
    m_scene = std::move(shown.scene);
    m_layout = std::move(shown.layout);
    m_map = map;
    m_places = std::move(places);
    m_before = std::exchange(m_boxes, {});
    const wire::SceneView& view = m_scene->view();
    for (std::uint32_t row = 0; row < view.drawn().size(); ++row) {
        const argmap_drawn drawn = view.drawn()[row];
        if (drawn.id.size != 0)
            m_boxes.emplace(view.text(drawn.id), rectOf(drawn.bounds));
    }
}

Rect Picture::bounds() const {
    if (!m_scene)
        return {};
    const argmap_scene_page page = m_scene->view().pages()[0];
    return {0, 0, page.width * hundredth, page.height * hundredth};
}

std::optional<Rect> Picture::boxOf(const ArgumentMap& map, ItemRef item) const {
    if (!map.contains(item))
        return std::nullopt;
    const auto found = m_boxes.find(map.item(item).id);
    return found == m_boxes.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Picture::Kept> Picture::kept(Rect place) const {
    std::optional<Kept> nearest;
    double least = 0;
    for (const auto& [id, before] : m_before) {
        const auto now = m_boxes.find(id);
        if (now == m_boxes.end())
            continue;
        const double x = before.x + before.width / 2 - place.x - place.width / 2;
        const double y = before.y + before.height / 2 - place.y - place.height / 2;
        const double far = x * x + y * y;
        if (!nearest || far < least) {
            nearest = {before, now->second};
            least = far;
        }
    }
    return nearest;
}

std::vector<ProvisionalBox> Picture::provisional(const ArgumentMap& map,
                                                 const Structure& structure) const {
    std::vector<ProvisionalBox> boxes;
    if (!m_scene)
        return boxes;
    std::vector<std::optional<Rect>> placed(structure.nodes().size());
    std::vector<bool> hidden(structure.nodes().size(), false); // in a folded branch
    for (std::size_t row = 0; row < structure.nodes().size(); ++row) {
        const StructureNode& node = structure.nodes()[row];
        placed[row] = boxOf(map, node.item);
        if (node.parent != StructureNode::none)
            hidden[row] = hidden[node.parent] || isFolded(map, structure.nodes()[node.parent].item);
        if (placed[row] || hidden[row])
            continue;
        Rect box{16, bounds().height + gapBelow, boxWidth, boxHeight};
        if (node.parent != StructureNode::none) {
            const std::optional<Rect>& parent = placed[node.parent];
            if (!parent)
                continue;
            box.x = parent->x + parent->width + gapRight;
            box.y = parent->y;
            for (const std::uint32_t sibling : structure.nodes()[node.parent].children)
                if (sibling < row && placed[sibling]) {
                    box.x = placed[sibling]->x;
                    box.y =
                        std::max(box.y, placed[sibling]->y + placed[sibling]->height + gapBelow);
                }
        }
        placed[row] = box;
        const Stance stance = node.via ? map[node.via].stance : Stance::Unspecified;
        boxes.push_back({node.item, box, stance, node.bond == Bond::Undercut});
    }
    return boxes;
}

} // namespace argmap::presenter
