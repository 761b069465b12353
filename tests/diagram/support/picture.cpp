#include "picture.hpp"

#include "column_layout.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace argmap::test {

diagram::TextMeasurer& measurer() {
    static const std::unique_ptr<diagram::TextMeasurer> one = [] {
        auto made = diagram::makeMeasurer();
        if (!made)
            throw std::runtime_error(made.error().message);
        return std::move(made->measurer);
    }();
    return *one;
}

Picture::Picture(const model::ArgumentMap& map, const diagram::Options& options,
                 model::ViewId view) {
    auto scene = diagram::draw(map, view, diagram::Style{}, options, measurer(), columnLayout);
    if (!scene)
        throw std::runtime_error(scene.error().message);
    m_scene = std::move(*scene);
}

argmap_drawn Picture::item(std::string_view id) const {
    for (std::uint32_t row = 0; row < view().drawn().size(); ++row)
        if (view().text(view().drawn()[row].id) == id)
            return view().drawn()[row];
    ADD_FAILURE() << "nothing is drawn of " << id;
    return {};
}

bool Picture::has(std::string_view id) const {
    for (std::uint32_t row = 0; row < view().drawn().size(); ++row)
        if (view().text(view().drawn()[row].id) == id)
            return true;
    return false;
}

std::vector<argmap_drawn> Picture::items(std::uint32_t role) const {
    std::vector<argmap_drawn> found;
    for (std::uint32_t row = 0; row < view().drawn().size(); ++row)
        if (view().drawn()[row].role == role)
            found.push_back(view().drawn()[row]);
    return found;
}

std::vector<std::string> Picture::ids(std::uint32_t role) const {
    std::vector<std::string> found;
    for (const argmap_drawn& drawn : items(role))
        found.push_back(text(drawn.id));
    return found;
}

std::vector<std::string> Picture::classes(const argmap_drawn& drawn) const {
    std::vector<std::string> found;
    for (const std::string_view word : view().words(drawn.classes))
        found.emplace_back(word);
    return found;
}

std::vector<argmap_shape> Picture::shapes(const argmap_drawn& drawn,
                                          std::optional<std::uint32_t> part) const {
    std::vector<argmap_shape> found;
    for (std::uint32_t i = 0; i < drawn.shapes.count; ++i) {
        const argmap_shape& shape = view().shapes()[drawn.shapes.first + i];
        if (!part || shape.part == *part)
            found.push_back(shape);
    }
    return found;
}

std::vector<std::string> Picture::lines(const argmap_drawn& drawn, std::uint32_t part) const {
    std::vector<std::string> found;
    for (const argmap_shape& shape : shapes(drawn, part)) {
        if (shape.type != ARGMAP_SHAPE_TEXT)
            continue;
        std::string line;
        for (std::uint32_t i = 0; i < shape.runs.count; ++i)
            line += view().text(view().runs()[shape.runs.first + i].text);
        found.push_back(line);
    }
    return found;
}

std::string Picture::joined(const argmap_drawn& drawn, std::uint32_t part) const {
    std::string all;
    for (const std::string& line : lines(drawn, part))
        all += (all.empty() ? "" : " ") + line;
    return all;
}

} // namespace argmap::test
