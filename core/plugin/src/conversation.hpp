// The host's side of the conversation with a runner: its bytes in, our answers out, and in the end
// what it amounts to. Knows no descriptor and no process, so that it can be fed with anything.
//
// Belongs to the thread of the call. What comes is hostile until it was checked; memory that it
// takes is bounded by the limits of the call.
#pragma once

#include "collector.hpp"

#include <argmap/wire/frame.hpp>

#include <functional>
#include <optional>
#include <string>

namespace argmap::plugin {

class Conversation {
public:
    /// Why the runner is to be ended before it ends by itself.
    enum class Reason : std::uint8_t { Stopped, TimedOut, OverOutput, Garbled, Forbidden };

    /// What the conversation needs from outside. Callbacks may be empty, but for `result`.
    struct Surroundings {
        /// The runner says that so many bytes lie in the memory for its result: here they are, or
        /// they are not there, or not sealed.
        std::function<std::optional<ImageData>(std::uint64_t size)> result;
        const Companions& companions;
        const std::function<void(double)>& progress;
    };

    Conversation(const Offer& offer, const Limits& limits, bool identifies,
                 Surroundings surroundings)
        : m_offer(offer),
          m_limits(limits),
          m_identifies(identifies),
          m_surroundings(std::move(surroundings)),
          m_collector(offer, limits) {}

    /// The runner sent these bytes.
    void feed(wire::ByteSpan piece);

    /// The runner has loaded the plugin and waits for the job; true once.
    [[nodiscard]] bool takeReady() { return std::exchange(m_wantsJob, false); }
    /// What of the lock is in place (wire::ReadyBits), once it was ready.
    [[nodiscard]] std::optional<std::uint32_t> lockedBits() const { return m_lockedBits; }

    /// Bytes for the runner, of which it took the first `count`.
    [[nodiscard]] wire::ByteSpan unsent() const { return wire::ByteSpan(m_unsent).subspan(m_sent); }
    void sent(std::size_t count);

    /// Nothing more is to be fed: the plugin is done, or the runner is to be ended.
    [[nodiscard]] bool isOver() const { return m_done.has_value() || m_ending.has_value(); }
    /// End it for a reason of the host's own; the first one counts.
    void end(Reason reason);

    /// When it is over: the outcome.
    [[nodiscard]] Outcome finish() &&;
    /// When it is not, and the runner is gone: what there is to judge by.
    [[nodiscard]] Collector takeCollector() && { return std::move(m_collector); }

private:
    enum class State : std::uint8_t { Loading, Working };

    // False: it means nothing, or not now.
    bool take(const wire::Frame& frame);
    bool takeWhileWorking(const wire::Frame& frame);
    bool takeResult(std::optional<std::uint64_t> size);
    bool answer(const std::string& name);

    Offer m_offer;
    Limits m_limits;
    bool m_identifies;
    Surroundings m_surroundings;
    Collector m_collector;
    wire::FrameReader m_reader;
    State m_state = State::Loading;
    bool m_wantsJob = false;
    bool m_hasResult = false;
    std::optional<std::uint32_t> m_lockedBits;
    std::optional<wire::DoneFrame> m_done;
    std::optional<wire::Forbidden> m_forbidden;
    std::optional<Reason> m_ending;
    wire::ImageBytes m_unsent;
    std::size_t m_sent = 0;
};

} // namespace argmap::plugin
