// Checks a scene image row by row for SceneView::open. The first error stays.
#pragma once

#include <argmap/wire/layout_graph.hpp>
#include <argmap/wire/scene_view.hpp>

#include <initializer_list>

namespace argmap::wire {

class SceneChecker {
public:
    explicit SceneChecker(const SceneView& view) : m_view(view) {}

    /// What is wrong, or nothing.
    std::string check();

private:
    void scene();
    void pages();
    void drawn(const argmap_drawn& drawn);
    void shape(const argmap_shape& shape);
    void run(const argmap_run& run);
    void font(const argmap_font& font);

    void test(bool isGood, const char* error) {
        if (!isGood && m_error.empty())
            m_error = error;
    }
    void texts(std::initializer_list<argmap_text> all);
    void words(std::initializer_list<argmap_list> lists);
    // The rows of lists of one table: in range, and no row in two of them.
    void list(argmap_list list, std::size_t size, std::uint64_t& listed, const char* error);

    const SceneView& m_view;
    std::uint64_t m_listedWords = 0, m_listedShapes = 0, m_listedSegments = 0, m_listedDashes = 0,
                  m_listedRuns = 0, m_listedGlyphs = 0, m_listedCited = 0;
    std::string m_error;
};

} // namespace argmap::wire
