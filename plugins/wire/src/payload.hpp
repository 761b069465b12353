// Numbers and texts of frame payloads, one after another; reading never goes past the end.
//
// Values of one call.
#pragma once

#include <argmap/wire/bytes.hpp>

#include <cstring>
#include <string_view>
#include <type_traits>
#include <utility>

namespace argmap::wire {

class PayloadWriter {
public:
    template <class Number>
        requires std::is_arithmetic_v<Number>
    void put(Number number) {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(&number);
        m_bytes.insert(m_bytes.end(), bytes, bytes + sizeof number);
    }
    void put(std::string_view text) {
        put(static_cast<std::uint32_t>(text.size()));
        rest(bytesOf(text));
    }
    void rest(ByteSpan bytes) { m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end()); }

    ImageBytes take() { return std::move(m_bytes); }

private:
    ImageBytes m_bytes;
};

class PayloadReader {
public:
    explicit PayloadReader(ByteSpan bytes) : m_bytes(bytes) {}

    template <class Number>
        requires std::is_arithmetic_v<Number>
    Number number() {
        Number result{};
        const ByteSpan bytes = taken(sizeof result);
        if (!bytes.empty())
            std::memcpy(&result, bytes.data(), sizeof result);
        return result;
    }
    std::string_view text() { return textOf(taken(number<std::uint32_t>())); }
    ByteSpan rest() { return taken(m_bytes.size()); }

    /// Everything was there and nothing is left.
    [[nodiscard]] bool isComplete() const { return m_isGood && m_bytes.empty(); }

private:
    ByteSpan taken(std::size_t size) {
        if (size > m_bytes.size()) {
            m_isGood = false;
            m_bytes = {};
            return {};
        }
        const ByteSpan result = m_bytes.first(size);
        m_bytes = m_bytes.subspan(size);
        return result;
    }

    ByteSpan m_bytes;
    bool m_isGood = true;
};

} // namespace argmap::wire
