// One interface of the plugin in one place, and what every call of it has to keep to.
//
// Belongs to the thread of the suite.
#pragma once

#include "check_run.hpp"
#include "diagnostic_rules.hpp"

#include <argmap/plugin/host.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::conformance {

class Subject {
public:
    Subject(const plugin::Offer& offer, const workbench::Workbench& bench, const plugin::Host& host,
            const Settings& settings);

    /// Calls it once. The check fails where the plugin is at fault, its progress goes back or its
    /// diagnostics break a rule; then what came is not worth looking at.
    plugin::Outcome call(CheckRun& check, const plugin::Call& call, const About& about);
    /// The same, with a stop that is asked for elsewhere.
    plugin::Outcome call(CheckRun& check, const plugin::Call& call, const About& about,
                         const plugin::Watch& watch, plugin::Place place);

    /// Another interface of the same plugin, for the same format; nothing: there is none.
    [[nodiscard]] std::optional<Subject> sibling(plugin::InterfaceKind kind) const;

    [[nodiscard]] const plugin::Offer& offer() const { return m_offer; }
    [[nodiscard]] const plugin::Interface& interface() const { return *m_offer.interface; }
    [[nodiscard]] const workbench::Workbench& bench() const { return m_bench; }
    [[nodiscard]] const plugin::Host& host() const { return m_host; }
    [[nodiscard]] const Settings& settings() const { return m_settings; }
    [[nodiscard]] bool isProgram() const { return m_offer.plugin->manifest.isProgram(); }
    /// "reader outline".
    [[nodiscard]] std::string name() const;
    /// It did not end in time: calling it again would take as long.
    [[nodiscard]] bool hasHung() const { return m_hasHung; }

    /// Of its format; null until they have been looked for.
    std::shared_ptr<const std::vector<Sample>> samples;

private:
    plugin::Offer m_offer;
    const workbench::Workbench& m_bench;
    const plugin::Host& m_host;
    const Settings& m_settings;
    bool m_hasHung = false;
};

/// One check of an interface.
struct NamedCheck {
    const char* name;
    void (*run)(Subject& subject, CheckRun& check);
};

/// Those of a kind of interface, in their order.
[[nodiscard]] const std::vector<NamedCheck>& checksOf(plugin::InterfaceKind kind);

[[nodiscard]] const std::vector<NamedCheck>& readingChecks(); ///< of readers and sources
[[nodiscard]] const std::vector<NamedCheck>& mapChecks();     ///< of writers and checkers
[[nodiscard]] const std::vector<NamedCheck>& layoutChecks();
[[nodiscard]] const std::vector<NamedCheck>& rendererChecks();

/// Whether both calls gave the same: result, outputs and diagnostics. The check fails and says
/// which differs.
void expectSame(const plugin::Outcome& a, const plugin::Outcome& b, std::string_view when,
                CheckRun& check);

/// Both checks that every kind has alike, on a call that works: the same result each time, and in
/// both places; every option with its default, each choice, and what the host refuses.
void checkRepeats(Subject& subject, CheckRun& check, const plugin::Call& call, const About& about);
void checkOptions(Subject& subject, CheckRun& check, const plugin::Call& call, const About& about);
/// A call that is asked to stop soon after it began ends soon.
void checkStops(Subject& subject, CheckRun& check, const plugin::Call& call);

} // namespace argmap::conformance
