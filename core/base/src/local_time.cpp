#include <argmap/base/local_time.hpp>

#include <array>
#include <ctime>

namespace argmap::base {

std::string localTime(std::chrono::system_clock::time_point when, const char* format) {
    const std::time_t time = std::chrono::system_clock::to_time_t(when);
    std::tm local{};
    localtime_r(&time, &local);
    std::array<char, 64> text{};
    return {text.data(), std::strftime(text.data(), text.size(), format, &local)};
}

} // namespace argmap::base
