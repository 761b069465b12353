// The host as a plugin in the runner sees it: what the plugin says goes out as frames, its image
// into the result's memory.
//
// Belongs to the one thread. Throws std::system_error when the host is gone.
#pragma once

#include <argmap/wire/frame.hpp>
#include <argmap/wire/plugin_call.hpp>

#include <chrono>
#include <cstdint>
#include <deque>
#include <vector>

namespace argmap::runner {

/// The runner's descriptor of the socket; what else it works with comes through it.
inline constexpr int frameSocket = 3;

class RunnerSink final : public wire::CallSink {
public:
    /// Waits for what to load. What comes is the host's word.
    [[nodiscard]] wire::Checked<wire::Job> waitForLoad();
    /// Tells which parts of the lock are in place, and waits for the job, whose blocks stay.
    [[nodiscard]] wire::Checked<wire::Job> waitForJob(std::uint32_t lockedBits, wire::Job loaded);

    /// May be asked for each line of an input: it looks once in a millisecond.
    bool shouldStop() override;
    void progress(double done) override;
    void diagnose(wire::Diagnostic diagnostic) override;
    void result(wire::ByteSpan image) override;
    bool output(std::string_view name, wire::ByteSpan chunk) override;
    std::optional<wire::ByteSpan> companion(std::string_view name) override;

    /// The last frame.
    void done(const wire::Returned& returned);

private:
    void send(wire::FrameType type, wire::ByteSpan payload);
    // Waits for bytes from the host, or not; keeps descriptors that come with them. False: there
    // were none.
    bool receive(bool wait);
    wire::Frame waitForFrame();

    bool m_stopped = false;
    std::chrono::steady_clock::time_point m_looked; // for a word from the host
    bool m_hasResult = false;
    std::vector<int> m_descriptors; // that came and were not taken
    int m_resultFile = -1;
    wire::FrameReader m_reader{wire::maxLongPayload};
    std::deque<wire::ImageBytes> m_companions; // stay until the call is over
};

} // namespace argmap::runner
