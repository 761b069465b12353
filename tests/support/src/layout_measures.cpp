#include <argmap/support/layout_measures.hpp>

#include <argmap/sdk/layout_geometry.hpp>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <vector>

namespace argmap::support {
namespace {

constexpr int PiecesOfCurve = 16;
constexpr std::int64_t Cell = 20'000;

struct Piece {
    argmap_point a;
    argmap_point b;
    std::uint32_t edge;
};

bool isLevel(const argmap_point* p) {
    return (p[0].x == p[1].x && p[1].x == p[2].x && p[2].x == p[3].x) ||
           (p[0].y == p[1].y && p[1].y == p[2].y && p[2].y == p[3].y);
}

std::vector<Piece> piecesOf(const sdk::LayoutResult& layout) {
    std::vector<Piece> pieces;
    for (std::uint32_t edge = 0; edge < layout.paths.size(); ++edge) {
        const auto& path = layout.paths[edge];
        for (std::size_t at = 0; at + 3 < path.size(); at += 3) {
            auto last = path[at];
            const int steps = isLevel(&path[at]) ? 1 : PiecesOfCurve;
            for (int step = 1; step <= steps; ++step) {
                const auto here = sdk::onCurve(&path[at], static_cast<double>(step) / steps);
                pieces.push_back({last, here, edge});
                last = here;
            }
        }
    }
    return pieces;
}

std::int64_t turn(argmap_point a, argmap_point b, argmap_point c) {
    const std::int64_t product = (std::int64_t{b.x} - a.x) * (std::int64_t{c.y} - a.y) -
                                 (std::int64_t{b.y} - a.y) * (std::int64_t{c.x} - a.x);
    return product > 0 ? 1 : product < 0 ? -1 : 0;
}

// A point on the other's line counts as behind it, so that what meets at a knot counts once.
bool cross(const Piece& p, const Piece& q) {
    const auto side = [](std::int64_t value) { return value >= 0; };
    return side(turn(p.a, p.b, q.a)) != side(turn(p.a, p.b, q.b)) &&
           side(turn(q.a, q.b, p.a)) != side(turn(q.a, q.b, p.b));
}

// Rows by cell of a grid, the cells in which each has its rectangle.
class Grid {
public:
    template <class Visit>
    static void cells(const argmap_rect& rect, Visit&& visit) {
        for (auto x = rect.x / Cell; x <= (std::int64_t{rect.x} + rect.width) / Cell; ++x)
            for (auto y = rect.y / Cell; y <= (std::int64_t{rect.y} + rect.height) / Cell; ++y)
                visit(static_cast<std::uint64_t>(x) << 32 | static_cast<std::uint64_t>(y));
    }
    void add(std::uint32_t row, const argmap_rect& rect) {
        cells(rect, [&](std::uint64_t cell) { m_rows[cell].push_back(row); });
    }
    [[nodiscard]] const std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>& all() const {
        return m_rows;
    }

private:
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_rows;
};

argmap_rect around(const Piece& piece) {
    const auto x = std::min(piece.a.x, piece.b.x);
    const auto y = std::min(piece.a.y, piece.b.y);
    return {x, y, std::max(piece.a.x, piece.b.x) - x, std::max(piece.a.y, piece.b.y) - y};
}

// The cell in which a pair that shares several is counted: the first of both.
std::uint64_t homeOf(const argmap_rect& a, const argmap_rect& b) {
    return static_cast<std::uint64_t>(std::max(a.x, b.x) / Cell) << 32 |
           static_cast<std::uint64_t>(std::max(a.y, b.y) / Cell);
}

} // namespace

std::uint64_t crossings(const sdk::LayoutGraph& graph, const sdk::LayoutResult& layout) {
    const auto pieces = piecesOf(layout);
    Grid grid;
    for (std::uint32_t row = 0; row < pieces.size(); ++row)
        grid.add(row, around(pieces[row]));
    std::uint64_t count = 0;
    for (const auto& [cell, rows] : grid.all())
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (std::size_t j = i + 1; j < rows.size(); ++j) {
                const auto& p = pieces[rows[i]];
                const auto& q = pieces[rows[j]];
                const auto& e = graph.edges[p.edge];
                const auto& f = graph.edges[q.edge];
                if (e.from == f.from || e.to == f.to || e.from == f.to || e.to == f.from ||
                    !cross(p, q))
                    continue;
                count += homeOf(around(p), around(q)) == cell ? 1u : 0u;
            }
    return count;
}

double lengthOfLines(const sdk::LayoutResult& layout) {
    double sum = 0;
    for (const auto& piece : piecesOf(layout))
        sum += std::hypot(piece.b.x - piece.a.x, piece.b.y - piece.a.y);
    return sum / 100;
}

std::uint64_t hits(const sdk::LayoutGraph& graph, const sdk::LayoutResult& layout) {
    const auto boxOf = [&](std::uint32_t node) {
        return sdk::around(layout.places[node], graph.nodes[node].width, graph.nodes[node].height);
    };
    Grid grid;
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node)
        grid.add(node, boxOf(node));
    std::uint64_t count = 0;
    for (const auto& [cell, rows] : grid.all())
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (std::size_t j = i + 1; j < rows.size(); ++j)
                count += sdk::overlap(boxOf(rows[i]), boxOf(rows[j])) ? 1u : 0u;
    for (const auto& piece : piecesOf(layout))
        Grid::cells(around(piece), [&](std::uint64_t cell) {
            const auto at = grid.all().find(cell);
            if (at == grid.all().end())
                return;
            for (const auto node : at->second) {
                const auto& edge = graph.edges[piece.edge];
                const auto box = sdk::grown(boxOf(node), -50);
                const argmap_point middle{piece.a.x + (piece.b.x - piece.a.x) / 2,
                                          piece.a.y + (piece.b.y - piece.a.y) / 2};
                const auto inside = [&](argmap_point p) {
                    return p.x > box.x && p.x < box.x + box.width && p.y > box.y &&
                           p.y < box.y + box.height;
                };
                const bool level = piece.a.x == piece.b.x || piece.a.y == piece.b.y;
                const bool through = level ? sdk::overlap(box, around(piece)) ||
                                                 sdk::overlap(box, sdk::grown(around(piece), 1))
                                           : inside(piece.a) || inside(middle) || inside(piece.b);
                count += node != edge.from && node != edge.to && through ? 1u : 0u;
            }
        });
    return count;
}

} // namespace argmap::support
