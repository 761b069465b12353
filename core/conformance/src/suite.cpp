#include <argmap/conformance/suite.hpp>

#include "manifest_check.hpp"
#include "subject.hpp"

#include <algorithm>

namespace argmap::conformance {

namespace {

using plugin::InterfaceKind;

constexpr std::string_view manifestCheck = "manifest";

// Makes one check after the other and tells of each.
class Suite {
public:
    Suite(const workbench::Workbench& bench, const plugin::Host& host, const Settings& settings,
          const Listener& listener)
        : m_bench(bench), m_host(host), m_settings(settings), m_listener(listener) {}

    void run(const plugin::Plugin& plugin) {
        for (const plugin::Interface& interface : plugin.manifest.interfaces) {
            Subject subject({&plugin, &interface}, m_bench, m_host, m_settings);
            runAll(subject);
        }
    }

private:
    void runAll(Subject& subject) {
        bool isLoadable = true;
        make(subject, {manifestCheck.data(), compareWithManifest}, isLoadable);
        for (const NamedCheck& check : checksOf(subject.interface().kind))
            make(subject, check, isLoadable);
    }

    void make(Subject& subject, const NamedCheck& check, bool& isLoadable) {
        const bool isFirst = check.name == manifestCheck;
        if (!m_settings.only.empty() && m_settings.only != check.name && !isFirst)
            return;
        CheckRun run(subject.name(), check.name, m_settings, m_listener);
        if (m_listener.begins)
            m_listener.begins(subject.name(), check.name);
        if (!isLoadable)
            run.skip("its manifest does not agree with it");
        else if (subject.hasHung())
            run.skip("it did not end in time before");
        else
            check.run(subject, run);
        const CheckResult result = std::move(run).finish();
        isLoadable = isLoadable && !(isFirst && result.verdict == Verdict::Failed);
        if (m_listener.ended)
            m_listener.ended(result);
    }

    const workbench::Workbench& m_bench;
    const plugin::Host& m_host;
    const Settings& m_settings;
    const Listener& m_listener;
};

} // namespace

void runSuite(const workbench::Workbench& bench, const plugin::Plugin& plugin,
              const Settings& settings, const Listener& listener) {
    const plugin::Host host({}, true);
    Suite(bench, host, settings, listener).run(plugin);
}

std::vector<std::string> checkNames() {
    std::vector<std::string> names{std::string(manifestCheck)};
    for (const InterfaceKind kind : {InterfaceKind::Reader, InterfaceKind::Writer,
                                     InterfaceKind::Layout, InterfaceKind::Renderer})
        for (const NamedCheck& check : checksOf(kind))
            if (std::find(names.begin(), names.end(), check.name) == names.end())
                names.emplace_back(check.name);
    return names;
}

std::string_view name(plugin::Place place) {
    return place == plugin::Place::InProcess ? "in process" : "in the runner";
}

} // namespace argmap::conformance
