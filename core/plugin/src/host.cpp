#include <argmap/plugin/host.hpp>

#include "in_process.hpp"
#include "runner_link.hpp"

#include <argmap/plugin/options.hpp>

#include <fnmatch.h>

#include <algorithm>
#include <map>
#include <mutex>

namespace argmap::plugin {

namespace {

bool isBareName(const std::string& name) {
    return !name.empty() && name.size() <= 255 && name.find('/') == std::string::npos &&
           name.find('\0') == std::string::npos && name != "." && name != "..";
}

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

wire::Job encode(const Offer& offer, const Call& call, const Limits& limits, wire::Job::Call kind) {
    wire::Job job;
    job.library = offer.plugin->library().string();
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
    job.limits.memoryBytes = limits.memory;
    job.limits.outputBytes = limits.output;
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(limits.time).count();
    constexpr long long most = 1'000'000;
    // Twice the time by the clock: what several threads may use while one may wait.
    job.limits.cpuSeconds = static_cast<std::uint32_t>(std::min<long long>(seconds * 2, most));
    return job;
}

} // namespace

Place placeOf(const Offer& offer) {
    const InterfaceKind kind = offer.interface->kind;
    const bool trusted = offer.plugin->installed &&
                         (kind == InterfaceKind::Writer || kind == InterfaceKind::Renderer);
    return trusted ? Place::InProcess : Place::Runner;
}

struct Host::State {
    std::filesystem::path runner;
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
        const wire::Job job = encode(offer, call, watch.limits, kind);
        if (place == Place::Runner)
            return runInRunner(runner, offer, job, companions, watch);
        std::unique_lock<std::mutex> turn = turnOf(*offer.plugin);
        if (turn.mutex() != nullptr)
            turn.lock();
        return runInProcess(offer, job, companions, watch);
    }
};

Host::Host(std::filesystem::path runner) : m_state(std::make_unique<State>()) {
    m_state->runner = runner.empty() ? programLibraryFolder() / "argmap-runner" : std::move(runner);
}

Host::~Host() = default;

Outcome Host::run(const Offer& offer, const Call& call, const Watch& watch) const {
    return run(offer, call, watch, placeOf(offer));
}

Outcome Host::run(const Offer& offer, const Call& call, const Watch& watch, Place place) const {
    return m_state->call(offer, call, watch, place, wire::Job::Call::Run);
}

Outcome Host::identify(const Offer& offer, const Call& call, const Watch& watch) const {
    return m_state->call(offer, call, watch, placeOf(offer), wire::Job::Call::Identify);
}

} // namespace argmap::plugin
