// How many bytes operator new has handed out since the program began.
//
// Any thread; counts all threads together. Only in programs that link argmap_counting_new.
#pragma once

#include <cstdint>

namespace argmap::support {

[[nodiscard]] std::uint64_t allocatedBytes();

/// The bytes that are in use now.
[[nodiscard]] std::uint64_t usedBytes();

/// The most bytes that were in use at once since `startPeak`, or since the program began.
[[nodiscard]] std::uint64_t peakBytes();
void startPeak();

} // namespace argmap::support
