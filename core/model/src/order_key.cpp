#include <argmap/model/order_key.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

namespace argmap::model {

namespace {

constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                    "abcdefghijklmnopqrstuvwxyz";
constexpr std::uint32_t base = 62;

constexpr std::array<std::uint8_t, 256> makeValues() {
    std::array<std::uint8_t, 256> values{};
    values.fill(0xFF);
    for (std::size_t i = 0; i < digits.size(); ++i)
        values[static_cast<unsigned char>(digits[i])] = static_cast<std::uint8_t>(i);
    return values;
}
constexpr std::array<std::uint8_t, 256> values = makeValues();

// The digit at a place; behind the end of a key everything is zero.
std::uint32_t digitAt(std::string_view key, std::size_t at) {
    return at < key.size() ? values[static_cast<unsigned char>(key[at])] : 0;
}

std::string trimmed(std::string key) {
    key.erase(key.find_last_not_of('0') + 1);
    return key;
}

std::size_t leading(std::string_view key, char c) {
    const std::size_t end = key.find_first_not_of(c);
    return end == std::string_view::npos ? key.size() : end;
}

// Keys that are added at an end are counted like numbers: `k` times the last digit, then 2^k
// digits. So they grow with the logarithm of how many there are. The width is bounded, for a key
// that somebody else made.
std::size_t counterWidth(std::size_t k) {
    return std::size_t{1} << std::min<std::size_t>(k, 6);
}

// A key behind `low`, which may be empty.
std::string behind(std::string_view low) {
    if (low.empty())
        return "V";
    const std::size_t k = leading(low, 'z');
    const std::size_t length = k + counterWidth(k);
    std::string key(low.substr(0, length));
    key.resize(length, '0');
    for (std::size_t i = length; i-- > k;) {
        const std::uint32_t next = digitAt(key, i) + 1;
        key[i] = next == base ? '0' : digits[next];
        if (next != base)
            break;
    }
    if (key[k] == 'z') { // all used up: the next width
        key.assign(k + 1, 'z');
        key.append(counterWidth(k + 1) - 1, '0');
        key += '1';
    }
    return trimmed(std::move(key));
}

// A key before `high`, which is not empty.
std::string before(std::string_view high) {
    const std::size_t k = leading(high, '0');
    const std::size_t length = k + counterWidth(k);
    std::string key(high.substr(0, length));
    key.resize(length, '0');
    if (high.size() <= length) {
        for (std::size_t i = length; i-- > k;) {
            const std::uint32_t digit = digitAt(key, i);
            key[i] = digit == 0 ? 'z' : digits[digit - 1];
            if (digit != 0)
                break;
        }
        if (key[k] == '0') {
            key.assign(k + 1, '0');
            key.append(counterWidth(k + 1), 'z');
        }
    }
    return trimmed(std::move(key));
}

} // namespace

std::string orderBetween(std::string_view low, std::string_view high) {
    if (!isOrderKey(low))
        low = {};
    if (!isOrderKey(high))
        return behind(low);
    std::size_t at = 0;
    while (at < low.size() && at < high.size() && low[at] == high[at])
        ++at;
    std::string key(low.substr(0, at));
    if (at >= low.size()) // between `low` and what goes on from it
        return key + before(high.substr(at));
    const std::uint32_t a = digitAt(low, at);
    const std::uint32_t b = digitAt(high, at);
    if (b > a + 1)
        return key + digits[(a + b + 1) / 2];
    if (at + 1 < high.size())
        return key + digits[b];
    key += digits[a];
    return key + behind(low.substr(at + 1));
}

std::vector<std::string> orderSequence(std::size_t count) {
    std::size_t length = 1;
    std::uint64_t range = base;
    for (; range <= count; ++length)
        range *= base;
    std::vector<std::string> keys;
    keys.reserve(count);
    const std::uint64_t step = range / (count + 1);
    const std::uint64_t rest = range % (count + 1);
    for (std::uint64_t i = 1; i <= count; ++i) {
        std::uint64_t value = i * step + i * rest / (count + 1);
        std::string key(length, '0');
        for (std::size_t d = length; d-- > 0; value /= base)
            key[d] = digits[value % base];
        keys.push_back(trimmed(std::move(key)));
    }
    return keys;
}

bool isOrderKey(std::string_view text) {
    return !text.empty() && text.back() != '0' && std::all_of(text.begin(), text.end(), [](char c) {
        return values[static_cast<unsigned char>(c)] != 0xFF;
    });
}

} // namespace argmap::model
