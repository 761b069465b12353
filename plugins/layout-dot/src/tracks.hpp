// Side by side in a gap: the upright pieces of lines with corners.
//
// Pure; any thread. Lengths in hundredths of a pixel along cross.
#pragma once

#include "axes.hpp"

#include <cstdint>
#include <vector>

namespace argmap::layout_dot {

/// An upright piece, or several that are drawn as one.
struct Riser {
    std::vector<Length> lows;  ///< where level pieces meet it on the side of the claims
    std::vector<Length> highs; ///< on the side of the reasons

    [[nodiscard]] Length begin() const;
    [[nodiscard]] Length end() const;
};

/// By riser: its track, 0 next to the claims. No two that meet along cross share one, and lines
/// cross as little as an exchange of neighbours can make them. Quadratic in the risers; beyond 2,000
/// they share 64 tracks anyhow.
[[nodiscard]] std::vector<std::uint32_t> findTracks(const std::vector<Riser>& risers);

} // namespace argmap::layout_dot
