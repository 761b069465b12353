#include "journal_lines.hpp"

#include <xxhash.h>

namespace argmap::document {

std::uint64_t chained(std::uint64_t chain, std::string_view lines) {
    return XXH3_64bits_withSeed(lines.data(), lines.size(), chain);
}

} // namespace argmap::document
