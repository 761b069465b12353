#include "route/ports.hpp"

#include "route/rect_grid.hpp"
#include "route/stems.hpp"

#include <argmap/wire/lists.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace argmap::diagram {

namespace {

constexpr double inset = 600;            // of the outermost line from a box's corner
constexpr double widestSpacing = 2800;   // between neighbours
constexpr double straightSpacing = 1300; // least one that is kept when lines are drawn straight
constexpr double shortestWave = 4500;
constexpr double longestWave = 9000;
constexpr double wordRoom = 1000; // beside a word on a straight piece of line

/// An end of a line at a side of a box.
struct Port {
    std::uint32_t line = 0;
    bool atFrom = false;
    double key = 0;   // where the line comes from, across
    double other = 0; // where its other end stands, across
    double v = 0;
};

class Spreader {
public:
    Spreader(const Placed& placed, const std::vector<Line>& lines, const Flow& flow,
             const Style& style)
        : m_placed(placed),
          m_lines(lines),
          m_flow(flow),
          m_style(style),
          m_frames(placed.bounds, placed.frames.size()) {
        for (const Rect& frame : placed.frames)
            m_frames.add(frame);
    }

    Ports run() {
        m_ports.courses.assign(m_lines.size(), Course::Odd);
        m_ports.from.assign(m_lines.size(), {});
        m_ports.to.assign(m_lines.size(), {});
        m_ports.reach.assign(m_lines.size(), longestWave);
        for (std::uint32_t i = 0; i < m_lines.size(); ++i)
            collect(i);
        const auto boxes = static_cast<std::uint32_t>(m_placed.boxes.size());
        wire::ListsOf<Port> towardsClaims(boxes, m_towardsClaims);
        wire::ListsOf<Port> towardsReasons(boxes, m_towardsReasons);
        // The side towards the claims first: most boxes have one line there, in the middle.
        for (std::uint32_t box = 0; box < boxes; ++box)
            spread(box, false, towardsClaims[box]);
        for (std::uint32_t box = 0; box < boxes; ++box)
            spread(box, true, towardsReasons[box]);
        for (std::uint32_t box = 0; box < boxes; ++box)
            shareReach(towardsReasons[box]);
        shareReachOfPremises();
        return std::move(m_ports);
    }

private:
    [[nodiscard]] FlowRect rectOf(const PlanEnd& end) const {
        if (!end.joint)
            return m_flow.of(m_placed.boxes[end.row]);
        return m_flow.of(around(m_placed.joints[end.row], 0, 0));
    }

    void collect(std::uint32_t i) {
        const Line& line = m_lines[i];
        if (hangsInList(m_placed.paths[i], line, m_flow))
            return;
        const FlowRect from = rectOf(line.from);
        const FlowRect to = rectOf(line.to);
        const auto least = [&](const PlanEnd& a, const PlanEnd& b) {
            return a.joint || b.joint ? 100.0 : 1.5 * m_style.headLength;
        };
        Course& course = m_ports.courses[i];
        if (from.claims - to.reasons >= least(line.from, line.to))
            course = Course::Forward;
        else if (to.claims - from.reasons >= least(line.from, line.to))
            course = Course::Backward;
        else if (!line.from.joint && !line.to.joint && line.from.row != line.to.row)
            course = Course::Beside;
        else
            return;
        if (course == Course::Beside) {
            place(i, true, line.from, from, to, true);
            place(i, false, line.to, to, from, true);
            return;
        }
        const bool forward = course == Course::Forward;
        place(i, true, line.from, from, to, !forward);
        place(i, false, line.to, to, from, forward);
    }

    // A joint is a point; at a box the line gets a port.
    void place(std::uint32_t i, bool atFrom, const PlanEnd& end, const FlowRect& rect,
               const FlowRect& other, bool reasonsSide) {
        Vec& at = atFrom ? m_ports.from[i] : m_ports.to[i];
        const double side = reasonsSide ? rect.reasons : rect.claims;
        at = m_flow.at(side, rect.middle());
        if (end.joint)
            return;
        Port port;
        port.line = i;
        port.atFrom = atFrom;
        port.key = comesFrom(i, atFrom, side, other);
        port.other = other.middle();
        (reasonsSide ? m_towardsReasons : m_towardsClaims).emplace_back(end.row, port);
    }

    // A line to the next column comes from where its other end stands, a longer one from where its
    // path crosses the gap.
    [[nodiscard]] double comesFrom(std::uint32_t i, bool atFrom, double side,
                                   const FlowRect& other) const {
        const double distance =
            std::min(std::abs(other.claims - side), std::abs(other.reasons - side));
        const Path& path = m_placed.paths[i];
        if (distance < 1.6 * m_style.rankGap || path.size() < 4)
            return other.middle();
        std::vector<Vec> points = sampled(path);
        if (atFrom)
            std::reverse(points.begin(), points.end());
        for (std::size_t k = points.size(); k-- > 0;) // from this end on
            if (std::abs(m_flow.u(points[k]) - side) > 0.7 * m_style.rankGap)
                return m_flow.v(points[k]);
        return other.middle();
    }

    void spread(std::uint32_t box, bool reasonsSide, std::span<Port> ports) {
        if (ports.size() > 1)
            std::ranges::stable_sort(
                ports, {}, [](const Port& port) { return std::pair(port.key, port.other); });
        const FlowRect rect = m_flow.of(m_placed.boxes[box]);
        const double room = std::max(rect.high - rect.low - 2 * inset, 0.0);
        const auto count = static_cast<double>(ports.size());
        const double spacing = count > 1 ? std::min(widestSpacing, room / (count - 1)) : 0;
        for (std::size_t k = 0; k < ports.size(); ++k)
            ports[k].v = rect.middle() + (static_cast<double>(k) - (count - 1) / 2) * spacing;
        if (reasonsSide)
            straighten(rect, ports);
        const double side = reasonsSide ? rect.reasons : rect.claims;
        for (const Port& port : ports)
            (port.atFrom ? m_ports.from : m_ports.to)[port.line] = m_flow.at(side, port.v);
    }

    // Where the other end of a line is almost level, the line becomes straight, if its neighbours
    // leave the room.
    void straighten(const FlowRect& rect, std::span<Port> ports) const {
        for (std::size_t k = 0; k < ports.size(); ++k) {
            const Vec end =
                ports[k].atFrom ? m_ports.to[ports[k].line] : m_ports.from[ports[k].line];
            const double wanted = m_flow.v(end);
            const double low = k == 0 ? rect.low + inset : ports[k - 1].v + straightSpacing;
            const double high =
                k + 1 == ports.size() ? rect.high - inset : ports[k + 1].v - straightSpacing;
            if (wanted >= low && wanted <= high)
                ports[k].v = wanted;
        }
    }

    // The lines of premises to one joint, where one of them has a word.
    void shareReachOfPremises() {
        std::vector<wire::ListsOf<Port>::Pair> all;
        std::vector<bool> worded(m_placed.joints.size(), false);
        for (std::uint32_t i = 0; i < m_lines.size(); ++i) {
            const Line& line = m_lines[i];
            if (line.role != LineRole::Premise || m_ports.courses[i] != Course::Forward)
                continue;
            all.push_back({line.to.row, Port{.line = i}});
            if (line.label().width > 0)
                worded[line.to.row] = true;
        }
        const wire::ListsOf<Port> premises(m_placed.joints.size(), all);
        for (std::size_t joint = 0; joint < premises.size(); ++joint)
            if (worded[joint])
                shareReach(premises[joint]);
    }

    void shareReach(std::span<const Port> ports) {
        double shared = longestWave;
        for (const Port& port : ports) {
            if (m_ports.courses[port.line] == Course::Beside)
                continue;
            const double way =
                std::abs(m_flow.u(m_ports.from[port.line]) - m_flow.u(m_ports.to[port.line]));
            const double word = roomForWord(m_lines[port.line]);
            shared = std::min(shared, std::max(way - word, std::min(way, shortestWave)));
        }
        for (const Port& port : ports)
            m_ports.reach[port.line] = shared;
    }

    // What a word beside the reason takes of the way, outside the frame that the reason stands in.
    [[nodiscard]] double roomForWord(const Line& line) const {
        double room = wordRoom + m_flow.along(line.label().width, line.label().height);
        if (line.from.joint)
            return room;
        const FlowRect box = rectOf(line.from);
        const Vec begin = m_placed.boxes[line.from.row].centre();
        const Vec end = m_flow.at(rectOf(line.to).reasons, rectOf(line.to).middle());
        m_frames.any({begin.x, begin.y, begin.x, begin.y}, [&](std::uint32_t row) {
            const Rect& frame = m_frames[row];
            if (frame.contains(begin) && !frame.contains(end))
                room = std::max(room, box.claims - m_flow.of(frame).claims + wordRoom +
                                          m_flow.along(line.label().width, line.label().height));
            return false;
        });
        return room;
    }

    const Placed& m_placed;
    const std::vector<Line>& m_lines;
    const Flow& m_flow;
    const Style& m_style;
    RectGrid m_frames;
    Ports m_ports;
    // Of boxes, at both sides.
    std::vector<wire::ListsOf<Port>::Pair> m_towardsClaims;
    std::vector<wire::ListsOf<Port>::Pair> m_towardsReasons;
};

} // namespace

Ports spreadPorts(const Placed& placed, const std::vector<Line>& lines, const Flow& flow,
                  const Style& style) {
    return Spreader(placed, lines, flow, style).run();
}

} // namespace argmap::diagram
