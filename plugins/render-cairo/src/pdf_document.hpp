// A PDF that Cairo writes: its sheets, bookmarks and what is said of it. Nothing of the machine or
// of the hour stands in it, so that the same input gives the same bytes.
//
// One thread; used within one call of the renderer. What Cairo cannot do throws sdk::Failure, and
// a host that wants no more sdk::Stopped. Lengths are points (72 an inch).
#pragma once

#include "page_plan.hpp"

#include <argmap/sdk/output.hpp>
#include <argmap/wire/scene_view.hpp>

#include <cairo-pdf.h>

#include <memory>
#include <string>
#include <string_view>

namespace argmap::render_cairo {

class PdfDocument {
public:
    /// `sheets`: how many will come. Bytes go to the main output, some of them only in `finish`.
    PdfDocument(sdk::Output& output, int sheets);
    ~PdfDocument();
    PdfDocument(const PdfDocument&) = delete;
    PdfDocument& operator=(const PdfDocument&) = delete;

    /// Title, authors, subject, date and language of the picture.
    void describe(const wire::SceneView& scene);

    /// Until `endSheet` the context draws on a new sheet.
    void beginSheet(const Size& size);
    void endSheet();
    [[nodiscard]] cairo_t* context() const { return m_cairo.get(); }

    /// A bookmark below `parent` (0: at the top) that leads to a place; its number.
    int addBookmark(int parent, const std::string& title, const Spot& spot);

    void finish();

private:
    struct Sink {
        sdk::Output* output;
        bool closed = false; ///< nothing more is wanted
        bool ending = false; ///< what comes is kept back in `end`
        std::string end{};
    };
    static cairo_status_t write(void* closure, const unsigned char* bytes, unsigned int count);
    void say(cairo_pdf_metadata_t what, std::string_view text);
    void check(cairo_status_t status) const;

    int m_sheets;
    std::unique_ptr<Sink> m_sink;
    int m_sheet = 0; ///< from 1
    std::string m_language;
    bool m_isFinished = false;
    std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)> m_surface;
    std::unique_ptr<cairo_t, void (*)(cairo_t*)> m_cairo;
};

/// What Cairo takes for a place that a bookmark or link leads to.
[[nodiscard]] std::string attributesOf(const Spot& spot);

} // namespace argmap::render_cairo
