#include "crossings.hpp"

#include "cluster_switching.hpp"
#include "rerouting.hpp"
#include "switching.hpp"

#include <random>
#include <utility>

namespace argmap::layout_layered {
namespace {

constexpr int Patience = 4;      // rounds without a find
constexpr int ClusterRounds = 2; // in later ones clusters gain nothing
constexpr int PassesOfLines = 1; // of switching where only lines move

// Small maps with many crossings are tried again from orders that are shaken; what that finds has to
// be worth leaving the author's order for.
constexpr std::uint64_t Few = 10;
constexpr std::size_t Small = 400; // boxes, joints and bends
constexpr int Attempts = 24;

struct Effort {
    int rounds;
    int window;   // of the switching after each round
    int switches; // at the end
    bool reroutes = false;
};
constexpr Effort Ordinary{24, 100, 12, true};
constexpr Effort Clustered{4, 40, 3, true}; // clusters leave less to be chosen
constexpr Effort Large{4, 24, 3};
constexpr Effort Huge{2, 8, 1};

Effort effortFor(const Lattice& lattice) {
    const auto items = lattice.items.size();
    if (items > 8'000)
        return items > 200'000 ? Huge : Large;
    return lattice.spans.empty() ? Ordinary : Clustered;
}

class Sweeping {
public:
    Sweeping(const Lattice& lattice, const Links& links, const Nesting& nesting, Arranger& arranger,
             const std::vector<std::uint32_t>& bundles, Order& order)
        : m_lattice(lattice),
          m_links(links),
          m_arranger(arranger),
          m_order(order),
          m_switching(lattice, links, bundles),
          m_clusters(lattice, links, nesting),
          m_rerouting(lattice, links, nesting, bundles),
          m_counter(lattice, links) {}

    void run() {
        const auto first = improve();
        if (first <= Few || m_lattice.items.size() > Small)
            return;
        Order own = m_order;
        Order best = m_order;
        auto places = m_arranger.clusterPlaces(); // of the best
        auto least = first;
        std::mt19937 random;
        for (int attempt = 0; attempt < Attempts; ++attempt) {
            m_order = best;
            m_arranger.setClusterPlaces(places);
            shake(random, attempt % 2 == 0 ? 0.2 : 0.33);
            if (const auto crossings = improve(); crossings < least) {
                least = crossings;
                best = m_order;
                places = m_arranger.clusterPlaces();
            }
        }
        m_order = least * 4 <= first * 3 ? std::move(best) : std::move(own);
    }

private:
    // Gives how many are left.
    std::uint64_t improve() {
        std::uint64_t least = m_counter.all(m_order);
        if (least == 0)
            return 0;
        Order best = m_order;
        const auto effort = effortFor(m_lattice);
        int since = 0;
        for (int round = 0; round < effort.rounds && since < Patience && least > 0; ++round) {
            sweep(round % 2 == 0);
            auto crossings = m_counter.all(m_order);
            if (round < ClusterRounds)
                crossings = m_clusters.run(m_order, m_arranger, effort.window, crossings);
            crossings -= m_switching.run(m_order, 1, effort.window);
            ++since;
            if (crossings < least) {
                least = crossings;
                best = m_order;
                since = 0;
            }
        }
        m_order = std::move(best);
        least -= m_switching.run(m_order, effort.switches, effort.window);
        if (!effort.reroutes || !m_rerouting.run(m_order))
            return least;
        m_switching.run(m_order, effort.switches, effort.window);
        return m_counter.all(m_order);
    }

    // Up to that share of their layer away, the same way each time.
    void shake(std::mt19937& random, double share) {
        for (std::uint32_t layer = 0; layer < m_lattice.layers; ++layer) {
            const auto count = std::as_const(m_order).layer(layer).size();
            const auto reach = static_cast<double>(count) * share;
            m_keys.clear();
            for (std::size_t place = 0; place < count; ++place)
                m_keys.push_back(static_cast<double>(place) +
                                 reach * (static_cast<double>(random()) / 0x1p31 - 1));
            m_arranger.arrange(m_order, layer, m_keys);
        }
    }

    void sweep(bool up) {
        const auto layers = m_lattice.layers;
        for (std::uint32_t step = 1; step < layers; ++step) {
            const auto layer = up ? step : layers - 1 - step;
            findKeys(layer, up ? m_links.below : m_links.above);
            m_arranger.arrange(m_order, layer, m_keys);
        }
    }

    // Each item goes to the middle of what it is joined to. One that is joined to nothing stays
    // with the one before it.
    void findKeys(std::uint32_t layer, const wire::Lists& others) {
        constexpr double Unknown = -1;
        double last = Unknown;
        m_keys.clear();
        for (const auto item : std::as_const(m_order).layer(layer)) {
            const auto joined = others[item];
            if (!joined.empty()) {
                double sum = 0;
                for (const auto other : joined)
                    sum += m_order.place[other];
                last = sum / static_cast<double>(joined.size());
            }
            m_keys.push_back(last);
        }
        for (auto at = m_keys.size(); at-- > 0;) { // those before the first that is joined
            if (m_keys[at] == Unknown)
                m_keys[at] = last == Unknown ? 0 : last;
            last = m_keys[at];
        }
    }

    const Lattice& m_lattice;
    const Links& m_links;
    Arranger& m_arranger;
    Order& m_order;
    Switching m_switching;
    ClusterSwitching m_clusters;
    Rerouting m_rerouting;
    CrossingCounter m_counter;
    std::vector<double> m_keys; // by place, of the layer at hand
};

} // namespace

void reduceCrossings(const Lattice& lattice, const Links& links, const Nesting& nesting,
                     Arranger& arranger, const std::vector<std::uint32_t>& bundles, Order& order) {
    Sweeping(lattice, links, nesting, arranger, bundles, order).run();
}

void reduceCrossingsOfLines(const Lattice& lattice, const Links& links,
                            const std::vector<std::uint32_t>& bundles, Order& order) {
    Switching switching(lattice, links, bundles);
    switching.moveLinesOnly();
    switching.run(order, PassesOfLines, Large.window);
}

} // namespace argmap::layout_layered
