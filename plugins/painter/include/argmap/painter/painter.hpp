// Draws a page of a scene with Cairo: all of it, or the part that a window shows, with as much detail as its
// scale can show.
//
// One thread at a time. The scene's view must outlive the painter; fonts may be shared by many
// painters of one thread. What is drawn depends on the scene, the part and the scale alone.
#pragma once

#include <argmap/painter/fonts.hpp>
#include <argmap/wire/scene_view.hpp>

#include <cairo.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace argmap::painter {

/// In CSS pixels of the scene.
struct Area {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

/// Told of what is drawn, before and after it is: a document notes there what each thing is.
class Marks {
public:
    Marks() = default;
    virtual ~Marks() = default;
    Marks(const Marks&) = delete;
    Marks& operator=(const Marks&) = delete;

    virtual void beginItem(const argmap_drawn& drawn) = 0;
    virtual void endItem(const argmap_drawn& drawn) = 0;
    /// A shape of the item that was begun last.
    virtual void beginShape(const argmap_shape& shape) = 0;
    virtual void endShape(const argmap_shape& shape) = 0;
};

/// How a picture is drawn that is kept; a canvas does without.
struct Manner {
    bool background = true; ///< else nothing lies below the items
    bool exactText = false; ///< on pixels: each glyph where the scene has it, not at the nearest
                            ///< whole pixel; slower
    Marks* marks = nullptr; ///< near by only; null: nobody is told
};

class Grid;
class Outlines;

class Painter {
public:
    /// `page`: row of the scene's pages.
    Painter(const wire::SceneView& scene, std::shared_ptr<Fonts> fonts, std::uint32_t page = 0);
    ~Painter();
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;

    /// Draws what touches `part`. The context has been transformed so that its units are the
    /// scene's CSS pixels; `scale` is how many pixels of the device one of them covers. Text lower
    /// than 3 pixels is left out, and below scale 0.25 all but frames, lines, boxes and their bars.
    void paint(cairo_t* cairo, const Area& part, double scale, const Manner& manner = {}) const;

    /// The row of the drawn item at a point: a box, else a line at most 5 CSS pixels away, else a
    /// group.
    [[nodiscard]] std::optional<std::size_t> hitTest(double x, double y) const;

private:
    const wire::SceneView& m_scene;
    argmap_scene_page m_page;
    std::shared_ptr<Fonts> m_fonts;
    std::vector<cairo_font_face_t*> m_faces;
    std::unique_ptr<Outlines> m_outlines;
    std::unique_ptr<Grid> m_grid;
};

} // namespace argmap::painter
