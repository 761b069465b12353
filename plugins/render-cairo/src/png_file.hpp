// Writes a PNG row by row, so that no picture need be in memory as a whole.
//
// One thread. What libpng cannot do throws sdk::Failure.
#pragma once

#include <argmap/sdk/output.hpp>

#include <png.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::render_cairo {

class PngFile {
public:
    struct Head {
        std::uint32_t width = 0;
        std::uint32_t height = 0;
        bool transparent = false;
        double dotsPerInch = 96;
        std::string title;
    };

    PngFile(const Head& head, sdk::Output& output);
    ~PngFile();
    PngFile(const PngFile&) = delete;
    PngFile& operator=(const PngFile&) = delete;

    /// The next row: pixels as Cairo has them, 0xAARRGGBB with colours multiplied by alpha.
    void addRow(std::span<const std::uint32_t> pixels);
    void finish();

private:
    void begin(const Head& head);
    void addText(const char* key, std::string_view text);
    void toBytes(std::span<const std::uint32_t> pixels);
    void pass();

    sdk::Output& m_output;
    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    bool m_transparent;
    std::vector<png_byte> m_row;
    std::string m_bytes; ///< made by libpng, not yet passed on
};

} // namespace argmap::render_cairo
