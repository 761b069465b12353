#include "runner_link.hpp"

#include "conversation.hpp"
#include "last_words.hpp"
#include "runner_end.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace argmap::plugin {

namespace {

using Clock = std::chrono::steady_clock;
using Reason = Conversation::Reason;

class Link {
public:
    Link(Spawner& spawner, const Offer& offer, const wire::Job& job, const Companions& companions,
         const Watch& watch)
        : m_job(job),
          m_watch(watch),
          m_stop(makeEvent()),
          m_result(makeMemory()),
          m_conversation(offer, watch.limits, job.call == wire::Job::Call::Identify,
                         {[this](std::uint64_t size) { return sealed(m_result, size); }, companions,
                          watch.progress}),
          m_runner(spawner.take()) {}

    RunnerCall serve() {
        const std::stop_callback wake(m_watch.stop, [this] { signal(m_stop); });
        wire::ImageBytes load;
        wire::appendFrame(load, wire::FrameType::Load, wire::encodeLoad(m_job));
        send(load); // to one that is gone: the end shows it
        while (!m_conversation.isOver() && !m_hasEnded)
            waitAndTake();
        m_runner->child.kill();
        const ChildEnd end = m_runner->child.reap();
        hearTheRest();
        if (!m_conversation.isOver()) // it ended by itself: hear what it still said
            takeAll();
        m_wasGone = m_runner->stoodReady && !m_hasHeard && end.known && WIFSIGNALED(end.status) &&
                    WTERMSIG(end.status) == SIGKILL && !m_conversation.isOver();
        const auto bits = m_conversation.lockedBits();
        if (m_conversation.isOver())
            return {std::move(m_conversation).finish(), bits};
        return {judge(std::move(m_conversation).takeCollector(), end, m_watch.limits,
                      m_lastWords.text()),
                bits};
    }

    /// After serve(): the runner that stood ready was killed before it had anything to do with this.
    [[nodiscard]] bool wasGone() const { return m_wasGone; }

private:
    [[nodiscard]] int milliseconds() const {
        if (m_watch.limits.time.count() == 0)
            return -1;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(
            m_begin + m_watch.limits.time - Clock::now());
        return static_cast<int>(
            std::clamp<std::chrono::milliseconds::rep>(left.count(), 0, 1'000'000));
    }

    void waitAndTake() {
        std::array<pollfd, 4> waits{pollfd{m_stop.number(), POLLIN, 0},
                                    pollfd{m_runner->child.ended().number(), POLLIN, 0},
                                    pollfd{m_runner->said.ours.number(), POLLIN, 0},
                                    pollfd{m_runner->frames.ours.number(), POLLIN, 0}};
        if (!m_conversation.unsent().empty())
            waits[3].events |= POLLOUT;
        const int ready = ::poll(waits.data(), waits.size(), milliseconds());
        if (m_watch.stop.stop_requested())
            m_conversation.end(Reason::Stopped);
        else if (milliseconds() == 0)
            m_conversation.end(Reason::TimedOut);
        if (ready <= 0)
            return;
        m_hasEnded = waits[1].revents != 0 || m_hasEnded;
        if (waits[2].revents != 0 && !m_lastWords.take(m_runner->said.ours, m_watch.said))
            m_runner->said.ours.close(); // poll passes over a closed one
        if ((waits[3].revents & (POLLIN | POLLHUP | POLLERR)) != 0 && !takeFrames())
            m_hasEnded = true;
        if ((waits[3].revents & POLLOUT) != 0)
            m_conversation.sent(send(m_conversation.unsent()));
    }

    void hearTheRest() {
        while (m_lastWords.take(m_runner->said.ours, m_watch.said) && !m_lastWords.isDry()) {
        }
    }

    void takeAll() {
        while (!m_conversation.isOver() && takeFrames() && !m_isDry) {
        }
    }

    // One piece of the stream. False: the stream has ended.
    bool takeFrames() {
        std::array<std::uint8_t, 65536>
            piece; // NOLINT(cppcoreguidelines-pro-type-member-init): filled below
        const ssize_t got = ::recv(m_runner->frames.ours.number(), piece.data(), piece.size(), 0);
        m_isDry = got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
        if (got <= 0)
            return got < 0 && (m_isDry || errno == EINTR);
        m_hasHeard = true;
        m_conversation.feed(wire::ByteSpan(piece.data(), static_cast<std::size_t>(got)));
        if (m_conversation.takeReady())
            giveJob();
        return true;
    }

    void giveJob() {
        const wire::EncodedJob encoded(m_job);
        const Descriptor job = makeSealedMemory(encoded.parts());
        const std::array descriptors{job.number(), m_result.number()};
        wire::ImageBytes frame;
        wire::appendFrame(frame, wire::FrameType::Job);
        m_hasEnded = !sendWith(m_runner->frames.ours, frame, descriptors) || m_hasEnded;
    }

    // How many of them went.
    std::size_t send(wire::ByteSpan bytes) {
        const ssize_t sent =
            ::send(m_runner->frames.ours.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        return sent > 0 ? static_cast<std::size_t>(sent) : 0;
    }

    const wire::Job& m_job;
    const Watch& m_watch;
    Descriptor m_stop;
    Descriptor m_result;
    Conversation m_conversation;
    Clock::time_point m_begin = Clock::now();
    std::unique_ptr<Started> m_runner;
    LastWords m_lastWords;
    bool m_hasEnded = false;
    bool m_hasHeard = false;
    bool m_wasGone = false;
    bool m_isDry = false; // nothing more to take from the frames just now
};

} // namespace

RunnerCall runInRunner(Spawner& spawner, const Offer& offer, const wire::Job& job,
                       const Companions& companions, const Watch& watch) {
    try {
        Link link(spawner, offer, job, companions, watch);
        RunnerCall done = link.serve();
        return link.wasGone() ? Link(spawner, offer, job, companions, watch).serve()
                              : std::move(done);
    } catch (const std::system_error& error) {
        return {Collector(offer, watch.limits)
                    .broken("plugin.no-runner",
                            std::string("could not be started: ") + error.what(),
                            "Install Argmap again, or free memory and processes."),
                {}};
    }
}

} // namespace argmap::plugin
