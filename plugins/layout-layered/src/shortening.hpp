// Places by which all ties of a level together are as short as can be, in the order that there is.
//
// That is the problem of columns (simplex.hpp) along the other axis, as dot solves it (Gansner,
// Koutsofios, North, Vo: A technique for drawing directed graphs, 1993): a cluster is one body, and
// so is a line where it is level; two neighbours are to be so far apart at least, and each tie
// pulls its ends together. With a budget. One thread.
#pragma once

#include "level.hpp"

namespace argmap::layout_layered {

/// `places` keep all gaps, before and after; what is rigid stays level.
void shortenTies(const Level& level, std::vector<Length>& places);

/// How long all ties are together, along cross.
double lengthOfTies(const Level& level, const std::vector<Length>& places);

} // namespace argmap::layout_layered
