// Draws the letters of a picture as paths, so that no font is needed to see them.
//
// Belongs to one picture; one thread; borrows the scene.
#pragma once

#include <argmap/svg/letters.hpp>
#include <argmap/wire/scene_view.hpp>

#include <memory>
#include <set>
#include <string>

namespace argmap::fonts {

class GlyphPaths;

class OutlinedText : public svg::Letters {
public:
    explicit OutlinedText(const wire::SceneView& scene);
    ~OutlinedText() override;
    OutlinedText(const OutlinedText&) = delete;
    OutlinedText& operator=(const OutlinedText&) = delete;

    [[nodiscard]] bool draws(const argmap_run& run) override;
    void write(std::uint32_t first, std::uint32_t end, std::string_view className,
               svg::XmlBuffer& out) override;

    /// The families that some text needs all the same, since their glyphs are no plain outlines: those of
    /// emoji, which have colours, and fonts that are missing.
    [[nodiscard]] const std::set<std::string>& needed() const { return m_needed; }

private:
    struct Piece;
    void addRun(const argmap_run& run, Piece& piece);
    static void writePiece(const Piece& piece, const argmap_shape& look, std::string_view className,
                           svg::XmlBuffer& out);

    const wire::SceneView& m_scene;
    std::unique_ptr<GlyphPaths> m_paths;
    std::set<std::string> m_needed;
};

} // namespace argmap::fonts
