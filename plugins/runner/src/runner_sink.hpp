// The host as a plugin in the runner sees it: what the plugin says goes out as frames, its image
// into the result's memory.
//
// Belongs to the one thread. Throws std::system_error when the host is gone.
#pragma once

#include <argmap/wire/frame.hpp>
#include <argmap/wire/plugin_call.hpp>

#include <deque>

namespace argmap::runner {

/// The runner's descriptors.
inline constexpr int jobFile = 3;
inline constexpr int resultFile = 4;
inline constexpr int frameSocket = 5;

class RunnerSink final : public wire::CallSink {
public:
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
    // Waits for bytes from the host, or not; takes notice of a stop. False: there were none.
    bool receive(bool wait);

    bool m_stopped = false;
    wire::FrameReader m_reader{wire::maxLongPayload};
    std::deque<wire::ImageBytes> m_companions; // stay until the call is over
};

} // namespace argmap::runner
