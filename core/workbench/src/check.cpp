// Findings of checkers about a map.
#include "state.hpp"

#include <argmap/plugin/map_image.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace argmap::workbench {

namespace {

bool names(const std::vector<std::string>& list, const plugin::Offer& checker) {
    return std::any_of(list.begin(), list.end(), [&](const std::string& name) {
        return name == checker.interface->format || name == checker.plugin->manifest.id;
    });
}

// One run of the checkers over one map.
class Run {
public:
    Run(const model::ArgumentMap& map, const Checking& checking)
        : m_map(map),
          m_checking(checking),
          m_fileName(std::filesystem::path(checking.file).filename().string()) {}

    /// False: a name that was given is no checker's.
    bool knows(const std::vector<plugin::Offer>& checkers) {
        for (const auto* list : {&m_checking.only, &m_checking.without})
            for (const std::string& name : *list)
                if (std::none_of(checkers.begin(), checkers.end(),
                                 [&](const plugin::Offer& c) { return names({name}, c); }))
                    refuse(unknown(name));
        return m_checked.findings.empty();
    }

    [[nodiscard]] bool wants(const plugin::Offer& checker) const {
        return (m_checking.only.empty() || names(m_checking.only, checker)) &&
               !names(m_checking.without, checker);
    }

    [[nodiscard]] Options optionsFor(const plugin::Offer& checker) const {
        Options options;
        for (const plugin::Option& option : m_checking.options)
            for (const plugin::OptionSpec& spec : checker.interface->options)
                if (spec.name == option.name)
                    options.push_back(option);
        return options;
    }

    void take(const plugin::Offer& checker, plugin::Outcome outcome) {
        become(endingOf(outcome.ending));
        bool lied = false;
        for (base::Diagnostic& finding : outcome.diagnostics) {
            const std::optional<model::ItemRef> item =
                finding.item.empty() ? std::nullopt : m_map.find(finding.item);
            if (!finding.item.empty() && !item) {
                if (!lied)
                    refuse(lie(checker, finding.item));
                lied = true;
                finding.item.clear();
            }
            if (isWaived(finding, item.value_or(model::ItemRef())))
                continue;
            place(finding, item);
            m_checked.findings.push_back(std::move(finding));
        }
        if (lied)
            become(Ending::Broken);
    }

    void refuse(base::Diagnostic why) {
        why.file = m_checking.file;
        m_checked.findings.push_back(std::move(why));
    }

    Checked finish(Ending ending) && {
        become(ending);
        return std::move(m_checked);
    }

private:
    void become(Ending ending) { m_checked.ending = std::max(m_checked.ending, ending); }

    [[nodiscard]] static base::Diagnostic unknown(const std::string& name) {
        base::Diagnostic d;
        d.code = "option.checker";
        d.message = fmt::format("there is no checker \"{}\"", name);
        d.advice = "\"argmap plugins\" lists the checkers that there are.";
        return d;
    }

    [[nodiscard]] static base::Diagnostic lie(const plugin::Offer& checker, const std::string& id) {
        base::Diagnostic d;
        d.code = "plugin.unknown-item";
        d.message =
            fmt::format("the checker \"{}\" ({}) names an item that is not in the map: \"{}\"",
                        checker.interface->format, checker.plugin->manifest.id, id);
        d.advice = "Tell its author; its findings are shown without the item.";
        return d;
    }

    [[nodiscard]] bool isWaived(const base::Diagnostic& finding, model::ItemRef item) const {
        if (finding.code.starts_with("plugin.")) // a checker's failure is no finding
            return false;
        const auto& waivers = m_map.table<model::Waiver>();
        return std::any_of(waivers.begin(), waivers.end(), [&](const model::Waiver& waiver) {
            return waiver.check == finding.code && waiver.on == item;
        });
    }

    // A finding is about the map's file, and about the line that its item was read from, if that
    // was in this file.
    void place(base::Diagnostic& finding, std::optional<model::ItemRef> item) const {
        finding.file = m_checking.file;
        finding.begin = {};
        finding.end = {};
        finding.offset.reset();
        if (!item || !m_checking.imported)
            return;
        const model::Item& head = m_map.item(*item);
        if (head.originFile.empty() || head.originFile == m_fileName)
            finding.begin.line = head.originLine;
    }

    const model::ArgumentMap& m_map;
    const Checking& m_checking;
    std::string m_fileName; // without folder
    Checked m_checked;
};

} // namespace

Checked Workbench::check(const model::ArgumentMap& map, const Checking& checking,
                         const Watch& watch) const {
    const auto plugins = m_state->plugins();
    const std::vector<plugin::Offer> all =
        plugins->catalogue.offers(plugin::InterfaceKind::Checker);
    Run run(map, checking);
    if (!run.knows(all))
        return std::move(run).finish(Ending::Refused);
    if (std::none_of(all.begin(), all.end(),
                     [&](const plugin::Offer& checker) { return run.wants(checker); }))
        return std::move(run).finish(Ending::Done);
    const base::Result<std::vector<std::uint8_t>> image = plugin::imageOfMap(map);
    if (!image) {
        run.refuse(image.error());
        return std::move(run).finish(Ending::Refused);
    }
    for (const plugin::Offer& checker : all) {
        if (watch.stop.stop_requested())
            return std::move(run).finish(Ending::Stopped);
        if (!run.wants(checker))
            continue;
        plugin::Call call;
        call.image = *image;
        call.options = run.optionsFor(checker);
        run.take(checker, m_state->host.run(checker, call, watch));
    }
    return std::move(run).finish(Ending::Done);
}

} // namespace argmap::workbench
