#include "runner_link.hpp"

#include "child.hpp"
#include "last_words.hpp"
#include "runner_end.hpp"

#include <argmap/abi/plugin.h>
#include <argmap/wire/frame.hpp>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace argmap::plugin {

namespace {

using Clock = std::chrono::steady_clock;

class Link {
public:
    Link(const std::filesystem::path& runner, const Offer& offer, const wire::Job& job,
         const Companions& companions, const Watch& watch)
        : m_companions(companions),
          m_watch(watch),
          m_collector(offer, watch.limits),
          m_identifies(job.call == wire::Job::Call::Identify),
          m_frames(makeSocketPair()),
          m_said(makePipe()),
          m_stop(makeEvent()),
          m_result(makeMemory()),
          m_child(runner, filesFor(job)) {
        m_frames.theirs.close();
        m_said.theirs.close();
        m_job.close();
    }

    Outcome serve() {
        const std::stop_callback wake(m_watch.stop, [this] { signal(m_stop); });
        while (!m_ending && !m_hasEnded && !m_done)
            waitAndTake();
        m_child.kill();
        const ChildEnd end = m_child.reap();
        if (!m_ending && !m_done) // it ended by itself: hear what it still said
            takeAll();
        return std::move(*this).outcome(end);
    }

private:
    enum class Reason : std::uint8_t { Stopped, TimedOut, OverOutput, Garbled };

    ChildFiles filesFor(const wire::Job& job) {
        const wire::ImageBytes encoded = wire::encodeJob(job);
        const std::array parts{wire::textOf(encoded)};
        m_job = makeSealedMemory(parts);
        return {m_said.theirs.number(), m_job.number(), m_result.number(),
                m_frames.theirs.number()};
    }

    void end(Reason reason) {
        if (!m_ending)
            m_ending = reason;
    }

    [[nodiscard]] int milliseconds() const {
        if (m_watch.limits.time.count() == 0)
            return -1;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(
            m_begin + m_watch.limits.time - Clock::now());
        return static_cast<int>(
            std::clamp<std::chrono::milliseconds::rep>(left.count(), 0, 1'000'000));
    }

    void waitAndTake() {
        std::array<pollfd, 4> waits{
            pollfd{m_stop.number(), POLLIN, 0}, pollfd{m_child.ended().number(), POLLIN, 0},
            pollfd{m_said.ours.number(), POLLIN, 0}, pollfd{m_frames.ours.number(), POLLIN, 0}};
        if (!m_unsent.empty())
            waits[3].events |= POLLOUT;
        const int ready = ::poll(waits.data(), waits.size(), milliseconds());
        if (m_watch.stop.stop_requested())
            end(Reason::Stopped);
        else if (milliseconds() == 0)
            end(Reason::TimedOut);
        if (ready <= 0)
            return;
        m_hasEnded = waits[1].revents != 0 || m_hasEnded;
        if (waits[2].revents != 0 && !m_lastWords.take(m_said.ours))
            m_said.ours.close(); // poll passes over a closed one
        if ((waits[3].revents & (POLLIN | POLLHUP | POLLERR)) != 0 && !takeFrames())
            m_hasEnded = true;
        if ((waits[3].revents & POLLOUT) != 0)
            sendWhatFits();
    }

    void takeAll() {
        while (m_lastWords.take(m_said.ours) && !m_lastWords.isDry()) {
        }
        while (!m_ending && takeFrames() && !m_isDry) {
        }
    }

    // One piece of the stream. False: the stream has ended.
    bool takeFrames() {
        std::array<std::uint8_t, 65536>
            piece; // NOLINT(cppcoreguidelines-pro-type-member-init): filled below
        const ssize_t got = ::recv(m_frames.ours.number(), piece.data(), piece.size(), 0);
        m_isDry = got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
        if (got <= 0)
            return got < 0 && (m_isDry || errno == EINTR);
        m_reader.feed(wire::ByteSpan(piece.data(), static_cast<std::size_t>(got)));
        for (auto frame = m_reader.next(); frame && !m_done; frame = m_reader.next())
            if (!take(*frame))
                end(Reason::Garbled);
        if (m_reader.failed())
            end(Reason::Garbled);
        return true;
    }

    // False: it means nothing.
    bool take(const wire::Frame& frame) {
        switch (frame.type) {
        case wire::FrameType::Ready:
            return true;
        case wire::FrameType::Diagnostic:
            if (auto diagnostic = wire::decodeDiagnostic(frame.payload)) {
                m_collector.diagnose(std::move(*diagnostic));
                return true;
            }
            return false;
        case wire::FrameType::Progress:
            if (const auto done = wire::decodeProgress(frame.payload)) {
                if (m_watch.progress)
                    m_watch.progress(*done);
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
        case wire::FrameType::Done:
            m_done = wire::decodeDone(frame.payload);
            return m_done.has_value();
        default:
            return false;
        }
    }

    // A copy, which nobody can change under our hands.
    bool takeResult(std::optional<std::uint64_t> size) {
        if (!size || *size > sizeOf(m_result))
            return false;
        if (m_watch.limits.output != 0 && *size > m_watch.limits.output) {
            end(Reason::OverOutput);
            return true;
        }
        if (!m_collector.result(readFrom(m_result, 0, *size)))
            end(Reason::OverOutput);
        return true;
    }

    // One at a time: who asks again without having taken the answer means to fill our memory.
    bool answer(const std::string& name) {
        if (!m_unsent.empty())
            return false;
        const auto found = m_companions ? m_companions(name) : std::nullopt;
        wire::appendFrame(m_unsent, wire::FrameType::CompanionAnswer,
                          wire::encodeCompanionAnswer(found ? std::optional(wire::bytesOf(*found))
                                                            : std::nullopt));
        return true;
    }

    void sendWhatFits() {
        const ssize_t sent =
            ::send(m_frames.ours.number(), m_unsent.data(), m_unsent.size(), MSG_NOSIGNAL);
        if (sent > 0)
            m_unsent.erase(m_unsent.begin(), m_unsent.begin() + sent);
    }

    Outcome outcome(const ChildEnd& end) && {
        if (m_ending == Reason::Stopped)
            return std::move(m_collector).stopped();
        if (m_ending == Reason::TimedOut)
            return std::move(m_collector).timedOut();
        if (m_ending == Reason::OverOutput)
            return std::move(m_collector).overOutput();
        if (m_ending == Reason::Garbled)
            return std::move(m_collector)
                .broken("plugin.garbled", "sent something that is no message", "Tell its author.");
        if (m_done) {
            m_collector.score(m_done->score);
            return std::move(m_collector).finish(m_done->status, m_identifies);
        }
        return judge(std::move(m_collector), end, m_watch.limits, m_lastWords.text());
    }

    const Companions& m_companions;
    const Watch& m_watch;
    Collector m_collector;
    bool m_identifies;
    DescriptorPair m_frames;
    DescriptorPair m_said;
    Descriptor m_stop;
    Descriptor m_result;
    Descriptor m_job;
    Clock::time_point m_begin = Clock::now();
    Child m_child;

    wire::FrameReader m_reader;
    LastWords m_lastWords;
    wire::ImageBytes m_unsent;
    std::optional<wire::DoneFrame> m_done;
    std::optional<Reason> m_ending; // why we end it
    bool m_hasEnded = false;
    bool m_isDry = false; // nothing more to take from the frames just now
};

} // namespace

Outcome runInRunner(const std::filesystem::path& runner, const Offer& offer, const wire::Job& job,
                    const Companions& companions, const Watch& watch) {
    try {
        return Link(runner, offer, job, companions, watch).serve();
    } catch (const std::system_error& error) {
        return Collector(offer, watch.limits)
            .broken("plugin.no-runner", std::string("could not be started: ") + error.what(),
                    "Install Argmap again, or free memory and processes.");
    }
}

} // namespace argmap::plugin
