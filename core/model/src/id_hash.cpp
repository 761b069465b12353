#include "id_hash.hpp"

#include <array>
#include <bit>
#include <cstring>
#include <random>

namespace argmap::model {

namespace {

struct Key {
    std::uint64_t first;
    std::uint64_t second;
};

std::uint64_t word(std::string_view data, std::size_t at, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value |= std::uint64_t{static_cast<unsigned char>(data[at + i])} << (8 * i);
    return value;
}

std::uint64_t wholeWord(std::string_view data, std::size_t at) {
    if constexpr (std::endian::native == std::endian::little) {
        std::uint64_t value = 0;
        std::memcpy(&value, data.data() + at, sizeof value);
        return value;
    } else {
        return word(data, at, 8);
    }
}

class State {
public:
    State(std::uint64_t key0, std::uint64_t key1)
        : m_v{key0 ^ 0x736f6d6570736575ULL, key1 ^ 0x646f72616e646f6dULL,
              key0 ^ 0x6c7967656e657261ULL, key1 ^ 0x7465646279746573ULL} {}

    void add(std::uint64_t value) {
        m_v[3] ^= value;
        round();
        m_v[0] ^= value;
    }
    std::uint64_t finish() {
        m_v[2] ^= 0xFFU;
        round();
        round();
        round();
        return m_v[0] ^ m_v[1] ^ m_v[2] ^ m_v[3];
    }

private:
    void round() {
        m_v[0] += m_v[1];
        m_v[1] = std::rotl(m_v[1], 13) ^ m_v[0];
        m_v[0] = std::rotl(m_v[0], 32);
        m_v[2] += m_v[3];
        m_v[3] = std::rotl(m_v[3], 16) ^ m_v[2];
        m_v[0] += m_v[3];
        m_v[3] = std::rotl(m_v[3], 21) ^ m_v[0];
        m_v[2] += m_v[1];
        m_v[1] = std::rotl(m_v[1], 17) ^ m_v[2];
        m_v[2] = std::rotl(m_v[2], 32);
    }

    std::array<std::uint64_t, 4> m_v;
};

} // namespace

std::uint64_t sipHash13(std::uint64_t key0, std::uint64_t key1, std::string_view data) {
    State state(key0, key1);
    std::size_t at = 0;
    for (; at + 8 <= data.size(); at += 8)
        state.add(wholeWord(data, at));
    state.add(word(data, at, data.size() - at) | std::uint64_t{data.size()} << 56U);
    return state.finish();
}

std::uint64_t idHash(std::string_view id) {
    static const Key key = [] {
        std::random_device device;
        const auto draw = [&] { return std::uint64_t{device()} << 32U | device(); };
        const std::uint64_t first = draw();
        return Key{first, draw()};
    }();
    return sipHash13(key.first, key.second, id);
}

} // namespace argmap::model
