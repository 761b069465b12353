// digest_layout [LOCALE]: one line a random map, the digests of its tidy layout, with what one may
// ask of it, and of its dot layout.
#include "dot_engine.hpp"
#include "tidy.hpp"

#include <argmap/support/layout_digest.hpp>
#include <argmap/support/layout_maps.hpp>

#include <cinttypes>
#include <clocale>
#include <cstdio>
#include <string_view>

int main(int count, char** words) {
    using namespace argmap;
    using namespace layout_dot;
    if (count > 1 && (std::setlocale(LC_ALL, words[1]) == nullptr ||
                      std::string_view(std::localeconv()->decimal_point) != ",")) {
        std::fprintf(stderr, "no locale %s with a decimal comma\n", words[1]);
        return 2;
    }
    for (std::uint32_t seed = 0; seed < 6; ++seed) {
        const auto graph = support::randomMap(seed);
        auto tidy = tidyLayout(graph, {});
        auto asked = tidyLayout(graph, {Lines::Orthogonal, Ranks::Grounds, true});
        auto dot = dotLayout(graph, {});
        if (!tidy.ok() || !asked.ok() || !dot.ok())
            return 1;
        std::printf("%" PRIx64 " %" PRIx64 " %" PRIx64 "\n", support::digest(tidy.value()),
                    support::digest(asked.value()), support::digest(dot.value()));
    }
    return 0;
}
