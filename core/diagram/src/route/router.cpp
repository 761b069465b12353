#include "route/router.hpp"

#include "route/obstacles.hpp"
#include "route/ports.hpp"
#include "route/stems.hpp"

#include <argmap/wire/share_out.hpp>

#include <algorithm>
#include <cmath>

namespace argmap::diagram {

namespace {

constexpr double clearances[] = {700, 350, 100};
constexpr std::size_t manyLines = 200; // fewer are routed before another thread has begun
constexpr std::size_t linesAtOnce = 32;
constexpr double fanLength = 5000;  // from a joint to its premises
constexpr double stubLength = 3200; // from a step that is attacked to its one premise
constexpr double shortestConclusion = 6000;
constexpr double bracketDepth = 6000;
constexpr double widestTurn = 3500;
constexpr double tightestTurn = 800;

class Router {
public:
    Router(Placed& placed, const std::vector<Line>& lines, const Flow& flow, const Style& style,
           bool numbers)
        : m_placed(placed),
          m_lines(lines),
          m_flow(flow),
          m_style(style),
          m_obstacles(placed, lines, numbers ? style.numberHeight / 2.0 : 0),
          m_ports(spreadPorts(placed, lines, flow, style)),
          m_columns(placed.joints.size(), FlowRect{1e18, -1e18, 0, 0}) {
        for (const Line& line : lines)
            if (line.role == LineRole::Premise) {
                const FlowRect box = flow.of(placed.boxes[line.from.row]);
                FlowRect& column = m_columns[line.to.row];
                column.claims = std::min(column.claims, box.claims);
                column.reasons = std::max(column.reasons, box.reasons);
            }
    }

    // No line minds where others run: several threads.
    void run() {
        const unsigned workers = wire::workersFor(m_lines.size(), manyLines);
        std::vector<Obstacles::Met> met(workers, m_obstacles.nothingMet());
        wire::shareOut(
            m_lines.size(), linesAtOnce,
            [&](std::size_t begin, std::size_t end, unsigned worker) {
                for (; begin < end; ++begin)
                    m_placed.paths[begin] = route(static_cast<std::uint32_t>(begin), met[worker]);
            },
            workers);
    }

private:
    [[nodiscard]] Path route(std::uint32_t i, Obstacles::Met& met) const {
        const Line& line = m_lines[i];
        const Path given = fastened(i, m_placed.paths[i]);
        if (m_ports.courses[i] == Course::Odd)
            return given;
        std::vector<Path> candidates =
            m_ports.courses[i] == Course::Beside ? std::vector<Path>{bracket(i)} : curves(i);
        if (const Path smooth = docked(i, given); !smooth.empty())
            candidates.push_back(smooth);
        candidates.push_back(given);
        for (const double clearance : clearances)
            for (const Path& candidate : candidates)
                if (m_obstacles.clear(candidate, line, clearance, met))
                    return candidate;
        return given;
    }

    // Simple curves between the ports, the calmest first.
    [[nodiscard]] std::vector<Path> curves(std::uint32_t i) const {
        const Line& line = m_lines[i];
        const bool forward = m_ports.courses[i] == Course::Forward;
        // Drawn from the reason's side; turned round in the end where the line runs the other way.
        const Vec a = forward ? m_ports.from[i] : m_ports.to[i];
        const Vec b = forward ? m_ports.to[i] : m_ports.from[i];
        std::vector<Path> paths;
        const bool ontoJoint = line.to.joint && line.role != LineRole::Premise && forward;
        if (ontoJoint)
            addTurns(i, a, b, paths);
        addWaves(a, b, m_ports.reach[i], paths);
        if (!forward)
            for (Path& path : paths)
                std::reverse(path.begin(), path.end());
        return paths;
    }

    // From one box round to another beside it, on the side of the reasons.
    [[nodiscard]] Path bracket(std::uint32_t i) const {
        const Vec a = m_ports.from[i];
        const Vec b = m_ports.to[i];
        const double u = std::max(m_flow.u(a), m_flow.u(b)) + bracketDepth;
        return {a, m_flow.at(u, m_flow.v(a)), m_flow.at(u, m_flow.v(b)), b};
    }

    // Along and then round a corner on to a step, so that the line meets it from the side. It runs
    // at the height of its box, or in the lane that the layout's path takes.
    void addTurns(std::uint32_t i, Vec a, Vec b, std::vector<Path>& paths) const {
        addTurn(a, b, m_flow.v(a), m_flow.u(a), paths);
        const FlowRect column = m_columns[m_lines[i].to.row];
        if (column.reasons > m_flow.u(a))
            return;
        double lane = m_flow.v(a);
        double nearest = 1e18;
        for (const Vec point : sampled(m_placed.paths[i])) {
            const double away = std::abs(m_flow.u(point) - (column.claims + column.reasons) / 2);
            if (away < nearest) {
                nearest = away;
                lane = m_flow.v(point);
            }
        }
        addTurn(a, b, lane, column.reasons + 500, paths);
    }

    // From `a` to the lane before it reaches `laneFrom`, along it, and round the corner on to `b`.
    void addTurn(Vec a, Vec b, double lane, double laneFrom, std::vector<Path>& paths) const {
        const double across = m_flow.v(b) - lane;
        const double radius =
            std::min({std::abs(across), (laneFrom - m_flow.u(b)) / 2, widestTurn});
        if (std::abs(across) < tightestTurn || radius < tightestTurn)
            return;
        Path path{a};
        if (std::abs(lane - m_flow.v(a)) > 1) {
            const double middle = (m_flow.u(a) + laneFrom) / 2;
            path.insert(path.end(), {m_flow.at(middle, m_flow.v(a)), m_flow.at(middle, lane),
                                     m_flow.at(laneFrom, lane)});
        }
        lineTo(path, m_flow.at(m_flow.u(b) + radius, lane));
        const Vec corner = m_flow.at(m_flow.u(b), lane);
        const Vec in = path.back();
        const Vec out = m_flow.at(m_flow.u(b), lane + (across > 0 ? radius : -radius));
        path.insert(path.end(), {in + (corner - in) * 0.55, out + (corner - out) * 0.55, out});
        lineTo(path, b);
        paths.push_back(std::move(path));
    }

    // A wave from one side to the other: beside the claim, beside the reason, or over the whole
    // way.
    void addWaves(Vec a, Vec b, double reach, std::vector<Path>& paths) const {
        const double along = m_flow.u(a) - m_flow.u(b);
        const double gap = std::min(reach, along);
        const auto wave = [&](double begin, double end) { // distances from b
            Path path{a};
            if (begin < along)
                lineTo(path, m_flow.at(m_flow.u(b) + begin, m_flow.v(a)));
            const double middle = m_flow.u(b) + (begin + end) / 2;
            path.insert(path.end(), {m_flow.at(middle, m_flow.v(a)), m_flow.at(middle, m_flow.v(b)),
                                     m_flow.at(m_flow.u(b) + end, m_flow.v(b))});
            if (end > 0)
                lineTo(path, b);
            paths.push_back(std::move(path));
        };
        if (std::abs(m_flow.v(a) - m_flow.v(b)) < 1) {
            paths.push_back({a});
            lineTo(paths.back(), b);
            return;
        }
        wave(gap, 0);
        if (gap < along) {
            wave(along, along - gap);
            wave(along, 0);
        }
    }

    static void lineTo(Path& path, Vec to) {
        const Vec from = path.back();
        if (from == to)
            return;
        path.insert(path.end(),
                    {from + (to - from) * (1 / 3.0), from + (to - from) * (2 / 3.0), to});
    }

    // The layout's path with its ends moved to the ports, which it meets at right angles.
    [[nodiscard]] Path docked(std::uint32_t i, Path path) const {
        if (path.size() < 4 || m_ports.courses[i] == Course::Beside)
            return {};
        const bool forward = m_ports.courses[i] == Course::Forward;
        const double reach = 0.4 * m_style.rankGap;
        const auto dock = [&](Vec port, Vec knot, Vec& end, Vec& control, double sign) {
            const double room = std::abs(m_flow.u(knot) - m_flow.u(port));
            end = port;
            control = m_flow.at(m_flow.u(port) + sign * std::min(reach, room / 2), m_flow.v(port));
        };
        const std::size_t last = path.size() - 1;
        dock(m_ports.to[i], path[last - 3], path[last], path[last - 1], forward ? 1 : -1);
        dock(m_ports.from[i], last == 3 ? m_ports.to[i] : path[3], path[0], path[1],
             forward ? -1 : 1);
        return path;
    }

    // The layout's path, drawn on to the middle of joints.
    [[nodiscard]] Path fastened(std::uint32_t i, Path path) const {
        const Line& line = m_lines[i];
        const auto end = [&](const PlanEnd& at) {
            return at.joint ? m_placed.joints[at.row] : m_placed.boxes[at.row].centre();
        };
        if (path.size() < 4) {
            path = {end(line.from)};
            lineTo(path, end(line.to));
            if (path.size() < 4)
                path.resize(4, path[0]);
        }
        if (line.from.joint)
            path.front() = end(line.from);
        if (line.to.joint)
            path.back() = end(line.to);
        return path;
    }

    Placed& m_placed;
    const std::vector<Line>& m_lines;
    const Flow& m_flow;
    const Style& m_style;
    Obstacles m_obstacles;
    Ports m_ports;
    std::vector<FlowRect>
        m_columns; // by step: the boxes that it stands on; a line to it runs between them
};

// Layouts put joints where columns allow it. They read best close to their premises, with room for
// a word on the way on to the claim, and for those that premises have themselves.
void moveJoints(Placed& placed, const std::vector<Line>& lines, const Flow& flow,
                const Style& style) {
    struct Between {
        double claim = -1e18;
        double premises = 1e18;
        double word = 0; // the longest one at a premise's line
        std::size_t count = 0;
    };
    std::vector<Between> between(placed.joints.size());
    for (const Line& line : lines) {
        if (line.role == LineRole::Premise) {
            Between& b = between[line.to.row];
            b.premises = std::min(b.premises, flow.of(placed.boxes[line.from.row]).claims);
            b.word = std::max(b.word, flow.along(line.label().width, line.label().height));
            ++b.count;
        } else if (line.role == LineRole::Conclusion && !line.to.joint) {
            between[line.from.row].claim = flow.of(placed.boxes[line.to.row]).reasons;
        }
    }
    for (std::size_t step = 0; step < between.size(); ++step) {
        const Between& b = between[step];
        Vec& joint = placed.joints[step];
        const double room = b.premises - flow.u(joint);
        if (b.count == 0 || room < 0 || room > 1.5 * style.rankGap)
            continue;
        double fan = b.count > 1 ? fanLength : stubLength;
        if (b.word > 0)
            fan = std::max(fan, std::min(fan + b.word, room));
        const double u = b.premises - fan;
        if (u - b.claim > shortestConclusion || b.claim < -1e17)
            joint = flow.at(u, flow.v(joint));
    }
}

// Boxes stand on whole pixels, joints are points: ends that lie a hair off move straight on to them.
void fastenAll(Placed& placed, const std::vector<Line>& lines) {
    const auto fasten = [&](const PlanEnd& at, Vec& end, Vec& control) {
        const Vec wanted =
            at.joint ? placed.joints[at.row] : nearestOnBorder(placed.boxes[at.row], end);
        control = control + (wanted - end);
        end = wanted;
    };
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (Path& path = placed.paths[i]; path.size() >= 4) {
            fasten(lines[i].from, path.front(), path[1]);
            fasten(lines[i].to, path.back(), path[path.size() - 2]);
        }
}

} // namespace

void routeLines(Placed& placed, const std::vector<Line>& lines, const Flow& flow,
                const Style& style, bool numbers) {
    partStems(placed, lines, flow);
    if (placed.keepsPaths) {
        fastenAll(placed, lines);
        return;
    }
    moveJoints(placed, lines, flow, style);
    if (!lines.empty())
        Router(placed, lines, flow, style, numbers).run();
}

} // namespace argmap::diagram
