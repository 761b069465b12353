// What a plugin's diagnostics have to keep to.
//
// Pure functions but for the check that they report to.
#pragma once

#include "check_run.hpp"

#include <argmap/model/argument_map.hpp>

#include <string_view>

namespace argmap::conformance {

/// What the diagnostics of a call may be about.
struct About {
    std::string_view fileName{}; ///< of the main input
    std::string_view input{};    ///< its bytes
    bool isText = false;         ///< UTF-8, so that lines and columns mean something
    bool hasInput = false;       ///< places are places in it
    const model::ArgumentMap* map =
        nullptr; ///< items are items of it; none: they are not looked at
};

/// Codes are of the form "format.what"; there is a message, without bytes that are no UTF-8; places
/// lie in the input, items in the map. An error without place, item and advice is a warning.
void judgeDiagnostics(const base::Diagnostics& diagnostics, const About& about, CheckRun& check);

} // namespace argmap::conformance
