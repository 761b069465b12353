#include "manifest_check.hpp"

#include <argmap/wire/plugin_call.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace argmap::conformance {

namespace {

// With these the host tells that the binary is not what the manifest says.
bool tellsOfManifest(const base::Diagnostic& d) {
    constexpr std::array codes{"plugin.no-library", "plugin.no-symbol",     "plugin.abi",
                               "plugin.manifest",   "plugin.no-interface",  "plugin.prepare",
                               "plugin.no-program", "plugin.no-interpreter"};
    return std::find(codes.begin(), codes.end(), d.code) != codes.end();
}

wire::Job jobOf(const Subject& subject) {
    const plugin::Plugin& plugin = *subject.offer().plugin;
    wire::Job job;
    job.library = std::filesystem::absolute(plugin.library()).string();
    job.pluginId = plugin.manifest.id;
    job.pluginVersion = plugin.manifest.version;
    job.interfaceId = plugin::abiName(subject.interface().kind);
    job.index = subject.interface().index;
    return job;
}

std::uint32_t countOf(const plugin::Manifest& manifest, plugin::InterfaceKind kind) {
    return static_cast<std::uint32_t>(
        std::count_if(manifest.interfaces.begin(), manifest.interfaces.end(),
                      [&](const plugin::Interface& one) { return one.kind == kind; }));
}

void lookInside(Subject& subject, CheckRun& check) {
    wire::Job job = jobOf(subject);
    const wire::FoundInterface found = wire::findInterface(job);
    if (!found.interface)
        return check.fail(fmt::format("{} [{}]", found.problem.message, found.problem.code));
    if (const auto problem = wire::prepareInterface(*found.interface))
        return check.fail(fmt::format("{} [{}]", problem->message, problem->code));
    if (!subject.interface().identifies && found.interface->identify != nullptr)
        check.warn("the binary has identify, which is never asked: the manifest does not say "
                   "\"identifies\": true");
    job.index = countOf(subject.offer().plugin->manifest, subject.interface().kind);
    const auto one = wire::findInterface(job);
    if (one.interface != nullptr && one.interface != found.interface)
        check.warn(fmt::format("the binary has more interfaces of the kind {} than its manifest",
                               plugin::name(subject.interface().kind)));
}

} // namespace

void compareWithManifest(Subject& subject, CheckRun& check) {
    check.tries("the manifest");
    check.calls();
    if (subject.settings().place == plugin::Place::InProcess)
        return lookInside(subject, check);
    plugin::Call call;
    call.inputs.push_back({"test", "a\n"});
    const plugin::Outcome outcome = subject.host().run(
        subject.offer(), call, subject.settings().watch, subject.settings().place);
    for (const base::Diagnostic& d : outcome.diagnostics)
        if (tellsOfManifest(d))
            check.fail(fmt::format("{} [{}]", d.message, d.code));
}

} // namespace argmap::conformance
