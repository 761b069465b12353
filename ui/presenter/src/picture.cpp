#include <argmap/presenter/picture.hpp>

#include <argmap/presenter/edit_change.hpp>
#include <argmap/wire/scene_view.hpp>

#include <algorithm>

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

void Picture::update(const ArgumentMap& map, std::function<void(const base::Diagnostics&)> done) {
    m_background.run([this, map, done = std::move(done), &bench = m_bench](std::stop_token stop) {
        workbench::Watch watch;
        watch.stop = std::move(stop);
        workbench::Drawn drawn = bench.scene(map, {}, watch);
        return [this, drawn = std::move(drawn), done] {
            if (drawn.scene) {
                m_layout = drawn.layout;
                show(drawn.scene);
            }
            if (drawn.ending != workbench::Ending::Stopped)
                done(drawn.diagnostics);
        };
    });
}

void Picture::clear() {
    m_scene.reset();
    m_boxes.clear();
}

void Picture::show(std::shared_ptr<const diagram::Scene> scene) {
    m_scene = std::move(scene);
    m_boxes.clear();
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
