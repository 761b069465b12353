// digest_layout: one line a random map, the digests of its tidy and its dot layout.
#include "dot_engine.hpp"
#include "tidy.hpp"

#include <argmap/support/layout_digest.hpp>
#include <argmap/support/layout_maps.hpp>

#include <cinttypes>
#include <cstdio>

int main() {
    using namespace argmap;
    using namespace layout_dot;
    for (std::uint32_t seed = 0; seed < 6; ++seed) {
        const auto graph = support::randomMap(seed);
        auto tidy = tidyLayout(graph, {});
        auto dot = dotLayout(graph, {});
        if (!tidy.ok() || !dot.ok())
            return 1;
        std::printf("%" PRIx64 " %" PRIx64 "\n", support::digest(tidy.value()),
                    support::digest(dot.value()));
    }
    return 0;
}
