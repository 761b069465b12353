#include "contours.hpp"

#include <algorithm>
#include <limits>

namespace argmap::layout_tree {

void Contours::prepend(const Band& band, Contour& contour) {
    for (const bool low : {true, false}) {
        auto& side = low ? contour.low : contour.high;
        m_steps.push_back({band.end, low ? band.low : band.high, side.head, side.headShift});
        const auto made = static_cast<std::uint32_t>(m_steps.size() - 1);
        if (side.head == None)
            side.tail = made;
        side.head = made;
        side.headShift = 0;
    }
}

void Contours::shift(Contour& contour, Length by) {
    for (auto* side : {&contour.low, &contour.high}) {
        side->headShift += by;
        side->tailShift += by;
    }
}

// `from` is a step of `rest`, and says its place when `shift` is added.
void Contours::append(Side& side, const Side& rest, std::uint32_t from, Length shift) {
    m_steps[side.tail].next = from;
    m_steps[side.tail].nextShift = shift - side.tailShift;
    m_threads.push_back(side.tail);
    side.tail = rest.tail;
    side.tailShift = rest.tailShift;
}

void Contours::undo() {
    for (const auto step : m_threads)
        m_steps[step].next = None;
    m_threads.clear();
}

// Adds a shape behind the others, or before them; gives where it stands.
Length Contours::add(Contour& all, Contour more, Length at, Length gap, bool fixed, bool upwards) {
    const auto& facing = upwards ? all.low : all.high;
    const auto& against = upwards ? more.high : more.low;
    auto a = facing.head;
    auto b = against.head;
    auto ofA = facing.headShift;
    auto ofB = against.headShift;
    Length apart = std::numeric_limits<Length>::min();
    const auto advance = [&](std::uint32_t& step, Length& shift) {
        shift += m_steps[step].nextShift;
        step = m_steps[step].next;
    };
    while (a != None && b != None) {
        const auto distance = m_steps[a].at + ofA - m_steps[b].at - ofB;
        apart = std::max(apart, upwards ? -distance : distance);
        const auto end = std::min(m_steps[a].end, m_steps[b].end);
        if (m_steps[a].end == end && m_steps[b].end == end) {
            advance(a, ofA);
            advance(b, ofB);
        } else if (m_steps[a].end == end) {
            advance(a, ofA);
        } else {
            advance(b, ofB);
        }
    }
    if (!fixed)
        at = upwards ? -(apart + gap) : apart + gap;
    shift(more, at);
    auto& outer = upwards ? more.low : more.high; // of what was added: it hides what faced it
    auto& hidden = upwards ? all.low : all.high;
    auto& kept = upwards ? all.high : all.low;
    const auto& behind = upwards ? more.high : more.low;
    if (a != None)
        append(outer, hidden, a, ofA);
    if (b != None)
        append(kept, behind, b, ofB + at);
    hidden = outer;
    return at;
}

std::vector<Length> Contours::pack(std::span<const Contour> shapes, Length gap, Contour& all) {
    const auto count = shapes.size();
    std::vector<Length> places(count, 0);
    m_threads.clear();
    all = shapes[0];
    for (std::size_t at = 1; at < count; ++at)
        places[at] = add(all, shapes[at], 0, gap, false, false);
    if (count < 3)
        return places;
    undo();
    auto other = shapes[count - 1];
    shift(other, places[count - 1]);
    for (auto at = count - 1; at-- > 0;)
        places[at] = (places[at] + add(other, shapes[at], 0, gap, false, true)) / 2;
    undo();
    const auto first = places[0];
    all = shapes[0];
    for (std::size_t at = 1; at < count; ++at) {
        places[at] -= first;
        add(all, shapes[at], places[at], gap, true, false);
    }
    places[0] = 0;
    return places;
}

} // namespace argmap::layout_tree
