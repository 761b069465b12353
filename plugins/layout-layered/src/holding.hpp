// Keeps the slots of a level where they were, and makes only the room that is missing.
//
// All are pushed apart forwards and, on their own, backwards; the middle of the two keeps all gaps,
// moves nothing that has room and shares the rest. What is firmer is not pushed by what is less
// firm. Linear. Pure; any thread.
#pragma once

#include "level.hpp"

namespace argmap::layout_layered {

struct Want {
    enum Firmness : std::uint8_t { Line, Solid, Pinned };
    Length at = 0;
    Firmness firmness = Solid;
};

/// By slot. Empty when gaps contradict each other, which no sound order does.
std::vector<Length> hold(const Level& level, const std::vector<Want>& wants);

} // namespace argmap::layout_layered
