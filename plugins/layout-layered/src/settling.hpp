// Moves the slots of a level to where their ties pull them, as far as their neighbours let them.
//
// Layer by layer the sum of the squared distances from what each slot wants is made as small as can
// be (pool adjacent violators). Slots that are to be level, pieces of a cluster and bends of a
// line, move as one. Linear in each round. One thread.
#pragma once

#include "bonds.hpp"

namespace argmap::layout_layered {

/// Places from nothing, for a level without clusters: the layer that needs most room stands close,
/// the others follow it.
std::vector<Length> spreadFromWidest(const Level& level, const Bonds& bonds);

/// `places` keep all gaps, before and after. At first everything moves freely; then lines become
/// level, and parents go to the middle of their children.
void settle(const Level& level, const Bonds& bonds, std::vector<Length>& places);

/// Some rounds of free movement, enough to see what will come of a beginning.
void settleABit(const Level& level, const Bonds& bonds, std::vector<Length>& places);

/// Moves what is not `fixed`: lines become level, as far as what stands round them lets them.
void settleLines(const Level& level, const std::vector<bool>& fixed, std::vector<Length>& places);

} // namespace argmap::layout_layered
