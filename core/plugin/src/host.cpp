#include <argmap/plugin/host.hpp>

#include "in_process.hpp"
#include "loaded_libraries.hpp"
#include "runner_link.hpp"
#include "sandbox_words.hpp"

#include <argmap/plugin/options.hpp>
#include <argmap/wire/frame.hpp>

#include <fnmatch.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <optional>

namespace argmap::plugin {

namespace {

// Only names that the manifest allows reach whoever opens files.
Companions guarded(const Offer& offer, const Companions& companions) {
    if (!companions)
        return {};
    return [&offer, &companions](const std::string& name) -> std::optional<std::string> {
        const auto& patterns = offer.interface->companions;
        const bool allowed =
            isBareName(name) &&
            std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
                return ::fnmatch(pattern.c_str(), name.c_str(), FNM_PERIOD) == 0;
            });
        return allowed ? companions(name) : std::nullopt;
    };
}

// The JSON plugin that came with the runner: it reads and writes for plugins that are programs. Never
// the user's own, which is as foreign as the program.
std::optional<Plugin> findInterchange(const std::filesystem::path& runner) {
    const Catalogue shipped({{runner.parent_path() / "plugins", true}});
    const Offer reader = shipped.find(InterfaceKind::Reader, "json");
    const Offer writer = shipped.find(InterfaceKind::Writer, "json");
    if (!reader || !writer || reader.plugin != writer.plugin || reader.plugin->manifest.isProgram())
        return std::nullopt;
    return *reader.plugin;
}

// The runner works in another folder.
std::filesystem::path libraryOf(const Plugin& plugin) {
    const std::filesystem::path path = plugin.library();
    return path.is_absolute() ? path : std::filesystem::current_path() / path;
}

wire::Lock lockOf(Sandbox sandbox) {
    switch (sandbox) {
    case Sandbox::Require:
        return wire::Lock::Whole;
    case Sandbox::Off:
        return wire::Lock::None;
    case Sandbox::Auto:
        break;
    }
    return wire::Lock::WhatThereIs;
}

wire::JobLimits limitsOf(const Limits& limits) {
    constexpr std::chrono::seconds most{1'000'000};
    const auto byTheClock = std::chrono::ceil<std::chrono::seconds>(limits.time);
    // A second more than by the clock, whose limit is to be the one that is told of.
    const auto cpu = limits.cpu.count() != 0    ? limits.cpu
                     : limits.time.count() != 0 ? byTheClock + std::chrono::seconds(1)
                                                : std::chrono::seconds(0);
    return {limits.memory, limits.output, static_cast<std::uint32_t>(std::min(cpu, most).count()),
            limits.files};
}

wire::Job encode(const Offer& offer, const Call& call, const Watch& watch, wire::Job::Call kind) {
    wire::Job job;
    job.library = libraryOf(*offer.plugin).string();
    job.pluginId = offer.plugin->manifest.id;
    job.pluginVersion = offer.plugin->manifest.version;
    job.interfaceId = abiName(offer.interface->kind);
    job.index = offer.interface->index;
    job.call = kind;
    for (const Input& input : call.inputs)
        job.inputs.push_back({input.name, wire::bytesOf(input.bytes)});
    for (const OptionSpec& spec : offer.interface->options) {
        const auto set =
            std::find_if(call.options.begin(), call.options.end(),
                         [&](const Option& option) { return option.name == spec.name; });
        job.options.emplace_back(spec.name, set == call.options.end() ? spec.fallback : set->value);
    }
    job.image = call.image;
    job.limits = limitsOf(watch.limits);
    job.lock = lockOf(watch.sandbox);
    return job;
}

// The job for a program: the library is the JSON plugin's.
wire::Job throughJson(wire::Job job, const Plugin& interchange, const Offer& offer) {
    job.profile = wire::Profile::Interpreter;
    job.program = std::move(job.library);
    job.format = offer.interface->format;
    job.library = libraryOf(interchange).string();
    job.pluginId = interchange.manifest.id;
    job.pluginVersion = interchange.manifest.version;
    job.index = 0;
    return job;
}

} // namespace

Place placeOf(const Offer& offer) {
    if (offer.plugin->inProcess)
        return Place::InProcess;
    const InterfaceKind kind = offer.interface->kind;
    const bool trusted = offer.plugin->installed && !offer.plugin->manifest.isProgram() &&
                         (kind == InterfaceKind::Writer || kind == InterfaceKind::Renderer ||
                          kind == InterfaceKind::Checker);
    // A library that is loaded stays so, whatever was built since.
    return trusted && !hasChangedSinceLoaded(libraryOf(*offer.plugin)) ? Place::InProcess
                                                                       : Place::Runner;
}

struct Host::State {
    State(std::filesystem::path runner, std::size_t runnersAhead)
        : program(runner), spawner(std::move(runner), runnersAhead) {}

    const std::filesystem::path program;
    Spawner spawner;
    std::once_flag lookedForInterchange;
    std::optional<Plugin> interchange;
    std::atomic<bool> toldOfSandbox = false;
    std::mutex guard;
    std::map<std::filesystem::path, std::mutex> turns; // of plugins that bear one thread

    std::unique_lock<std::mutex> turnOf(const Plugin& plugin) {
        if (!plugin.manifest.oneThread)
            return {};
        const std::lock_guard lock(guard);
        return std::unique_lock(turns[plugin.folder], std::defer_lock);
    }

    Outcome call(const Offer& offer, const Call& call, const Watch& watch, Place place,
                 wire::Job::Call kind) {
        Outcome refused;
        refused.diagnostics = checkOptions(*offer.interface, call.options);
        if (!refused.diagnostics.empty()) {
            refused.ending = Ending::Refused;
            return refused;
        }
        if (watch.stop.stop_requested())
            return Collector(offer, watch.limits).stopped();
        const Companions companions = guarded(offer, call.companions);
        const wire::Job job = encode(offer, call, watch, kind);
        if (offer.plugin->manifest.isProgram())
            return callProgram(offer, job, watch);
        if (place == Place::Runner)
            return callInRunner(offer, job, companions, watch);
        std::unique_lock<std::mutex> turn = turnOf(*offer.plugin);
        if (turn.mutex() != nullptr)
            turn.lock();
        return runInProcess(offer, job, companions, watch);
    }

    Outcome callProgram(const Offer& offer, const wire::Job& job, const Watch& watch) {
        std::call_once(lookedForInterchange, [&] { interchange = findInterchange(program); });
        if (!interchange)
            return Collector(offer, watch.limits)
                .broken("plugin.no-json",
                        "is a program, and the JSON plugin through which Argmap speaks to it is "
                        "not installed",
                        "Install Argmap again.");
        return callInRunner(offer, throughJson(job, *interchange, offer), {}, watch);
    }

    Outcome callInRunner(const Offer& offer, const wire::Job& job, const Companions& companions,
                         const Watch& watch) {
        RunnerCall done = runInRunner(spawner, offer, job, companions, watch);
        if (watch.sandbox == Sandbox::Auto && done.lockedBits &&
            *done.lockedBits != wire::LockedAll && !toldOfSandbox.exchange(true))
            done.outcome.diagnostics.push_back(sandboxIsMissing(*done.lockedBits));
        return std::move(done.outcome);
    }
};

Host::Host(std::filesystem::path runner, std::size_t runnersAhead)
    : m_state(std::make_unique<State>(runner.empty() ? programLibraryFolder() / "argmap-runner"
                                                     : std::move(runner),
                                      runnersAhead)) {}

Host::~Host() = default;

Outcome Host::run(const Offer& offer, const Call& call, const Watch& watch) const {
    return run(offer, call, watch, placeOf(offer));
}

Outcome Host::run(const Offer& offer, const Call& call, const Watch& watch, Place place) const {
    return m_state->call(offer, call, watch, place, wire::Job::Call::Run);
}

bool Host::hasRunnerReady() const {
    return m_state->spawner.hasOneReady();
}

Outcome Host::identify(const Offer& offer, const Call& call, const Watch& watch) const {
    return m_state->call(offer, call, watch, placeOf(offer), wire::Job::Call::Identify);
}

} // namespace argmap::plugin
