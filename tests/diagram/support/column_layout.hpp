// A plain layout for tests: columns by distance from what is argued for, every box in a row of its
// own.
//
// Pure; any thread. No two boxes overlap; paths are straight and know nothing of what stands in
// their way.
#pragma once

#include <argmap/base/result.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace argmap::test {

[[nodiscard]] base::Result<std::vector<std::uint8_t>>
columnLayout(std::span<const std::uint8_t> graph);

} // namespace argmap::test
