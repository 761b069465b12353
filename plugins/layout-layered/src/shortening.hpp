// Places by which all ties of a level together are as short as can be, for the order and the level runs of
// lines as they stand.
//
// That is the problem of columns (simplex.hpp) along the other axis, as dot solves it (Gansner, Koutsofios, North,
// Vo: A technique for drawing directed graphs, 1993): clusters and lines that are level are one body each,
// what stands between two bodies is a length that is to be kept, and each tie pulls its ends
// together. With a budget. One thread.
#pragma once

#include "level.hpp"

namespace argmap::layout_layered {

/// `places` keep all gaps, before and after; what is level stays level.
void shortenTies(const Level& level, std::vector<Length>& places);

/// How long all ties are together, along cross.
double lengthOfTies(const Level& level, const std::vector<Length>& places);

} // namespace argmap::layout_layered
