// digest_layout: one line a random map, the digests of its tidy and its dot layout.
#include "digest.hpp"
#include "dot_engine.hpp"
#include "maps.hpp"
#include "tidy.hpp"

#include <cinttypes>
#include <cstdio>

int main() {
    using namespace argmap::layout_dot;
    for (std::uint32_t seed = 0; seed < 6; ++seed) {
        const auto graph = test::randomMap(seed);
        auto tidy = tidyLayout(graph, {});
        auto dot = dotLayout(graph, {});
        if (!tidy.ok() || !dot.ok())
            return 1;
        std::printf("%" PRIx64 " %" PRIx64 "\n", test::digest(tidy.value()),
                    test::digest(dot.value()));
    }
    return 0;
}
