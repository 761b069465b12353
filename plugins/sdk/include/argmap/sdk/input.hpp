// What a reader reads: the main input, its companions and its options.
//
// Borrows the job; valid during the call, on its thread.
#pragma once

#include <argmap/abi/plugin.h>
#include <argmap/sdk/options.hpp>

#include <optional>
#include <string_view>

namespace argmap::sdk {

class Input {
public:
    /// Without a host (when a format is identified) there are no companions.
    explicit Input(const argmap_job& job) : m_job(job), m_options(job) {}
    Input(const argmap_job& job, const argmap_host& host)
        : m_job(job), m_options(job), m_host(&host) {}

    /// The bytes of the main input; UTF-8 unless the manifest says `"input": "bytes"`.
    [[nodiscard]] std::string_view text() const {
        return m_job.input_count == 0 ? std::string_view() : view(m_job.inputs->bytes);
    }
    /// Its file name without folder.
    [[nodiscard]] std::string_view name() const {
        return m_job.input_count == 0 ? std::string_view() : view(m_job.inputs->name);
    }

    [[nodiscard]] const Options& options() const { return m_options; }
    [[nodiscard]] std::string_view option(std::string_view name,
                                          std::string_view fallback = {}) const {
        return m_options.text(name, fallback);
    }

    /// Another file beside the main one, by its name without folder; nothing when it is not there
    /// or no pattern of the manifest allows it.
    [[nodiscard]] std::optional<std::string_view> companion(std::string_view name) const {
        argmap_bytes found{};
        if (!m_host || m_host->companion(m_host, {name.data(), name.size()}, &found) == 0)
            return std::nullopt;
        return view(found);
    }

    [[nodiscard]] bool stopRequested() const { return m_host && m_host->should_stop(m_host) != 0; }

private:
    const argmap_job& m_job;
    Options m_options;
    const argmap_host* m_host = nullptr;
};

} // namespace argmap::sdk
