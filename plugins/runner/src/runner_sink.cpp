#include "runner_sink.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace argmap::runner {

namespace {

[[noreturn]] void hostIsGone() {
    throw std::system_error(errno, std::generic_category(), "the host is gone");
}

void writeAll(int file, wire::ByteSpan bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            hostIsGone();
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

// A text that fits a frame with whatever else is in it.
void cut(std::string& text) {
    constexpr std::size_t longest = 64U << 10U;
    if (text.size() > longest)
        text.resize(longest);
}

} // namespace

void RunnerSink::send(wire::FrameType type, wire::ByteSpan payload) {
    wire::ImageBytes stream;
    wire::appendFrame(stream, type, payload);
    writeAll(frameSocket, stream);
}

bool RunnerSink::receive(bool wait) {
    std::array<std::uint8_t, 65536> piece{};
    ssize_t got = -1;
    do
        got = ::recv(frameSocket, piece.data(), piece.size(), wait ? 0 : MSG_DONTWAIT);
    while (got < 0 && errno == EINTR);
    if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
        return false;
    if (got <= 0)
        hostIsGone();
    m_reader.feed(wire::ByteSpan(piece.data(), static_cast<std::size_t>(got)));
    return true;
}

bool RunnerSink::shouldStop() {
    while (!m_stopped && receive(false))
        if (const auto frame = m_reader.next(); frame && frame->type == wire::FrameType::Stop)
            m_stopped = true;
    return m_stopped;
}

void RunnerSink::progress(double done) {
    send(wire::FrameType::Progress, wire::encodeProgress(std::clamp(done, -1.0, 1.0)));
}

void RunnerSink::diagnose(wire::Diagnostic diagnostic) {
    for (std::string* text : {&diagnostic.code, &diagnostic.message, &diagnostic.advice,
                              &diagnostic.file, &diagnostic.item})
        cut(*text);
    send(wire::FrameType::Diagnostic, wire::encodeDiagnostic(diagnostic));
}

void RunnerSink::result(wire::ByteSpan image) {
    writeAll(resultFile, image);
    send(wire::FrameType::ResultSize, wire::encodeSize(image.size()));
}

bool RunnerSink::output(std::string_view name, wire::ByteSpan chunk) {
    constexpr std::size_t largestChunk = 256U << 10U;
    do {
        const wire::ByteSpan part = chunk.first(std::min(chunk.size(), largestChunk));
        send(wire::FrameType::Output, wire::encodeOutput({name.substr(0, 4096), part}));
        chunk = chunk.subspan(part.size());
    } while (!chunk.empty());
    return true;
}

std::optional<wire::ByteSpan> RunnerSink::companion(std::string_view name) {
    send(wire::FrameType::CompanionRequest, wire::bytesOf(name.substr(0, 4096)));
    for (;;) {
        const auto frame = m_reader.next();
        if (!frame) {
            receive(true);
            continue;
        }
        if (frame->type == wire::FrameType::Stop)
            m_stopped = true;
        if (frame->type != wire::FrameType::CompanionAnswer)
            continue;
        const auto answer = wire::decodeCompanionAnswer(frame->payload);
        if (!answer || !*answer)
            return std::nullopt;
        return m_companions.emplace_back((*answer)->begin(), (*answer)->end());
    }
}

void RunnerSink::done(const wire::Returned& returned) {
    send(wire::FrameType::Done, wire::encodeDone({returned.status, returned.score}));
}

} // namespace argmap::runner
