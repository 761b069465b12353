#include "id_table.hpp"

#include <xxhash.h>

#include <cstdint>
#include <random>

namespace argmap::document {

std::size_t SeededHash::operator()(std::string_view text) const {
    static const std::uint64_t seed = [] {
        std::random_device device;
        return std::uint64_t{device()} << 32U | device();
    }();
    return XXH3_64bits_withSeed(text.data(), text.size(), seed);
}

} // namespace argmap::document
