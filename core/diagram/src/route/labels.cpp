#include "route/labels.hpp"

#include "route/rect_grid.hpp"
#include "route/rect_strips.hpp"

#include <argmap/wire/share_out.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace argmap::diagram {

namespace {

constexpr std::size_t manyLines = 200; // words of fewer are placed before another thread has begun
constexpr std::size_t linesAtOnce = 32;
constexpr double step = 400;           // between places that are tried
constexpr double boxClearance = 250;   // between a plate and a box
constexpr double plateClearance = 150; // between plates
constexpr double besideLine =
    800; // between a line, with its head, and a plate that stands beside it

// A picture with more lines for each box is full of them: there is room for no word.
constexpr std::size_t mostLines = 20;

// What a place costs beyond its distance from the best one.
constexpr double onLine = 9000;
constexpr double onBorder = 4000;
constexpr double offItsLine = 12000;
constexpr double taken = 1e9;

class LabelPlacer {
public:
    LabelPlacer(Placed& placed, const std::vector<Line>& lines, const Flow& flow,
                const Style& style, bool numbers)
        : m_placed(placed),
          m_lines(lines),
          m_flow(flow),
          m_style(style),
          m_boxes(boxesOf(numbers)),
          m_joints(jointsOf()),
          m_pieces(piecesOfAll()),
          m_boxStrips(m_boxes),
          m_jointStrips(m_joints),
          m_pieceStrips(m_pieces.lines.size(),
                        [this](std::uint32_t piece) {
                            return between(m_pieces.begin(piece), m_pieces.end(piece));
                        }),
          m_frameStrips(placed.frames),
          m_plates(placed.bounds, lines.size()) {}

    // Where each plate would stand if it were the only one is found by several threads; then they are
    // put there one after the other, and those that would cover another look again. What stands best
    // alone and covers none stands best among the others, too.
    void run() {
        const unsigned workers = wire::workersFor(m_lines.size(), manyLines);
        std::vector<Met> met(workers, Met(*this));
        std::vector<Best> alone(m_lines.size());
        wire::shareOut(
            m_lines.size(), linesAtOnce,
            [&](std::size_t begin, std::size_t end, unsigned worker) {
                for (; begin < end; ++begin)
                    if (m_lines[begin].label().width > 0)
                        alone[begin] =
                            find(static_cast<std::uint32_t>(begin), Plates::Ignored, met[worker]);
            },
            workers);
        m_placed.labels.assign(m_lines.size(), std::nullopt);
        // Titles first: they are large and may not be left out.
        for (const bool titled : {true, false})
            for (std::uint32_t i = 0; i < m_lines.size(); ++i)
                if (m_lines[i].label().width > 0 &&
                    m_lines[i].label().title.lines.empty() != titled)
                    put(i, isOnPlate(alone[i].rect) ? find(i, Plates::Kept, met[0]) : alone[i]);
    }

private:
    enum class Plates : std::uint8_t { Ignored, Kept }; // those that stand already

    struct Met {
        explicit Met(const LabelPlacer& placer)
            : boxes(placer.m_boxStrips),
              joints(placer.m_jointStrips),
              pieces(placer.m_pieceStrips),
              frames(placer.m_frameStrips) {}
        RectStrips::Met boxes;
        RectStrips::Met joints;
        RectStrips::Met pieces;
        RectStrips::Met frames;
    };

    [[nodiscard]] static bool inside(const Rect& frame, const Rect& rect) {
        return frame.contains({rect.left, rect.top}) && frame.contains({rect.right, rect.bottom});
    }

    // The pieces of all lines, one after the other.
    struct Pieces {
        std::vector<Vec> points;
        std::vector<std::uint32_t> lines; // by piece; a line has one point more than pieces

        [[nodiscard]] Vec begin(std::uint32_t piece) const { return points[piece + lines[piece]]; }
        [[nodiscard]] Vec end(std::uint32_t piece) const {
            return points[piece + lines[piece] + 1];
        }
    };

    // What no word covers: boxes, titles, the ends of other lines.
    [[nodiscard]] std::vector<Rect> boxesOf(bool numbers) const {
        std::vector<Rect> rects = m_placed.boxes;
        for (Rect& box : rects)
            box.top -= numbers ? m_style.numberHeight / 2.0 : 0;
        rects.insert(rects.end(), m_placed.frameTitles.begin(), m_placed.frameTitles.end());
        for (std::uint32_t i = 0; i < m_lines.size(); ++i) {
            const Path& path = m_placed.paths[i];
            if (m_lines[i].head == Head::None || path.size() < 4)
                continue;
            const Vec tip = path.back();
            const Vec before = m_flow.at(m_flow.u(tip) + m_style.headLength, m_flow.v(tip));
            rects.push_back(between(tip, before).grown(m_style.headWidth / 2.0));
        }
        return rects;
    }

    [[nodiscard]] std::vector<Rect> jointsOf() const {
        std::vector<Rect> rects;
        for (const Line& line : m_lines)
            for (const PlanEnd& end : {line.from, line.to})
                if (end.joint)
                    rects.push_back(around(m_placed.joints[end.row], 1000, 1000));
        return rects;
    }

    // Every other point is close enough for plates, and there are many.
    [[nodiscard]] Pieces piecesOfAll() const {
        std::vector<std::size_t> begins{0}; // by line
        begins.reserve(m_lines.size() + 1);
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            begins.push_back(begins.back() + pointsOf(m_placed.paths[i]) / 2);
        Pieces all;
        all.points.resize(begins.back() + m_lines.size());
        all.lines.resize(begins.back());
        wire::shareOut(m_lines.size(), manyLines, [&](std::size_t i, std::size_t end, unsigned) {
            for (; i < end; ++i) {
                const std::vector<Vec> points = sampled(m_placed.paths[i]);
                for (std::size_t k = 0; 2 * k + 1 < points.size(); ++k) {
                    const std::size_t piece = begins[i] + k;
                    all.lines[piece] = static_cast<std::uint32_t>(i);
                    all.points[piece + i] = points[2 * k];
                    all.points[piece + i + 1] = points[std::min(2 * k + 2, points.size() - 1)];
                }
            }
        });
        return all;
    }

    struct Best {
        Rect rect;
        double cost = std::numeric_limits<double>::max();
    };

    [[nodiscard]] Best find(std::uint32_t i, Plates plates, Met& met) const {
        const LineLabel& label = m_lines[i].label();
        const std::vector<Vec> points = sampled(m_placed.paths[i]);
        double whole = 0;
        for (std::size_t k = 1; k < points.size(); ++k)
            whole += length(points[k] - points[k - 1]);
        const double wanted = whole - wantedFromStart(i, whole);
        Best best;
        const int tries = static_cast<int>(std::min(whole / step, 400.0)) + 1;
        // On the line, from the best place outwards; the first that costs its distance alone is as
        // good as any.
        for (int k = 0; k <= 2 * tries && best.cost > k / 2 * step; ++k) {
            const double at = wanted + (k % 2 == 0 ? 1 : -1) * ((k + 1) / 2) * step;
            if (at < 0 || at > whole)
                continue;
            const Vec centre = fromEnd(points, at);
            consider(i, around(centre, label.width, label.height), std::abs(at - wanted), plates,
                     met, best);
        }
        if (best.cost >= offItsLine)
            for (int k = 0; k <= tries; ++k)
                considerBeside(i, fromEnd(points, std::min(k * step, whole)),
                               std::abs(k * step - wanted), plates, met, best);
        return best;
    }

    void put(std::uint32_t i, const Best& best) {
        const LineLabel& label = m_lines[i].label();
        if (best.cost < taken || !label.title.lines.empty()) {
            const Vec corner = onPixel({best.rect.left, best.rect.top});
            const Rect plate{corner.x, corner.y, corner.x + best.rect.width(),
                             corner.y + best.rect.height()};
            m_placed.labels[i] = plate;
            m_plates.add(plate.grown(plateClearance));
        }
    }

    // A word stands beside the reason, so that it reads "because …" and has a row of its own; at a
    // relation in its middle.
    [[nodiscard]] double wantedFromStart(std::uint32_t i, double whole) const {
        const Line& line = m_lines[i];
        if (line.role == LineRole::Relation)
            return whole / 2;
        const double from = line.from.joint ? m_style.ringRadius + m_style.ringWidth : 0.0;
        return std::min(from + 500 + m_flow.along(line.label().width, line.label().height) / 2,
                        whole / 2);
    }

    [[nodiscard]] static Vec fromEnd(const std::vector<Vec>& points, double at) {
        for (std::size_t k = points.size(); k-- > 1;) {
            const double piece = length(points[k] - points[k - 1]);
            if (at <= piece)
                return points[k] + (points[k - 1] - points[k]) * (piece > 0 ? at / piece : 0);
            at -= piece;
        }
        return points.front();
    }

    void considerBeside(std::uint32_t i, Vec on, double distance, Plates plates, Met& met,
                        Best& best) const {
        const LineLabel& label = m_lines[i].label();
        const double up = label.height / 2.0 + besideLine;
        const double side = label.width / 2.0 + besideLine;
        for (const Vec offset : {Vec{0, -up}, Vec{0, up}, Vec{side, 0}, Vec{-side, 0}})
            consider(i, around(on + offset, label.width, label.height), distance + offItsLine,
                     plates, met, best);
    }

    [[nodiscard]] bool isOnPlate(const Rect& rect) const {
        return m_plates.any(rect, [&](std::uint32_t row) { return m_plates[row].overlaps(rect); });
    }

    void consider(std::uint32_t i, const Rect& rect, double cost, Plates plates, Met& met,
                  Best& best) const {
        if (cost >= best.cost)
            return;
        const Rect near = rect.grown(boxClearance);
        const bool onBox = m_boxStrips.any(
            near, met.boxes, [&](std::uint32_t row) { return m_boxes[row].overlaps(near); });
        const bool onPlate = plates == Plates::Kept && isOnPlate(rect);
        const bool onJoint = m_jointStrips.any(
            rect, met.joints, [&](std::uint32_t row) { return m_joints[row].overlaps(rect); });
        if (onBox || onPlate || onJoint)
            cost += taken;
        m_frameStrips.any(rect, met.frames, [&](std::uint32_t row) {
            if (m_placed.frames[row].overlaps(rect) && !inside(m_placed.frames[row], rect))
                cost += onBorder;
            return false;
        });
        std::uint32_t last =
            i; // a line's own pieces do not count; another line counts once, roughly
        m_pieceStrips.any(rect, met.pieces, [&](std::uint32_t piece) {
            const std::uint32_t line = m_pieces.lines[piece];
            if (line != i && line != last &&
                runsThrough(rect, m_pieces.begin(piece), m_pieces.end(piece))) {
                cost += onLine;
                last = line;
            }
            return cost >= best.cost;
        });
        if (cost < best.cost)
            best = {rect, cost};
    }

    Placed& m_placed;
    const std::vector<Line>& m_lines;
    const Flow& m_flow;
    const Style& m_style;
    std::vector<Rect> m_boxes;
    std::vector<Rect> m_joints;
    Pieces m_pieces;
    RectStrips m_boxStrips;
    RectStrips m_jointStrips;
    RectStrips m_pieceStrips;
    RectStrips m_frameStrips;
    RectGrid m_plates;
};

} // namespace

void placeLabels(Placed& placed, const std::vector<Line>& lines, const Flow& flow,
                 const Style& style, bool numbers) {
    if (lines.size() > mostLines * placed.boxes.size()) {
        placed.labels.assign(lines.size(), std::nullopt);
        return;
    }
    LabelPlacer(placed, lines, flow, style, numbers).run();
}

} // namespace argmap::diagram
