// Moments as people read them on their clock.
//
// A pure function but for the time zone of the process; any thread.
#pragma once

#include <chrono>
#include <string>

namespace argmap::base {

/// `format`: of strftime, with numbers only ("%Y-%m-%d %H:%M"), for names follow the locale.
[[nodiscard]] std::string localTime(std::chrono::system_clock::time_point when, const char* format);

} // namespace argmap::base
