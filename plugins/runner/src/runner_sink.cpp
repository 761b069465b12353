#include "runner_sink.hpp"

#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <new>
#include <system_error>
#include <utility>

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
    std::array<std::uint8_t, 65536> piece; // NOLINT(cppcoreguidelines-pro-type-member-init)
    iovec room{piece.data(), piece.size()};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(2 * sizeof(int))> attached; // NOLINT: as above
    msghdr message{};
    message.msg_iov = &room;
    message.msg_iovlen = 1;
    message.msg_control = attached.data();
    message.msg_controllen = attached.size();
    ssize_t got = -1;
    do
        got = ::recvmsg(frameSocket, &message, MSG_CMSG_CLOEXEC | (wait ? 0 : MSG_DONTWAIT));
    while (got < 0 && errno == EINTR);
    if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
        return false;
    if (got <= 0)
        hostIsGone();
    const cmsghdr* const header = CMSG_FIRSTHDR(&message);
    if (header != nullptr && header->cmsg_type == SCM_RIGHTS) {
        m_descriptors.resize((header->cmsg_len - CMSG_LEN(0)) / sizeof(int));
        std::memcpy(m_descriptors.data(), CMSG_DATA(header), m_descriptors.size() * sizeof(int));
    }
    m_reader.feed(wire::ByteSpan(piece.data(), static_cast<std::size_t>(got)));
    return true;
}

wire::Frame RunnerSink::waitForFrame() {
    for (;;) {
        if (const auto frame = m_reader.next())
            return *frame;
        receive(true);
    }
}

wire::Checked<wire::Job> RunnerSink::waitForLoad() {
    const wire::Frame frame = waitForFrame();
    if (frame.type != wire::FrameType::Load)
        return wire::Checked<wire::Job>::failed("the host speaks another language");
    return wire::decodeLoad(frame.payload);
}

wire::Checked<wire::Job> RunnerSink::waitForJob(std::uint32_t lockedBits, wire::Job loaded) {
    send(wire::FrameType::Ready, wire::encodeReady(lockedBits));
    const wire::Frame frame = waitForFrame();
    if (frame.type != wire::FrameType::Job || m_descriptors.size() != 2)
        return wire::Checked<wire::Job>::failed("the host gave no job");
    const int jobFile = m_descriptors[0];
    m_resultFile = m_descriptors[1];
    struct stat facts{};
    if (::fstat(jobFile, &facts) != 0 || facts.st_size <= 0)
        return wire::Checked<wire::Job>::failed("the job is empty");
    const auto size = static_cast<std::size_t>(facts.st_size);
    void* bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, jobFile, 0);
    if (bytes == MAP_FAILED)
        throw std::bad_alloc();
    return wire::decodeJob({static_cast<std::uint8_t*>(bytes), size}, std::move(loaded));
}

bool RunnerSink::shouldStop() {
    const auto now = std::chrono::steady_clock::now(); // costs a twentieth of looking
    if (now - m_looked < std::chrono::milliseconds(1))
        return m_stopped;
    m_looked = now;
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
    if (std::exchange(m_hasResult, true)) // the first is out of our hands
        image = {};
    writeAll(m_resultFile, image);
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
        const wire::Frame frame = waitForFrame();
        if (frame.type == wire::FrameType::Stop)
            m_stopped = true;
        if (frame.type != wire::FrameType::CompanionAnswer)
            continue;
        const auto answer = wire::decodeCompanionAnswer(frame.payload);
        if (!answer || !*answer)
            return std::nullopt;
        return m_companions.emplace_back((*answer)->begin(), (*answer)->end());
    }
}

void RunnerSink::done(const wire::Returned& returned) {
    send(wire::FrameType::Done, wire::encodeDone({returned.status, returned.score}));
}

} // namespace argmap::runner
