// An image that came back from a plugin: bytes that nobody can change any more, in memory of our
// own or shared with the process that made them.
//
// A value, and a range as std::span takes it; copies share the bytes. Any thread.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace argmap::plugin {

class ImageData {
public:
    ImageData() = default;
    ImageData(std::vector<std::uint8_t> bytes) {
        const auto owner = std::make_shared<const std::vector<std::uint8_t>>(std::move(bytes));
        m_bytes = *owner;
        m_owner = owner;
    }
    /// `owner` keeps the bytes.
    ImageData(std::span<const std::uint8_t> bytes, std::shared_ptr<const void> owner)
        : m_bytes(bytes), m_owner(std::move(owner)) {}

    [[nodiscard]] const std::uint8_t* data() const { return m_bytes.data(); }
    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    [[nodiscard]] bool empty() const { return m_bytes.empty(); }
    [[nodiscard]] auto begin() const { return m_bytes.begin(); }
    [[nodiscard]] auto end() const { return m_bytes.end(); }
    void clear() { *this = {}; }

    friend bool operator==(const ImageData& a, const ImageData& b) {
        return std::ranges::equal(a.m_bytes, b.m_bytes);
    }

private:
    std::span<const std::uint8_t> m_bytes;
    std::shared_ptr<const void> m_owner;
};

} // namespace argmap::plugin
