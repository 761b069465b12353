// A drawn map, with the questions that tests ask of it.
//
// One thread. Needs the font Noto Sans.
#pragma once

#include <argmap/diagram/diagram.hpp>
#include <argmap/diagram/harfbuzz_measurer.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::test {

/// One measurer serves all tests of a program.
[[nodiscard]] diagram::TextMeasurer& measurer();

class Picture {
public:
    /// Drawn with the plain layout of the tests; a failure to draw fails the test.
    explicit Picture(const model::ArgumentMap& map, const diagram::Options& options = {},
                     model::ViewId view = {});

    [[nodiscard]] const diagram::Scene& scene() const { return *m_scene; }
    [[nodiscard]] const wire::SceneView& view() const { return m_scene->view(); }

    /// The drawn item with that stable id (the first); fails the test when there is none.
    [[nodiscard]] argmap_drawn item(std::string_view id) const;
    [[nodiscard]] bool has(std::string_view id) const;
    [[nodiscard]] std::vector<argmap_drawn> items(std::uint32_t role) const;
    /// Stable ids of items of a role, in reading order.
    [[nodiscard]] std::vector<std::string> ids(std::uint32_t role) const;
    [[nodiscard]] std::vector<std::string> classes(const argmap_drawn& drawn) const;
    [[nodiscard]] std::string text(argmap_text text) const {
        return std::string(view().text(text));
    }

    [[nodiscard]] std::vector<argmap_shape> shapes(const argmap_drawn& drawn,
                                                   std::optional<std::uint32_t> part = {}) const;
    /// The texts of an item's parts, one a line of text.
    [[nodiscard]] std::vector<std::string> lines(const argmap_drawn& drawn,
                                                 std::uint32_t part) const;
    /// The same joined by blanks.
    [[nodiscard]] std::string joined(const argmap_drawn& drawn, std::uint32_t part) const;

private:
    std::optional<diagram::Scene> m_scene;
};

} // namespace argmap::test
