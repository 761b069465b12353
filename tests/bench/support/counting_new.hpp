// How many bytes operator new has handed out since the program began.
//
// Any thread; counts all threads together.
#pragma once

#include <cstdint>

namespace argmap::bench {

[[nodiscard]] std::uint64_t allocatedBytes();

/// The bytes that are in use now.
[[nodiscard]] std::uint64_t usedBytes();

} // namespace argmap::bench
