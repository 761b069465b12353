#include "pdf_renderer.hpp"

#include "item_tags.hpp"
#include "outline.hpp"
#include "page_plan.hpp"
#include "pdf_document.hpp"
#include "sheet_marks.hpp"

#include <algorithm>
#include <memory>
#include <string>

namespace argmap::render_cairo {
namespace {

constexpr double Sharp = 1'000;         // of what is printed, nothing is left out
constexpr double LargestSheet = 14'400; // points, of Acrobat

class Drawing {
public:
    Drawing(const wire::SceneView& scene, const Wishes& wishes, sdk::Output& output)
        : m_scene(scene),
          m_output(output),
          m_plan(scene, wishes),
          m_links(scene, m_plan),
          m_document(output, m_plan.sheetCount()),
          m_fonts(std::make_shared<painter::Fonts>()) {}

    void draw();

private:
    void warnOfSize() const;
    void addBookmarks(std::uint32_t page);
    void drawWhole(std::uint32_t page);
    void drawTiled(std::uint32_t page);
    void drawSheet(const painter::Painter& painter, const Sheets& sheets, const Sheet& sheet);
    void label(std::uint32_t page, const Sheets& sheets, const Sheet& sheet);
    void paint(const painter::Painter& painter, const painter::Area& part);

    const wire::SceneView& m_scene;
    sdk::Output& m_output;
    Plan m_plan;
    PageLinks m_links;
    PdfDocument m_document;
    std::shared_ptr<painter::Fonts> m_fonts;
};

void Drawing::draw() {
    warnOfSize();
    m_document.describe(m_scene);
    const std::uint32_t pages = m_scene.pages().size();
    for (std::uint32_t page = 0; page < pages; ++page) {
        addBookmarks(page);
        if (m_plan.page(page).sheets)
            drawTiled(page);
        else
            drawWhole(page);
        m_output.progress((page + 1.0) / (pages + 1.0));
    }
    m_document.finish();
}

void Drawing::warnOfSize() const {
    for (std::uint32_t row = 0; row < m_scene.pages().size(); ++row) {
        const PagePlan& page = m_plan.page(row);
        if (page.sheets || std::max(page.size.width, page.size.height) <= LargestSheet)
            continue;
        m_output.warning("pdf.large-sheet",
                         "A sheet is longer than 5.08 m, which some viewers do not show whole.", {},
                         "--opt tile=A3 spreads it over sheets, --opt scale=0.5 halves it.");
        return;
    }
}

// Where there are several pages, what they show stands below their titles.
void Drawing::addBookmarks(std::uint32_t page) {
    const argmap_scene_page& from = m_scene.pages()[page];
    int parent = 0;
    if (m_scene.pages().size() > 1) {
        std::string title(m_scene.text(from.title));
        if (title.empty())
            title = "Page " + std::to_string(page + 1);
        parent = m_document.addBookmark(0, title, m_plan.spotOf(page, {}));
    }
    for (const Bookmark& one : bookmarksOf(m_scene, from))
        (void)m_document.addBookmark(parent, one.title, m_plan.spotOf(page, one.place));
}

void Drawing::drawWhole(std::uint32_t page) {
    const argmap_scene_page& from = m_scene.pages()[page];
    const painter::Painter painter(m_scene, m_fonts, page);
    m_document.beginSheet(m_plan.page(page).size);
    paint(painter, {0, 0, from.width * 0.01, from.height * 0.01});
    m_document.endSheet();
}

void Drawing::drawTiled(std::uint32_t page) {
    const painter::Painter painter(m_scene, m_fonts, page);
    const Sheets& sheets = *m_plan.page(page).sheets;
    for (std::size_t row = 0; row < sheets.rows(); ++row)
        for (std::size_t column = 0; column < sheets.columns(); ++column) {
            const Sheet sheet = sheets.sheet(row, column);
            m_document.beginSheet(sheets.tiling().paper);
            drawSheet(painter, sheets, sheet);
            label(page, sheets, sheet);
            m_document.endSheet();
        }
}

void Drawing::drawSheet(const painter::Painter& painter, const Sheets& sheets, const Sheet& sheet) {
    const double margin = sheets.tiling().margin;
    const double pixel = m_plan.unit() * 100;
    cairo_t* cairo = m_document.context();
    cairo_save(cairo);
    cairo_rectangle(cairo, margin, margin, sheet.shown.width, sheet.shown.height);
    cairo_clip(cairo);
    cairo_translate(cairo, margin - sheet.left, margin - sheet.top);
    paint(painter, {sheet.left / pixel, sheet.top / pixel, sheet.shown.width / pixel,
                    sheet.shown.height / pixel});
    cairo_restore(cairo);
    drawMarks(cairo, sheet, sheets.tiling());
}

void Drawing::label(std::uint32_t page, const Sheets& sheets, const Sheet& sheet) {
    const auto nth = [](std::size_t index, std::size_t count) {
        return std::to_string(index + 1) + " of " + std::to_string(count);
    };
    std::string text =
        "Row " + nth(sheet.row, sheets.rows()) + ", column " + nth(sheet.column, sheets.columns());
    for (const std::string_view title :
         {m_scene.text(m_scene.pages()[page].title), m_scene.text(m_scene.scene().title)})
        if (!title.empty())
            text.append(" · ").append(shortened(title, 120));
    const auto faces = m_fonts->facesOf(m_scene);
    drawLabel(m_document.context(), sheets.tiling(), faces.empty() ? nullptr : faces.front(), text);
}

void Drawing::paint(const painter::Painter& painter, const painter::Area& part) {
    cairo_t* cairo = m_document.context();
    ItemTags tags(cairo, m_scene, m_links, m_output);
    painter::Manner manner;
    manner.marks = &tags;
    cairo_save(cairo);
    cairo_scale(cairo, m_plan.unit() * 100, m_plan.unit() * 100);
    painter.paint(cairo, part, Sharp, manner);
    cairo_restore(cairo);
}

} // namespace

void PdfRenderer::render(const sdk::SceneView& scene, const sdk::Options& options,
                         sdk::Output& output) {
    Drawing(scene, wishesOf(options), output).draw();
}

} // namespace argmap::render_cairo
