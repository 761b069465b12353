// A native file packed with zstd: `.argmap.zst`.
//
// Pure functions; any thread. Whatever the bytes are, unpacking holds no more than they may become
// and 64 MiB.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace argmap::document {

/// What a packed file may become: so many bytes, and so many times its own.
inline constexpr std::size_t mostUnpacked = std::size_t{1} << 30U;
inline constexpr std::size_t mostTimesPacked = 200;

struct Unpacked {
    std::string bytes;       ///< what could be unpacked, also where there is damage behind it
    bool isTooLarge = false; ///< it would have become more than is allowed
    std::string damage;      ///< what is wrong with the packing, in words; empty: nothing
};

/// Unpacks all, or the first `most` bytes. Several frames one behind the other are one file, as
/// `zstd` has it.
[[nodiscard]] Unpacked unpack(std::string_view packed, std::size_t most = mostUnpacked + 1);

/// The same bytes give the same packed ones, with one version of zstd.
[[nodiscard]] std::string pack(std::string_view bytes);

} // namespace argmap::document
