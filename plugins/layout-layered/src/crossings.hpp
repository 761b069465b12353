// Fewer crossings: layers are put in order by what their items are joined to, up and down in turns;
// then clusters, and items, change places where that removes crossings.
//
// It starts from the author's order and leaves it only for fewer crossings. One thread.
#pragma once

#include "arrange.hpp"

namespace argmap::layout_layered {

void reduceCrossings(const Lattice& lattice, const Links& links, const Nesting& nesting,
                     Arranger& arranger, const std::vector<std::uint32_t>& bundles, Order& order);

/// Lines only; boxes and joints keep their order.
void reduceCrossingsOfLines(const Lattice& lattice, const Links& links,
                            const std::vector<std::uint32_t>& bundles, Order& order);

} // namespace argmap::layout_layered
