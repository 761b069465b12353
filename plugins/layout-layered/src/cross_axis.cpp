#include "cross_axis.hpp"

#include "holding.hpp"
#include "level.hpp"
#include "packing.hpp"
#include "settling.hpp"
#include "shortening.hpp"

#include <algorithm>
#include <cmath>

namespace argmap::layout_layered {
namespace {

constexpr Length LinesApart = 1000;
constexpr std::size_t Many = 3000; // slots

struct Link {
    std::uint32_t low; // items
    std::uint32_t high;
    std::uint32_t edge;
};

class CrossAxisMaker {
public:
    explicit CrossAxisMaker(const CrossInput& input)
        : m_in(input),
          m_clusters(static_cast<std::uint32_t>(input.graph.clusters.size())),
          m_levels(m_clusters + 1),
          m_slotOfItem(input.lattice.items.size(), 0),
          m_linksOf(m_clusters + 1),
          m_placeOfCluster(m_clusters, 0) {
        m_axis.items.assign(input.lattice.items.size(), 0);
        m_axis.frames.assign(m_clusters, {});
    }

    CrossAxis make() {
        findPieces();
        fillSlots();
        findLinks();
        findFirmness();
        for (auto row = m_clusters; row-- > 0;) {
            lay(row);
            frame(row);
        }
        lay(m_clusters);
        toOneOrigin();
        return std::move(m_axis);
    }

private:
    [[nodiscard]] const Item& item(std::uint32_t row) const { return m_in.lattice.items[row]; }
    // The level that a cluster's content is; the last is that of no cluster.
    [[nodiscard]] std::uint32_t levelOf(std::uint32_t cluster) const {
        return cluster == None ? m_clusters : cluster;
    }
    [[nodiscard]] std::uint32_t firstLayer(std::uint32_t level) const {
        return level == m_clusters ? 0 : m_in.lattice.spans[level].first;
    }
    [[nodiscard]] std::uint32_t& pieceSlot(std::uint32_t cluster, std::uint32_t layer) {
        return m_pieces[m_pieceBegin[cluster] + layer - m_in.lattice.spans[cluster].first];
    }

    void findPieces() {
        m_pieceBegin.reserve(m_clusters);
        std::uint32_t next = 0;
        for (const auto& span : m_in.lattice.spans) {
            m_pieceBegin.push_back(next);
            next += span.last - span.first + 1;
        }
        m_pieces.assign(next, None);
        for (std::uint32_t level = 0; level <= m_clusters; ++level) {
            const auto layers = level == m_clusters ? m_in.lattice.layers
                                                    : m_in.lattice.spans[level].last -
                                                          m_in.lattice.spans[level].first + 1;
            m_levels[level].begin.reserve(layers + 1);
        }
    }

    // ---- slots --------------------------------------------------------------------------------

    // Walks along each layer, in and out of the clusters.
    void fillSlots() {
        m_owners.resize(m_clusters + 1);
        m_owners.back().reserve(m_in.lattice.items.size()); // most of them, where there are many
        m_levels.back().slots.reserve(m_in.lattice.items.size());
        for (std::uint32_t layer = 0; layer < m_in.lattice.layers; ++layer) {
            m_open.clear();
            beginLayer(None);
            for (const auto one : m_in.order.layer(layer)) {
                const auto cluster = item(one).cluster;
                leaveUntil(m_in.nesting.common(m_open.empty() ? None : m_open.back(), cluster));
                enter(cluster, layer);
                m_slotOfItem[one] = addSlot(cluster, {one, None});
            }
        }
        for (auto& level : m_levels)
            level.begin.push_back(static_cast<std::uint32_t>(level.slots.size()));
    }

    void beginLayer(std::uint32_t cluster) {
        auto& level = m_levels[levelOf(cluster)];
        level.begin.push_back(static_cast<std::uint32_t>(level.slots.size()));
    }

    void leaveUntil(std::uint32_t cluster) {
        while (!m_open.empty() && m_open.back() != cluster)
            m_open.pop_back();
    }

    void enter(std::uint32_t cluster, std::uint32_t layer) {
        const auto depth = m_open.size();
        const auto outer = m_open.empty() ? None : m_open.back();
        for (auto one = cluster; one != outer; one = m_in.nesting.parent[one])
            m_open.push_back(one);
        std::reverse(m_open.begin() + static_cast<std::ptrdiff_t>(depth), m_open.end());
        for (auto at = depth; at < m_open.size(); ++at) {
            const auto one = m_open[at];
            pieceSlot(one, layer) = addSlot(m_in.nesting.parent[one], {None, one});
            beginLayer(one);
        }
    }

    struct Owner {
        std::uint32_t item;
        std::uint32_t cluster;
    };

    std::uint32_t addSlot(std::uint32_t cluster, Owner owner) {
        const auto at = levelOf(cluster);
        auto& level = m_levels[at];
        m_owners[at].push_back(owner);
        Slot slot;
        if (owner.item != None) {
            const auto breadth = breadthOf(owner.item);
            slot.before = breadth / 2;
            slot.behind = (breadth + 1) / 2;
        }
        level.slots.push_back(slot);
        return static_cast<std::uint32_t>(level.slots.size() - 1);
    }

    [[nodiscard]] Length breadthOf(std::uint32_t one) const {
        const auto kind = item(one).kind;
        if (kind == Item::Bend || kind == Item::Prop)
            return 0;
        const auto& node = m_in.graph.nodes[item(one).row];
        return m_in.axes.breadth(node.width, node.height);
    }

    [[nodiscard]] Length gapBetween(const Owner& a, const Owner& b) const {
        const Length gap = m_in.graph.page.sibling_gap;
        const auto kindOf = [&](const Owner& owner) {
            return owner.item == None ? Item::Box : item(owner.item).kind;
        };
        const auto first = kindOf(a);
        const auto second = kindOf(b);
        if (first == Item::Bend && second == Item::Bend)
            return std::min<Length>(gap / 2, LinesApart);
        if (first != Item::Box || second != Item::Box)
            return std::min<Length>(gap, std::max<Length>(gap / 2, LinesApart));
        if (a.item == None || b.item == None)
            return gap;
        if (m_in.forest.root[a.item] != m_in.forest.root[b.item])
            return gap * 2;
        return m_in.forest.parent[a.item] == m_in.forest.parent[b.item] ? gap : gap * 5 / 4;
    }

    // ---- ties ---------------------------------------------------------------------------------

    void findLinks() {
        const auto& lattice = m_in.lattice;
        m_linksOf.back().reserve(lattice.routeItems.size());
        for (std::uint32_t edge = 0; edge < m_in.graph.edges.size(); ++edge) {
            const auto route = lattice.route(edge);
            for (std::size_t at = 1; at < route.size(); ++at) {
                const auto low = route[at - 1];
                const auto high = route[at];
                if (item(low).layer + 1 != item(high).layer)
                    continue;
                const auto common = m_in.nesting.common(item(low).cluster, item(high).cluster);
                m_linksOf[levelOf(common)].push_back({low, high, edge});
            }
        }
    }

    struct End {
        std::uint32_t slot;
        Length at;
    };

    // The slot of a level that an item stands in, and where.
    End endOf(std::uint32_t one, std::uint32_t cluster) {
        auto inner = item(one).cluster;
        if (inner == cluster)
            return {m_slotOfItem[one], 0};
        Length at = m_axis.items[one];
        while (m_in.nesting.parent[inner] != cluster) {
            at += m_placeOfCluster[inner];
            inner = m_in.nesting.parent[inner];
        }
        return {pieceSlot(inner, item(one).layer), at};
    }

    void addTies(std::uint32_t row) {
        auto& level = m_levels[row];
        level.ties.reserve(level.slots.size() + m_linksOf[row].size());
        const auto cluster = row == m_clusters ? None : row;
        const auto& owners = m_owners[row];
        const auto first = firstLayer(row);
        for (std::uint32_t slot = 0; slot < owners.size(); ++slot) {
            const auto piece = owners[slot].cluster;
            if (piece == None)
                continue;
            const auto layer = layerOf(level, slot) + first;
            if (layer > m_in.lattice.spans[piece].first)
                level.ties.push_back({pieceSlot(piece, layer - 1), slot, 0, 0, Tie::Rigid, false});
        }
        for (const auto& link : m_linksOf[row]) {
            const auto low = endOf(link.low, cluster);
            const auto high = endOf(link.high, cluster);
            level.ties.push_back({low.slot, high.slot, low.at, high.at, kindOf(link),
                                  m_in.graph.edges[link.edge].role == ARGMAP_EDGE_PREMISE});
        }
    }

    static std::uint32_t layerOf(const Level& level, std::uint32_t slot) {
        return static_cast<std::uint32_t>(
            std::upper_bound(level.begin.begin(), level.begin.end(), slot) - level.begin.begin() -
            1);
    }

    [[nodiscard]] Tie::Kind kindOf(const Link& link) const {
        const auto& edge = m_in.graph.edges[link.edge];
        const bool ofChild = m_in.forest.edge[edge.from] == link.edge;
        const bool fromBend = item(link.low).kind == Item::Bend;
        const bool within = item(link.low).cluster == item(link.high).cluster;
        if (fromBend && within && (ofChild || item(link.high).kind == Item::Bend))
            return Tie::Line;
        // A step is level with its premises, whatever undercuts it.
        return ofChild && edge.role != ARGMAP_EDGE_UNDERCUT ? Tie::Child : Tie::Other;
    }

    // ---- places -------------------------------------------------------------------------------

    void lay(std::uint32_t row) {
        auto& level = m_levels[row];
        const auto& owners = m_owners[row];
        for (std::uint32_t slot = 0; slot < owners.size(); ++slot) {
            if (const auto piece = owners[slot].cluster; piece != None) {
                level.slots[slot].before = -m_axis.frames[piece].begin;
                level.slots[slot].behind = m_axis.frames[piece].end;
            }
            if (slot + 1 < owners.size())
                level.slots[slot].gap = gapBetween(owners[slot], owners[slot + 1]);
        }
        addTies(row);
        const auto places = m_in.held ? heldPlaces(row) : placesOf(level);
        for (std::uint32_t slot = 0; slot < owners.size(); ++slot)
            if (owners[slot].item != None)
                m_axis.items[owners[slot].item] = places[slot];
            else
                m_placeOfCluster[owners[slot].cluster] = places[slot];
        keepExtent(row, level, places);
    }

    // Where everything was.
    std::vector<Length> heldPlaces(std::uint32_t row) const {
        const auto& level = m_levels[row];
        std::vector<Want> wants;
        std::vector<bool> fixed;
        wants.reserve(level.slots.size());
        for (const auto& owner : m_owners[row]) {
            const bool piece = owner.item == None;
            const Length at = piece ? 0 : std::lround(m_in.lattice.keys[owner.item]);
            wants.push_back({at, piece ? m_firmness[owner.cluster] : firmnessOf(owner.item)});
            fixed.push_back(piece || wants.back().firmness != Want::Line);
        }
        auto places = hold(level, wants);
        if (places.empty() && !wants.empty())
            return placesOf(level);
        settleLines(level, fixed, places);
        return places;
    }

    [[nodiscard]] Want::Firmness firmnessOf(std::uint32_t one) const {
        if (item(one).kind != Item::Box && item(one).kind != Item::Joint)
            return Want::Line;
        return m_in.graph.nodes[item(one).row].pinned != 0 ? Want::Pinned : Want::Solid;
    }

    // A cluster is as firm as the firmest in it.
    void findFirmness() {
        m_firmness.assign(m_clusters, Want::Line);
        const auto raise = [&](std::uint32_t cluster, Want::Firmness to) {
            if (cluster != None)
                m_firmness[cluster] = std::max(m_firmness[cluster], to);
        };
        for (std::uint32_t node = 0; node < m_in.graph.nodes.size(); ++node)
            raise(m_in.nesting.ofNode[node], firmnessOf(node));
        for (auto row = m_clusters; row-- > 0;)
            raise(m_in.nesting.parent[row], m_firmness[row]);
    }

    static std::vector<Length> placesOf(const Level& level) {
        const Bonds bonds(level);
        auto places = beginningOf(level, bonds);
        settle(level, bonds, places);
        return places;
    }

    // Of two beginnings the one that promises shorter lines.
    static std::vector<Length> beginningOf(const Level& level, const Bonds& bonds) {
        if (level.hasRigid())
            return pack(level, findTrunk(level));
        auto spread = spreadFromWidest(level, bonds);
        settleABit(level, bonds, spread);
        if (isFullOfLines(level))
            return spread;
        auto packed = pack(level, findTrunk(level));
        settleABit(level, bonds, packed);
        return lengthOfTies(level, spread) < lengthOfTies(level, packed) ? std::move(spread)
                                                                         : std::move(packed);
    }

    // Packed trees cannot but make those several times as long as they are where all is spread.
    static bool isFullOfLines(const Level& level) {
        const auto pieces = std::ranges::count(level.ties, Tie::Line, &Tie::kind);
        return level.slots.size() > Many &&
               2 * static_cast<std::size_t>(pieces) > level.ties.size();
    }

    void keepExtent(std::uint32_t row, const Level& level, const std::vector<Length>& places) {
        if (row == m_clusters)
            return;
        auto& inside = m_axis.frames[row];
        const auto& owners = m_owners[row];
        bool begun = false;
        for (std::uint32_t slot = 0; slot < places.size(); ++slot) {
            if (owners[slot].item != None && item(owners[slot].item).kind == Item::Prop)
                continue;
            const Stretch one{places[slot] - level.slots[slot].before,
                              places[slot] + level.slots[slot].behind};
            inside = begun
                         ? Stretch{std::min(inside.begin, one.begin), std::max(inside.end, one.end)}
                         : one;
            begun = true;
        }
    }

    // Puts a cluster's frame round its content. Its place is the middle of it.
    void frame(std::uint32_t row) {
        const auto& padding = m_in.paddings[row];
        auto& frame = m_axis.frames[row];
        frame.begin -= padding.crossBefore;
        frame.end += padding.crossAfter;
        if (const auto lack = padding.leastBreadth - (frame.end - frame.begin); lack > 0) {
            frame.begin -= lack / 2;
            frame.end += lack - lack / 2;
        }
    }

    // From places within clusters to places in the picture.
    void toOneOrigin() {
        std::vector<Length> origins(m_clusters, 0);
        for (std::uint32_t row = 0; row < m_clusters; ++row) {
            const auto parent = m_in.nesting.parent[row];
            origins[row] = m_placeOfCluster[row] + (parent == None ? 0 : origins[parent]);
            m_axis.frames[row].begin += origins[row];
            m_axis.frames[row].end += origins[row];
        }
        for (std::uint32_t one = 0; one < m_axis.items.size(); ++one)
            if (item(one).cluster != None)
                m_axis.items[one] += origins[item(one).cluster];
    }

    const CrossInput& m_in;
    std::uint32_t m_clusters;
    std::vector<Level> m_levels;              // by cluster; the last: outside of all
    std::vector<std::vector<Owner>> m_owners; // by level and slot
    std::vector<std::uint32_t> m_slotOfItem;  // in the level of its cluster
    std::vector<std::vector<Link>> m_linksOf; // by level
    std::vector<Length> m_placeOfCluster;     // in the level that it stands in
    std::vector<Want::Firmness> m_firmness;   // by cluster
    std::vector<std::uint32_t> m_pieceBegin;  // by cluster
    std::vector<std::uint32_t> m_pieces;      // by cluster and layer: the slot
    std::vector<std::uint32_t> m_open;        // clusters round the item at hand, outer first
    CrossAxis m_axis;
};

} // namespace

CrossAxis layCrossAxis(const CrossInput& input) {
    return CrossAxisMaker(input).make();
}

} // namespace argmap::layout_layered
