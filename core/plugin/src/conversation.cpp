#include "conversation.hpp"

#include "forbidden_words.hpp"

#include <algorithm>

namespace argmap::plugin {

void Conversation::feed(wire::ByteSpan piece) {
    if (isOver())
        return;
    m_reader.feed(piece);
    for (auto frame = m_reader.next(); frame; frame = m_reader.next()) {
        if (!take(*frame))
            end(Reason::Garbled);
        if (isOver())
            return;
    }
    if (m_reader.failed())
        end(Reason::Garbled);
}

void Conversation::sent(std::size_t count) {
    m_sent += count;
    if (m_sent < m_unsent.size())
        return;
    m_unsent.clear();
    m_sent = 0;
}

void Conversation::end(Reason reason) {
    if (!m_ending)
        m_ending = reason;
}

bool Conversation::take(const wire::Frame& frame) {
    switch (frame.type) {
    case wire::FrameType::Diagnostic:
        if (auto diagnostic = wire::decodeDiagnostic(frame.payload)) {
            m_collector.diagnose(std::move(*diagnostic));
            return true;
        }
        return false;
    case wire::FrameType::Forbidden:
        m_forbidden = wire::decodeForbidden(frame.payload);
        if (m_forbidden)
            end(Reason::Forbidden);
        return m_forbidden.has_value();
    case wire::FrameType::Done:
        m_done = wire::decodeDone(frame.payload);
        return m_done.has_value();
    case wire::FrameType::Ready:
        if (m_state != State::Loading)
            return false;
        m_lockedBits = wire::decodeReady(frame.payload);
        m_state = State::Working;
        m_wantsJob = m_lockedBits.has_value();
        return m_wantsJob;
    default:
        return m_state == State::Working && takeWhileWorking(frame);
    }
}

bool Conversation::takeWhileWorking(const wire::Frame& frame) {
    switch (frame.type) {
    case wire::FrameType::Progress:
        if (const auto done = wire::decodeProgress(frame.payload)) {
            if (m_surroundings.progress)
                m_surroundings.progress(*done);
            return true;
        }
        return false;
    case wire::FrameType::CompanionRequest:
        return answer(std::string(wire::textOf(frame.payload)));
    case wire::FrameType::Output:
        if (const auto chunk = wire::decodeOutput(frame.payload)) {
            if (!m_collector.output(chunk->name, chunk->bytes))
                end(Reason::OverOutput);
            return true;
        }
        return false;
    case wire::FrameType::ResultSize:
        return takeResult(wire::decodeSize(frame.payload));
    default:
        return false;
    }
}

bool Conversation::takeResult(std::optional<std::uint64_t> size) {
    if (!size)
        return false;
    if (std::exchange(m_hasResult, true)) // its memory is sealed; one too many is told at the end
        return m_collector.result({});
    if (m_limits.output != 0 && *size > m_limits.output) {
        end(Reason::OverOutput);
        return true;
    }
    std::optional<ImageData> image = m_surroundings.result(*size);
    if (!image)
        return false;
    if (!m_collector.result(std::move(*image)))
        end(Reason::OverOutput);
    return true;
}

// One at a time: who asks again without having taken the answer means to fill our memory.
bool Conversation::answer(const std::string& name) {
    if (!m_unsent.empty())
        return false;
    const auto found = m_surroundings.companions ? m_surroundings.companions(name) : std::nullopt;
    wire::appendFrame(
        m_unsent, wire::FrameType::CompanionAnswer,
        wire::encodeCompanionAnswer(found ? std::optional(wire::bytesOf(*found)) : std::nullopt));
    return true;
}

Outcome Conversation::finish() && {
    if (!m_ending) {
        m_collector.score(std::clamp(m_done->score, 0, 100));
        return std::move(m_collector).finish(m_done->status, m_identifies);
    }
    switch (*m_ending) {
    case Reason::Stopped:
        return std::move(m_collector).stopped();
    case Reason::TimedOut:
        return std::move(m_collector).timedOut();
    case Reason::OverOutput:
        return std::move(m_collector).overOutput();
    case Reason::Forbidden:
        return forbiddenOutcome(std::move(m_collector), *m_forbidden);
    case Reason::Garbled:
        break;
    }
    return std::move(m_collector)
        .broken("plugin.garbled", "sent something that is no message", "Tell its author.");
}

} // namespace argmap::plugin
