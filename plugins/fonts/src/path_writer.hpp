// Path data as short as SVG allows: whole numbers, relative, no blank that is not needed.
//
// Belongs to one glyph; one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>

namespace argmap::fonts {

class PathWriter {
public:
    struct Point {
        std::int32_t x = 0;
        std::int32_t y = 0;
    };

    /// Begins a part of the outline. Where the first one begins is not written: it differs from place to place.
    void moveTo(Point to);
    void line(Point to);
    void quadratic(Point control, Point to);
    void cubic(Point first, Point second, Point to);
    void close();

    [[nodiscard]] Point begin() const { return m_begin; }
    [[nodiscard]] std::string take() { return std::move(m_data); }

private:
    void command(char letter, std::initializer_list<Point> points);
    void name(char letter);

    std::string m_data;
    std::size_t m_kept = 0; // what is needed of the data where the part is closed now
    char m_last = 0;
    bool m_any = false;
    Point m_begin; // of the first part
    Point m_start; // of this one
    Point m_now;
    Point m_control; // of the last quadratic curve, as a reader of the data has it
};

/// Appends a number to path data, with a blank before it where two numbers would run together.
void appendNumber(std::int32_t number, std::string& data);

} // namespace argmap::fonts
