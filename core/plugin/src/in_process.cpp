#include "in_process.hpp"

#include "loaded_libraries.hpp"

#include <argmap/wire/plugin_call.hpp>
#include <argmap/wire/utf8.hpp>

#include <deque>

namespace argmap::plugin {

namespace {

using Clock = std::chrono::steady_clock;

class Sink final : public wire::CallSink {
public:
    Sink(Collector& collector, const Companions& companions, const Watch& watch)
        : m_collector(collector), m_companions(companions), m_watch(watch) {}

    bool shouldStop() override { return m_watch.stop.stop_requested() || isLate() || m_isOver; }
    void progress(double done) override {
        if (m_watch.progress)
            m_watch.progress(done);
    }
    void diagnose(wire::Diagnostic diagnostic) override { // as it comes from a runner
        for (std::string* text : {&diagnostic.code, &diagnostic.message, &diagnostic.advice,
                                  &diagnostic.file, &diagnostic.item})
            if (!wire::isUtf8(*text))
                *text = wire::repaired(*text);
        m_collector.diagnose(std::move(diagnostic));
    }
    void result(wire::ByteSpan image) override {
        m_isOver = !m_collector.result(std::vector(image.begin(), image.end())) || m_isOver;
    }
    bool output(std::string_view name, wire::ByteSpan chunk) override {
        m_isOver = m_isOver || !m_collector.output(name, chunk);
        return !m_isOver;
    }
    std::optional<wire::ByteSpan> companion(std::string_view name) override {
        auto found = m_companions ? m_companions(std::string(name)) : std::nullopt;
        if (!found)
            return std::nullopt;
        return wire::bytesOf(m_found.emplace_back(std::move(*found)));
    }

    [[nodiscard]] bool isLate() const {
        return m_watch.limits.time.count() != 0 && Clock::now() - m_begin > m_watch.limits.time;
    }
    [[nodiscard]] bool isOver() const { return m_isOver; }

private:
    Collector& m_collector;
    const Companions& m_companions;
    const Watch& m_watch;
    std::deque<std::string> m_found; // stay until the call is over
    Clock::time_point m_begin = Clock::now();
    bool m_isOver = false; // of the output's limit
};

} // namespace

Outcome runInProcess(const Offer& offer, const wire::Job& job, const Companions& companions,
                     const Watch& watch) {
    Collector collector(offer, watch.limits);
    collector.expect(job.image.size());
    rememberLoaded(job.library);
    const wire::FoundInterface found = wire::findInterface(job);
    if (!found.interface) {
        collector.diagnose(found.problem);
        return std::move(collector).finish(ARGMAP_FAILED, false);
    }
    if (auto wrong = wire::prepareInterface(*found.interface)) {
        collector.diagnose(std::move(*wrong));
        return std::move(collector).finish(ARGMAP_FAILED, false);
    }
    Sink sink(collector, companions, watch);
    const wire::Returned returned = wire::callInterface(*found.interface, job, sink);
    collector.score(returned.score);
    if (sink.isOver())
        return std::move(collector).overOutput();
    if (watch.stop.stop_requested())
        return std::move(collector).stopped();
    if (returned.status == ARGMAP_STOPPED && sink.isLate())
        return std::move(collector).timedOut();
    return std::move(collector).finish(returned.status, job.call == wire::Job::Call::Identify);
}

} // namespace argmap::plugin
