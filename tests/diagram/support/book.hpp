// A printed map, with the questions that tests ask of its pages.
//
// One thread.
#pragma once

#include "column_layout.hpp"
#include "picture.hpp"

#include <argmap/diagram/pages.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::test {

inline diagram::Paper paper(std::string_view name = "A4",
                            diagram::Orientation orientation = diagram::Orientation::Auto) {
    diagram::Paper sheet = *diagram::paperNamed(name);
    sheet.orientation = orientation;
    return sheet;
}

/// Pages count from 1.
class Book {
public:
    explicit Book(const model::ArgumentMap& map, const diagram::Paper& sheet = paper(),
                  const diagram::Options& options = {})
        : Book(map, sheet, options, {diagram::PageLayout{columnLayout}}) {}
    Book(const model::ArgumentMap& map, const diagram::Paper& sheet,
         const diagram::Options& options, const std::vector<diagram::PageLayout>& layouts)
        : m_printed(*diagram::drawPages(map, {}, {}, options, sheet, measurer(), layouts)) {}

    [[nodiscard]] const wire::SceneView& view() const { return m_printed.scene.view(); }
    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return m_printed.scene.bytes(); }
    [[nodiscard]] std::size_t pages() const { return m_printed.pages.size(); }
    [[nodiscard]] const diagram::PrintedPage& said(std::size_t page) const {
        return m_printed.pages.at(page - 1);
    }
    [[nodiscard]] argmap_scene_page page(std::size_t number) const {
        return view().pages()[static_cast<std::uint32_t>(number - 1)];
    }

    [[nodiscard]] std::vector<argmap_drawn> items(std::size_t number) const {
        std::vector<argmap_drawn> items;
        const argmap_list rows = page(number).drawn;
        for (std::uint32_t row = rows.first; row < rows.first + rows.count; ++row)
            items.push_back(view().drawn()[row]);
        return items;
    }

    // Ids of the boxes, closed groups among them.
    [[nodiscard]] std::vector<std::string> boxes(std::size_t number) const {
        std::vector<std::string> ids;
        for (const argmap_drawn& drawn : items(number))
            if (view().isBox(drawn))
                ids.emplace_back(view().text(drawn.id));
        return ids;
    }

    // By id of the box.
    [[nodiscard]] std::map<std::string, std::string> footers(std::size_t number) const {
        std::map<std::string, std::string> said;
        for (const argmap_drawn& drawn : items(number))
            if (view().isBox(drawn))
                said.emplace(view().text(drawn.id), texts(drawn, ARGMAP_PART_FOOTER));
        return said;
    }

    [[nodiscard]] std::string captions(std::size_t number) const {
        std::string all;
        for (const argmap_drawn& drawn : items(number))
            if (drawn.role == ARGMAP_DRAWN_CAPTION)
                all +=
                    texts(drawn, ARGMAP_PART_TITLE) + " | " + texts(drawn, ARGMAP_PART_TEXT) + "\n";
        return all;
    }

private:
    [[nodiscard]] std::string texts(const argmap_drawn& drawn, std::uint32_t part) const {
        std::string all;
        for (std::uint32_t at = 0; at < drawn.shapes.count; ++at) {
            const argmap_shape& shape = view().shapes()[drawn.shapes.first + at];
            if (shape.type != ARGMAP_SHAPE_TEXT || shape.part != part)
                continue;
            all += all.empty() ? "" : " ";
            for (std::uint32_t run = 0; run < shape.runs.count; ++run)
                all += view().text(view().runs()[shape.runs.first + run].text);
        }
        return all;
    }

    diagram::Printed m_printed;
};

} // namespace argmap::test
