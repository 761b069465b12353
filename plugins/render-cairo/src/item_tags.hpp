// Says in a PDF what each drawn thing is: texts are paragraphs and headings of a structure that
// screen readers follow, addresses of sources are links.
//
// One thread, while a painter draws. Throws sdk::Stopped when the host wants no more.
#pragma once

#include "page_links.hpp"

#include <argmap/painter/painter.hpp>
#include <argmap/sdk/reporter.hpp>
#include <argmap/wire/scene_view.hpp>

#include <cairo.h>

#include <string>

namespace argmap::render_cairo {

class ItemTags : public painter::Marks {
public:
    /// `context` draws the PDF; all is borrowed.
    ItemTags(cairo_t* context, const wire::SceneView& scene, const PageLinks& links,
             const sdk::Reporter& reporter)
        : m_context(context), m_scene(scene), m_links(links), m_reporter(reporter) {}

    void beginItem(const argmap_drawn& drawn) override;
    void endItem(const argmap_drawn& drawn) override;
    void beginShape(const argmap_shape& shape) override;
    void endShape(const argmap_shape& shape) override;

private:
    [[nodiscard]] bool leadsOut(const argmap_shape& shape) const;
    void endParagraph();

    cairo_t* m_context;
    const wire::SceneView& m_scene;
    const PageLinks& m_links;
    const sdk::Reporter& m_reporter;
    std::uint32_t m_role = 0;
    bool m_isLink = false;    ///< the item leads to another page, as a whole
    std::uint32_t m_part = 0; ///< that the paragraph's lines have
    std::string m_paragraph;  ///< its tag; empty: none is open
};

/// The attribute of a link that leads to an address; only ASCII, nothing that would end it.
[[nodiscard]] std::string linkTo(std::string_view address);

} // namespace argmap::render_cairo
