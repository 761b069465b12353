// Scenes made by hand: pages with boxes that hold one line of text.
//
// One thread. Needs the font Noto Sans.
#pragma once

#include <argmap/wire/scene_builder.hpp>

#include <string>
#include <vector>

namespace argmap::render_cairo::test {

/// In CSS pixels.
struct BoxOf {
    std::string text;
    int x = 0;
    int y = 0;
    std::uint32_t role = ARGMAP_DRAWN_STATEMENT;
    std::string id{};
    std::string link{};
    std::vector<std::string> classes{};
};

class Scenes {
public:
    explicit Scenes(const wire::SceneHead& head = {});

    Scenes& page(int width, int height, const std::string& title = {});
    /// 200 by 40 pixels, its title the text.
    Scenes& box(const BoxOf& box);
    /// A rectangle that is larger than any page.
    Scenes& cover();
    /// `reason` supports `target`; nothing is drawn.
    Scenes& step(const std::string& reason, const std::string& target);
    /// `answer` is a position on `question`; nothing is drawn.
    Scenes& position(const std::string& answer, const std::string& question);
    [[nodiscard]] wire::ImageBytes finish() { return m_builder.finish(); }

private:
    wire::SceneBuilder m_builder;
    std::uint32_t m_font = 0;
};

} // namespace argmap::render_cairo::test
