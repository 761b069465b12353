// Frames of groups: which of them help to read the picture.
//
// Pure; any thread.
#pragma once

#include "plan/plan.hpp"

#include <argmap/diagram/options.hpp>

namespace argmap::diagram {

/// The innermost frame that holds both; noRow: none.
[[nodiscard]] std::uint32_t commonFrame(const Plan& plan, std::uint32_t a, std::uint32_t b);

/// Drops frames without boxes, one that holds the whole picture, and, with Frames::Readable, all of
/// them where their boxes do not hang together: then frames would stretch all over the picture.
void chooseFrames(Plan& plan, const Options& options);

} // namespace argmap::diagram
