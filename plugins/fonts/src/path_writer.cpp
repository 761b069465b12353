#include "path_writer.hpp"

#include <cstdlib>

namespace argmap::fonts {

void PathWriter::moveTo(Point to) {
    if (m_any)
        command('m', {to});
    else
        m_begin = to;
    m_any = true;
    m_last = 'm';
    m_start = m_now = to;
    m_kept = m_data.size();
}

void PathWriter::line(Point to) {
    const std::size_t before = m_data.size();
    if (to.y == m_now.y) {
        name('h');
        appendNumber(to.x - m_now.x, m_data);
    } else if (to.x == m_now.x) {
        name('v');
        appendNumber(to.y - m_now.y, m_data);
    } else {
        command('l', {to});
    }
    m_now = to;
    m_kept = to.x == m_start.x && to.y == m_start.y ? before : m_data.size();
}

// A curve that goes on smoothly has the last one's control, mirrored, as TrueType's curves mostly do.
void PathWriter::quadratic(Point control, Point to) {
    const Point mirrored{2 * m_now.x - m_control.x, 2 * m_now.y - m_control.y};
    const bool smooth = (m_last == 'q' || m_last == 't') && std::abs(mirrored.x - control.x) <= 1 &&
                        std::abs(mirrored.y - control.y) <= 1;
    if (smooth)
        command('t', {to});
    else
        command('q', {control, to});
    m_control = smooth ? mirrored : control;
    m_now = to;
    m_kept = m_data.size();
}

void PathWriter::cubic(Point first, Point second, Point to) {
    command('c', {first, second, to});
    m_now = to;
    m_kept = m_data.size();
}

// A line home is drawn in any case. The point is where the part began, from which the next one is told.
void PathWriter::close() {
    m_data.resize(m_kept);
    m_data += 'z';
    m_last = 'z';
    m_now = m_start;
}

void PathWriter::command(char letter, std::initializer_list<Point> points) {
    name(letter);
    for (const Point point : points) {
        appendNumber(point.x - m_now.x, m_data);
        appendNumber(point.y - m_now.y, m_data);
    }
}

// A command that is repeated need not be named.
void PathWriter::name(char letter) {
    if (letter != m_last)
        m_data += letter;
    m_last = letter;
}

void appendNumber(std::int32_t number, std::string& data) {
    if (number >= 0 && !data.empty() && data.back() >= '0' && data.back() <= '9')
        data += ' ';
    data += std::to_string(number);
}

} // namespace argmap::fonts
