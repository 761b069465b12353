// File descriptors that close themselves, and memory that travels as a file.
//
// A descriptor has one owner; no state besides. Functions throw std::system_error only for lack of
// descriptors or memory.
#pragma once

#include <argmap/plugin/image_data.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap::plugin {

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor() { close(); }

    [[nodiscard]] int number() const { return m_number; }
    void close();

private:
    int m_number = -1;
};

struct DescriptorPair {
    Descriptor ours;
    Descriptor theirs;
};

/// A pipe that the child writes into and we read, without waiting.
[[nodiscard]] DescriptorPair makePipe();

/// Both ends of a stream; ours does not wait.
[[nodiscard]] DescriptorPair makeSocketPair();

/// An event that one thread gives (`signal`) and another polls for.
[[nodiscard]] Descriptor makeEvent();
void signal(const Descriptor& event);

/// Anonymous memory with these parts one behind the other, sealed: nobody can change it any more.
[[nodiscard]] Descriptor makeSealedMemory(std::span<const std::string_view> parts);

/// Anonymous memory for somebody to write into.
[[nodiscard]] Descriptor makeMemory();

/// Seals memory that another process wrote into, and shows what is in it, without a copy. Nothing:
/// it can still be changed from elsewhere, or is shorter than `size`.
[[nodiscard]] std::optional<ImageData> sealed(const Descriptor& memory, std::uint64_t size);

/// Sends these bytes and descriptors through a socket that does not wait. False: not possible.
[[nodiscard]] bool sendWith(const Descriptor& socket, std::span<const std::uint8_t> bytes,
                            std::span<const int> descriptors);

} // namespace argmap::plugin
