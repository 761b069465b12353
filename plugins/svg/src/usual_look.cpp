#include <argmap/svg/usual_look.hpp>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace argmap::svg {

namespace {

template <typename Value>
class Tally {
public:
    void add(Value value) {
        if (m_last == nullptr || m_last->first != value) // mostly it is
            m_last = &*m_counts.try_emplace(value, 0).first;
        ++m_last->second;
    }

    /// What came most often, twice at least; of several the least.
    [[nodiscard]] std::optional<Value> most() const {
        std::optional<Value> found;
        std::size_t best = 1;
        for (const auto& [value, count] : m_counts)
            if (count > best || (count == best && found && value < *found)) {
                found = value;
                best = count;
            }
        return found;
    }

private:
    std::unordered_map<Value, std::size_t> m_counts;
    std::pair<const Value, std::size_t>* m_last = nullptr; // of those
};

} // namespace

UsualLook usualLookOf(const wire::SceneView& scene, argmap_list drawn) {
    Tally<std::uint32_t> fills;
    Tally<std::int32_t> sizes;
    Tally<std::int32_t> widths;
    for (std::uint32_t row = drawn.first; row < drawn.first + drawn.count; ++row) {
        const argmap_list shapes = scene.drawn()[row].shapes;
        for (std::uint32_t i = shapes.first; i < shapes.first + shapes.count; ++i) {
            const argmap_shape& shape = scene.shapes()[i];
            fills.add(shape.fill);
            if (shape.type == ARGMAP_SHAPE_TEXT && shape.runs.count > 0)
                sizes.add(scene.runs()[shape.runs.first].size);
            else if (shape.stroke != ARGMAP_NO_COLOUR)
                widths.add(shape.stroke_width);
        }
    }
    UsualLook look;
    look.fill = fills.most();
    look.textSize = sizes.most();
    look.strokeWidth = widths.most().value_or(look.strokeWidth);
    return look;
}

UsualLook lookWithin(const wire::SceneView& scene, argmap_list shapes, const UsualLook& around) {
    UsualLook look = around;
    std::uint32_t first = ARGMAP_NO_COLOUR; // of those that have one
    std::uint32_t count = 0;
    for (std::uint32_t i = shapes.first; i < shapes.first + shapes.count; ++i) {
        const std::uint32_t fill = scene.shapes()[i].fill;
        if (fill == around.fill)
            return around;
        if (first == ARGMAP_NO_COLOUR)
            first = fill;
        count += fill == first && fill != ARGMAP_NO_COLOUR ? 1U : 0U;
    }
    if (count > 1)
        look.fill = first;
    return look;
}

void writeFill(std::uint32_t fill, XmlBuffer& out) {
    if (fill == ARGMAP_NO_COLOUR)
        out.raw(" fill=\"none\"");
    else
        out.colourAttribute("fill", fill);
}

void writeLook(const UsualLook& look, XmlBuffer& out) {
    if (look.fill)
        writeFill(*look.fill, out);
    if (look.strokeWidth != UsualLook{}.strokeWidth)
        out.attribute("stroke-width", look.strokeWidth);
    if (look.textSize)
        out.attribute("font-size", *look.textSize);
}

} // namespace argmap::svg
