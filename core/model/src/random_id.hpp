// Random stable ids for items made in the editor: 8 characters of base 32, so that the work of two
// people merges.
//
// Any thread. Seeded from the system until a test seeds it.
#pragma once

#include <cstdint>
#include <string>

namespace argmap::model {

[[nodiscard]] std::string randomId();
void seedRandomIds(std::uint64_t seed);

} // namespace argmap::model
