#include "png_file.hpp"

#include <cmath>

namespace argmap::render_cairo {
namespace {

constexpr double InchesPerMetre = 1 / 0.0254;

void keep(png_structp png, png_bytep bytes, std::size_t count) {
    static_cast<std::string*>(png_get_io_ptr(png))
        ->append(reinterpret_cast<const char*>(bytes), count);
}
void keepNothingBack(png_structp) {}
void ignore(png_structp, png_const_charp) {}

// libpng's own way to end after an error; it never returns to the function that failed.
[[noreturn]] void leave(png_structp png, png_const_charp) {
    png_longjmp(png, 1);
}

// Calls libpng; between here and a failure there is nothing that has to be destroyed.
template <class Call>
bool succeeds(png_structp png, const Call& call) {
    if (setjmp(png_jmpbuf(png)) != 0)
        return false;
    call();
    return true;
}

[[noreturn]] void fail() {
    throw sdk::Failure("png.libpng", "The PNG could not be written.", {},
                       "A smaller scale needs less: --opt scale=1");
}

bool isAscii(std::string_view text) {
    for (const char c : text)
        if (c < ' ' || c > '~')
            return false;
    return true;
}

} // namespace

PngFile::PngFile(const Head& head, sdk::Output& output)
    : m_output(output), m_transparent(head.transparent) {
    m_png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, &leave, &ignore);
    m_info = m_png == nullptr ? nullptr : png_create_info_struct(m_png);
    if (m_info == nullptr)
        throw std::bad_alloc();
    try {
        begin(head);
    } catch (...) {
        png_destroy_write_struct(&m_png, &m_info);
        throw;
    }
}

PngFile::~PngFile() {
    png_destroy_write_struct(&m_png, &m_info);
}

void PngFile::begin(const Head& head) {
    const auto perMetre = static_cast<png_uint_32>(std::lround(head.dotsPerInch * InchesPerMetre));
    const int colours = head.transparent ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB;
    const bool done = succeeds(m_png, [&] {
        png_set_write_fn(m_png, &m_bytes, &keep, &keepNothingBack);
        png_set_user_limits(m_png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
        png_set_IHDR(m_png, m_info, head.width, head.height, 8, colours, PNG_INTERLACE_NONE,
                     PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        png_set_sRGB(m_png, m_info, PNG_sRGB_INTENT_PERCEPTUAL);
        png_set_pHYs(m_png, m_info, perMetre, perMetre, PNG_RESOLUTION_METER);
        // Flat colours: what is one row above is mostly the same.
        png_set_filter(m_png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
    });
    if (!done)
        fail();
    addText("Title", head.title);
    addText("Software", "Argmap");
    if (!succeeds(m_png, [&] { png_write_info(m_png, m_info); }))
        fail();
}

// As tEXt where it is ASCII, else as iTXt.
void PngFile::addText(const char* key, std::string_view text) {
    if (text.empty())
        return;
    std::string value(text);
    std::string name(key);
    std::string none;
    png_text chunk{};
    chunk.compression = isAscii(text) ? PNG_TEXT_COMPRESSION_NONE : PNG_ITXT_COMPRESSION_NONE;
    chunk.key = name.data();
    chunk.text = value.data();
    chunk.lang = none.data();
    chunk.lang_key = none.data();
    if (!succeeds(m_png, [&] { png_set_text(m_png, m_info, &chunk, 1); }))
        fail();
}

void PngFile::addRow(std::span<const std::uint32_t> pixels) {
    toBytes(pixels);
    if (!succeeds(m_png, [&] { png_write_row(m_png, m_row.data()); }))
        fail();
    pass();
}

void PngFile::toBytes(std::span<const std::uint32_t> pixels) {
    m_row.resize(pixels.size() * (m_transparent ? 4 : 3));
    png_byte* to = m_row.data();
    for (const std::uint32_t pixel : pixels) {
        const std::uint32_t alpha = m_transparent ? pixel >> 24U : 255;
        for (const unsigned shift : {16U, 8U, 0U}) {
            const std::uint32_t value = (pixel >> shift) & 0xFFU;
            *to++ = static_cast<png_byte>(
                alpha == 255 || alpha == 0 ? value : (value * 255 + alpha / 2) / alpha);
        }
        if (m_transparent)
            *to++ = static_cast<png_byte>(alpha);
    }
}

void PngFile::finish() {
    if (!succeeds(m_png, [&] { png_write_end(m_png, nullptr); }))
        fail();
    pass();
}

// Not from within libpng: what the host throws must not pass through it.
void PngFile::pass() {
    m_output.write(m_bytes);
    m_bytes.clear();
}

} // namespace argmap::render_cairo
