#include "random_id.hpp"

#include <atomic>
#include <random>
#include <string_view>

namespace argmap::model {

namespace {

// One counter for the process; splitmix64 makes a random number of each of its values.
std::atomic<std::uint64_t>& counter() {
    static std::atomic<std::uint64_t> value = [] {
        std::random_device device;
        return std::uint64_t{device()} << 32U | device();
    }();
    return value;
}

std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ value >> 30U) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ value >> 27U) * 0x94D049BB133111EBULL;
    return value ^ value >> 31U;
}

} // namespace

std::string randomId() {
    static constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
    std::uint64_t value = mixed(counter().fetch_add(0x9E3779B97F4A7C15ULL));
    std::string id(8, '0');
    for (char& c : id) {
        c = digits[value % 32];
        value /= 32;
    }
    return id;
}

void seedRandomIds(std::uint64_t seed) {
    counter().store(seed);
}

} // namespace argmap::model
