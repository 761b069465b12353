// Where writers and renderers put bytes, and what they say of it.
//
// Collects small pieces and gives the host large ones. Valid during the call, on its thread.
#pragma once

#include <argmap/sdk/reporter.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace argmap::sdk {

class Output : public Reporter {
public:
    explicit Output(const argmap_host& host) : Reporter(host) {}

    /// Appends to the main output.
    void write(std::string_view bytes) { write({}, bytes); }
    /// Appends to a further output, named by a file name without folder.
    void write(std::string_view name, std::string_view bytes) {
        std::string& buffer = name.empty() ? m_main : m_named[std::string(name)];
        buffer.append(bytes);
        if (buffer.size() >= chunkSize)
            flush(name, buffer);
    }

    /// Called by the SDK in the end.
    void finish() {
        flush({}, m_main);
        for (auto& [name, buffer] : m_named)
            flush(name, buffer);
    }

private:
    static constexpr std::size_t chunkSize = std::size_t{64} * 1024;
    static constexpr std::size_t maxChunkSize = std::size_t{512} * 1024;

    void flush(std::string_view name, std::string& buffer) {
        std::string_view left = buffer;
        while (!left.empty()) {
            const std::string_view chunk = left.substr(0, maxChunkSize);
            const auto* bytes = reinterpret_cast<const std::uint8_t*>(chunk.data());
            if (host().output(&host(), {name.data(), name.size()}, {bytes, chunk.size()}) == 0)
                throw Stopped();
            left.remove_prefix(chunk.size());
        }
        buffer.clear();
    }

    std::string m_main;
    std::map<std::string, std::string> m_named;
};

} // namespace argmap::sdk
