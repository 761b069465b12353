// Blocks of bytes: owned (what builders give) and borrowed (what views read).
//
// Values; any thread. An image must start at a multiple of 8; memory of ImageBytes does, as does a
// mapped file.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace argmap::wire {

using ByteSpan = std::span<const std::uint8_t>;
using ImageBytes = std::vector<std::uint8_t>;

inline ByteSpan bytesOf(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

inline std::string_view textOf(ByteSpan bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace argmap::wire
