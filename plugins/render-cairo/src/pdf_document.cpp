#include "pdf_document.hpp"

#include "pdf_catalog.hpp"

#include <algorithm>

namespace argmap::render_cairo {
namespace {

// The root of the structure: all sheets are one document.
constexpr const char* wholeTag = "Document";

// A year, a month or a day as ISO 8601 has them. Anything else would not be understood.
bool isDate(std::string_view text) {
    constexpr std::string_view pattern = "0000-00-00";
    if (text.size() != 4 && text.size() != 7 && text.size() != pattern.size())
        return false;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (pattern[at] == '0' ? text[at] < '0' || text[at] > '9' : text[at] != pattern[at])
            return false;
    return true;
}

} // namespace

PdfDocument::PdfDocument(sdk::Output& output, int sheets)
    : m_sheets(sheets),
      m_sink(std::make_unique<Sink>(Sink{&output})),
      m_surface(cairo_pdf_surface_create_for_stream(&write, m_sink.get(), 1, 1),
                &cairo_surface_destroy),
      m_cairo(cairo_create(m_surface.get()), &cairo_destroy) {
    check(cairo_surface_status(m_surface.get()));
    say(CAIRO_PDF_METADATA_CREATOR, "Argmap");
    cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, nullptr);
}

// Cairo 1.16 crashes where a document is given up in the middle, with its tags open: what it has of
// it is left to the process.
PdfDocument::~PdfDocument() {
    if (!m_isFinished) {
        (void)m_cairo.release();
        (void)m_surface.release();
        (void)m_sink.release();
    }
}

// Exceptions do not pass through Cairo.
cairo_status_t PdfDocument::write(void* closure, const unsigned char* bytes, unsigned int count) {
    auto& sink = *static_cast<Sink*>(closure);
    if (sink.closed)
        return CAIRO_STATUS_WRITE_ERROR;
    try {
        if (sink.ending)
            sink.end.append(reinterpret_cast<const char*>(bytes), count);
        else
            sink.output->write({reinterpret_cast<const char*>(bytes), count});
        return CAIRO_STATUS_SUCCESS;
    } catch (...) {
        sink.closed = true;
        return CAIRO_STATUS_WRITE_ERROR;
    }
}

void PdfDocument::say(cairo_pdf_metadata_t what, std::string_view text) {
    if (!text.empty())
        cairo_pdf_surface_set_metadata(m_surface.get(), what, std::string(text).c_str());
}

void PdfDocument::describe(const wire::SceneView& scene) {
    const argmap_scene& head = scene.scene();
    say(CAIRO_PDF_METADATA_TITLE, scene.text(head.title));
    say(CAIRO_PDF_METADATA_SUBJECT, scene.text(head.description));
    m_language = scene.text(head.language);
    std::string authors;
    for (const std::string_view author : scene.words(head.authors))
        authors.append(authors.empty() ? "" : ", ").append(author);
    say(CAIRO_PDF_METADATA_AUTHOR, authors);
    if (const std::string_view date = scene.text(head.date); isDate(date))
        say(CAIRO_PDF_METADATA_CREATE_DATE, date);
}

// Without a clip, what covers the whole sheet makes Cairo forget all before it, tags too.
void PdfDocument::beginSheet(const Size& size) {
    cairo_pdf_surface_set_size(m_surface.get(), size.width, size.height);
    cairo_save(m_cairo.get());
    cairo_rectangle(m_cairo.get(), 0, 0, size.width, size.height);
    cairo_clip(m_cairo.get());
    if (++m_sheet == 1)
        cairo_tag_begin(m_cairo.get(), wholeTag, nullptr);
}

void PdfDocument::endSheet() {
    if (m_sheet == m_sheets)
        cairo_tag_end(m_cairo.get(), wholeTag);
    cairo_restore(m_cairo.get());
    cairo_show_page(m_cairo.get());
    check(cairo_status(m_cairo.get()));
}

int PdfDocument::addBookmark(int parent, const std::string& title, const Spot& spot) {
    return cairo_pdf_surface_add_outline(
        m_surface.get(), parent, title.c_str(), attributesOf(spot).c_str(),
        parent == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t{});
}

void PdfDocument::finish() {
    check(cairo_status(m_cairo.get()));
    m_cairo.reset();
    m_sink->ending = true;
    cairo_surface_finish(m_surface.get());
    check(cairo_surface_status(m_surface.get()));
    m_isFinished = true;
    m_sink->output->write(withFullCatalogue(std::move(m_sink->end), m_language));
}

void PdfDocument::check(cairo_status_t status) const {
    if (m_sink->closed)
        throw sdk::Stopped();
    if (status == CAIRO_STATUS_NO_MEMORY)
        throw std::bad_alloc();
    if (status != CAIRO_STATUS_SUCCESS)
        throw sdk::Failure("pdf.cairo", std::string("The PDF could not be written: ") +
                                            cairo_status_to_string(status) + ".");
}

std::string attributesOf(const Spot& spot) {
    const auto number = [](double points) {
        const auto tenths = static_cast<long long>(std::max(points, 0.0) * 10);
        return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
    };
    return "page=" + std::to_string(spot.sheet) + " pos=[" + number(spot.x) + " " + number(spot.y) +
           "]";
}

} // namespace argmap::render_cairo
