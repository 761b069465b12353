#include "subject.hpp"

#include <fmt/format.h>
#include <pthread.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <thread>

namespace argmap::conformance {

namespace {

// What is told of progress: from 0 to 1 and never back; below 0 says that it is not known.
class ProgressRule {
public:
    explicit ProgressRule(CheckRun& check) : m_check(check) {}

    void operator()(double done) {
        if (std::isnan(done) || done > 1)
            m_check.fail(
                fmt::format("it told of a progress of {:g}, which is not in 0 to 1", done));
        else if (done >= 0 && done < m_last)
            m_check.fail(fmt::format("its progress went back from {:g} to {:g}", m_last, done));
        m_last = std::max(m_last, done);
    }

private:
    CheckRun& m_check;
    double m_last = 0;
};

std::string firstError(const base::Diagnostics& diagnostics) {
    for (const base::Diagnostic& d : diagnostics)
        if (d.severity == base::Severity::Error && d.code.starts_with("plugin."))
            return fmt::format("{} [{}]", d.message, d.code);
    for (const base::Diagnostic& d : diagnostics)
        if (d.severity == base::Severity::Error)
            return fmt::format("{} [{}]", d.message, d.code);
    return "it failed";
}

// Told once, with the first call of a host.
base::Diagnostics withoutSandbox(base::Diagnostics diagnostics) {
    std::erase_if(diagnostics,
                  [](const base::Diagnostic& d) { return d.code == "sandbox.missing"; });
    return diagnostics;
}

bool hasCode(const base::Diagnostics& diagnostics, std::string_view code) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [&](const base::Diagnostic& d) { return d.code == code; });
}

} // namespace

Subject::Subject(const plugin::Offer& offer, const workbench::Workbench& bench,
                 const plugin::Host& host, const Settings& settings)
    : m_offer(offer), m_bench(bench), m_host(host), m_settings(settings) {}

plugin::Outcome Subject::call(CheckRun& check, const plugin::Call& call, const About& about) {
    return this->call(check, call, about, m_settings.watch, m_settings.place);
}

plugin::Outcome Subject::call(CheckRun& check, const plugin::Call& call, const About& about,
                              const plugin::Watch& watch, plugin::Place place) {
    plugin::Watch watched = watch;
    watched.progress = ProgressRule(check);
    check.calls();
    plugin::Outcome outcome = m_host.run(m_offer, call, watched, place);
    m_hasHung = m_hasHung || hasCode(outcome.diagnostics, "plugin.timeout");
    if (outcome.ending == plugin::Ending::Broken)
        check.fail(firstError(outcome.diagnostics));
    else if (outcome.ending == plugin::Ending::Stopped && !watch.stop.stop_requested())
        check.fail("it says that it was stopped, and nobody asked for that");
    else
        judgeDiagnostics(outcome.diagnostics, about, check);
    return outcome;
}

std::optional<Subject> Subject::sibling(plugin::InterfaceKind kind) const {
    for (const plugin::Interface& one : m_offer.plugin->manifest.interfaces)
        if (one.kind == kind && one.format == m_offer.interface->format)
            return Subject({m_offer.plugin, &one}, m_bench, m_host, m_settings);
    return std::nullopt;
}

std::string Subject::name() const {
    return fmt::format("{} {}", plugin::name(interface().kind), interface().format);
}

const std::vector<NamedCheck>& checksOf(plugin::InterfaceKind kind) {
    switch (kind) {
    case plugin::InterfaceKind::Reader:
    case plugin::InterfaceKind::Source:
        return readingChecks();
    case plugin::InterfaceKind::Writer:
    case plugin::InterfaceKind::Checker:
        return mapChecks();
    case plugin::InterfaceKind::Layout:
        return layoutChecks();
    case plugin::InterfaceKind::Renderer:
        break;
    }
    return rendererChecks();
}

void expectSame(const plugin::Outcome& a, const plugin::Outcome& b, std::string_view when,
                CheckRun& check) {
    const auto same = [](const plugin::Output& x, const plugin::Output& y) {
        return x.name == y.name && x.bytes == y.bytes;
    };
    if (a.ending != b.ending)
        check.fail(fmt::format("the same input ended otherwise {}", when));
    else if (!(a.image == b.image))
        check.fail(fmt::format("the same input gave another result {}", when));
    else if (!std::equal(a.outputs.begin(), a.outputs.end(), b.outputs.begin(), b.outputs.end(),
                         same))
        check.fail(fmt::format("the same input gave another output {}", when));
    else if (withoutSandbox(a.diagnostics) != withoutSandbox(b.diagnostics))
        check.fail(fmt::format("the same input gave other diagnostics {}", when));
}

void checkRepeats(Subject& subject, CheckRun& check, const plugin::Call& call, const About& about) {
    using plugin::Place;
    const plugin::Outcome first = subject.call(check, call, about);
    if (check.failed())
        return;
    const plugin::Outcome second = subject.call(check, call, about);
    if (!check.failed())
        expectSame(first, second, "the second time", check);
    const Settings& settings = subject.settings();
    if (check.failed() || !settings.alsoElsewhere || subject.isProgram())
        return;
    const Place other = settings.place == Place::Runner ? Place::InProcess : Place::Runner;
    const plugin::Outcome elsewhere = subject.call(check, call, about, settings.watch, other);
    if (!check.failed())
        expectSame(first, elsewhere, name(other), check);
}

namespace {

// Values of an option that the plugin has to take, each different.
std::vector<std::string> goodValues(const plugin::OptionSpec& spec) {
    std::vector<std::string> values{spec.fallback};
    if (spec.type == plugin::OptionType::Boolean)
        values = {"true", "false"};
    else if (spec.type == plugin::OptionType::Choice)
        values = spec.choices;
    return values;
}

void expectRefused(Subject& subject, CheckRun& check, const plugin::Call& call,
                   const plugin::Option& option) {
    plugin::Call wrong = call;
    wrong.options = {option};
    check.tries(fmt::format("the option {}={}", option.name, option.value));
    check.calls();
    const plugin::Outcome outcome = subject.host().run(
        subject.offer(), wrong, subject.settings().watch, subject.settings().place);
    if (outcome.ending != plugin::Ending::Refused)
        check.fail("a value that does not fit reached the plugin");
}

} // namespace

void checkOptions(Subject& subject, CheckRun& check, const plugin::Call& call, const About& about) {
    if (subject.interface().options.empty())
        return check.skip("it has no options");
    for (const plugin::OptionSpec& spec : subject.interface().options) {
        for (const std::string& value : goodValues(spec)) {
            plugin::Call set = call;
            set.options = {{spec.name, value}};
            check.tries(fmt::format("the option {}={}", spec.name, value));
            const plugin::Outcome outcome = subject.call(check, set, about);
            if (outcome.ending == plugin::Ending::Refused)
                check.fail(fmt::format("what it takes without the option it refuses with it: {}",
                                       firstError(outcome.diagnostics)));
            if (check.failed())
                return;
        }
        if (spec.type != plugin::OptionType::Text)
            expectRefused(subject, check, call, {spec.name, "no such value"});
    }
    expectRefused(subject, check, call, {"no-such-option", "1"});
}

namespace {

// What the thread that makes it has worked; other threads may ask. A busy machine does not count.
class WorkClock {
public:
    WorkClock() { ::pthread_getcpuclockid(::pthread_self(), &m_clock); }
    [[nodiscard]] std::chrono::milliseconds now() const {
        timespec time{};
        ::clock_gettime(m_clock, &time);
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
    }

private:
    clockid_t m_clock{};
};

} // namespace

void checkStops(Subject& subject, CheckRun& check, const plugin::Call& call) {
    constexpr std::chrono::milliseconds soonAfter{20};
    constexpr std::chrono::milliseconds soon{1000};
    std::stop_source stop;
    plugin::Watch watch = subject.settings().watch;
    watch.stop = stop.get_token();
    const WorkClock clock;
    std::chrono::milliseconds asked{};
    {
        const std::jthread asker([&] {
            std::this_thread::sleep_for(soonAfter);
            asked = clock.now();
            stop.request_stop();
        });
        subject.call(check, call, {}, watch, subject.settings().place);
    }
    if (const auto worked = clock.now() - asked; worked > soon)
        check.fail(fmt::format("it worked on for {} ms after it was asked to stop; ask "
                               "should_stop some ten times a second",
                               worked.count()));
}

} // namespace argmap::conformance
