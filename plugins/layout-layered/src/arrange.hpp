// Puts one layer in the order of given keys, with every cluster in one piece and clusters in one
// order; so are the premises of one step.
//
// One thread.
#pragma once

#include "order.hpp"

namespace argmap::layout_layered {

class Arranger {
public:
    /// `bundles`: by item, a number that items share which stay together, or None.
    Arranger(const Lattice& lattice, const Nesting& nesting, const LineUp& lineUp,
             const std::vector<std::uint32_t>& bundles);

    /// From now on a cluster stands where its key is, in every layer; without, where the middle of
    /// its items is.
    void setClusterKeys(std::vector<double> keys) { m_clusterKeys = std::move(keys); }

    /// By cluster: its place among all clusters; those of one parent stand so in every layer.
    [[nodiscard]] const std::vector<std::uint32_t>& clusterPlaces() const {
        return m_clusterPlaces;
    }
    void setClusterPlaces(std::vector<std::uint32_t> places) {
        m_clusterPlaces = std::move(places);
    }

    /// `keys` by place in the layer; equal ones keep their order. True when anything changed.
    bool arrange(Order& order, std::uint32_t layer, std::span<const double> keys);

private:
    struct Element {
        std::uint32_t group; // in which it stands
        std::uint32_t tie;
        double key;
        double own; // among those of one bundle
        std::uint32_t place;
        std::uint32_t row : 31;
        std::uint32_t isCluster : 1;
    };

    void gather(std::span<const std::uint32_t> items, std::span<const double> keys);
    void gatherBundles(std::span<const std::uint32_t> items, std::span<const double> keys);
    void bundle(std::span<const std::uint32_t> items);
    void gatherClusters();
    void keepClusterOrder();
    void addClusters();
    bool emit(std::span<std::uint32_t> items);

    const Nesting& m_nesting;
    std::vector<std::uint32_t> m_clusterPlaces;
    std::vector<std::uint32_t> m_clusters; // by item
    const std::vector<std::uint32_t>& m_bundles;
    bool m_hasBundles;

    struct Sum {
        double keys = 0;
        std::uint32_t count = 0;
        std::uint32_t first = 0;
    };
    std::vector<Element> m_elements;
    std::vector<Sum> m_bundleSums;  // by bundle
    std::vector<Sum> m_clusterSums; // by cluster
    std::vector<double> m_clusterKeys;
    std::vector<std::uint32_t> m_present;
};

/// The order of the line-up.
Order firstOrder(const Lattice& lattice, Arranger& arranger);

/// By item: the joint whose premise it is, or whose premise's line; None for all others.
std::vector<std::uint32_t> findBundles(const Graph& graph, const Lattice& lattice,
                                       const Forest& forest);

} // namespace argmap::layout_layered
