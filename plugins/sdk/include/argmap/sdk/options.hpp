// The options of a job: each that the manifest declares, with its set value or its default.
//
// Borrows the job; valid during the call. One thread.
#pragma once

#include <argmap/abi/plugin.h>

#include <charconv>
#include <cstdint>
#include <string_view>

namespace argmap::sdk {

/// A string or block of bytes of the ABI as a view.
[[nodiscard]] inline std::string_view view(argmap_string text) {
    return text.size == 0 ? std::string_view() : std::string_view(text.data, text.size);
}
[[nodiscard]] inline std::string_view view(argmap_bytes bytes) {
    return bytes.size == 0
               ? std::string_view()
               : std::string_view(reinterpret_cast<const char*>(bytes.data), bytes.size);
}

class Options {
public:
    explicit Options(const argmap_job& job) : m_job(job) {}

    /// The text of an option; `fallback` when the host knows none.
    [[nodiscard]] std::string_view text(std::string_view name,
                                        std::string_view fallback = {}) const {
        for (std::size_t i = 0; i < m_job.option_count; ++i) {
            const auto& option = *reinterpret_cast<const argmap_option*>(
                reinterpret_cast<const char*>(m_job.options) + i * m_job.option_stride);
            if (view(option.name) == name)
                return view(option.value);
        }
        return fallback;
    }
    /// Of type boolean: "true" or "false".
    [[nodiscard]] bool flag(std::string_view name, bool fallback = false) const {
        const std::string_view value = text(name);
        return value.empty() ? fallback : value == "true";
    }
    /// Of type integer.
    [[nodiscard]] std::int64_t number(std::string_view name, std::int64_t fallback = 0) const {
        const std::string_view value = text(name);
        std::int64_t result = fallback;
        const auto [end, error] =
            std::from_chars(value.data(), value.data() + value.size(), result);
        return error == std::errc() && end == value.data() + value.size() ? result : fallback;
    }
    /// Of type number.
    [[nodiscard]] double real(std::string_view name, double fallback = 0) const {
        const std::string_view value = text(name);
        double result = fallback;
        const auto [end, error] =
            std::from_chars(value.data(), value.data() + value.size(), result);
        return error == std::errc() && end == value.data() + value.size() ? result : fallback;
    }

private:
    const argmap_job& m_job;
};

} // namespace argmap::sdk
