// The problems of the map: those of reading it, and what checkers find.

#include <argmap/diagram/theme.hpp>
#include <argmap/presenter/presenter.hpp>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace argmap::presenter {

using namespace model;

namespace {

// Whether nobody has asked to stop for so long: while one types, checkers need not run.
bool isQuietFor(std::chrono::milliseconds time, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

} // namespace

// Each change starts it anew; what was found before stays until the new findings come. The theme
// that the map asks for is a finding, too, where it cannot be had.
void Presenter::check() {
    const bool any = !m_bench.plugins()->offers(plugin::InterfaceKind::Checker).empty();
    std::optional<base::Diagnostic> theme = diagram::lookOf(map()).problem;
    if (!any && !theme && m_problems.size() == m_readProblems)
        return;
    m_checking.run(
        [this, &bench = m_bench, map = map(), name = m_file.filename().string(),
         theme = std::move(theme)](const std::stop_token& stop) -> std::function<void()> {
            if (!isQuietFor(std::chrono::milliseconds(300), stop))
                return nullptr;
            workbench::Checking checking;
            checking.file = name;
            workbench::Watch watch;
            watch.stop = stop;
            workbench::Checked checked = bench.check(map, checking, watch);
            if (checked.ending == workbench::Ending::Stopped)
                return nullptr;
            if (theme)
                checked.findings.insert(checked.findings.begin(), *theme);
            return [this, findings = std::move(checked.findings)] { found(findings); };
        });
}

void Presenter::found(base::Diagnostics findings) {
    const bool isSame = std::equal(findings.begin(), findings.end(),
                                   m_problems.begin() + static_cast<std::ptrdiff_t>(m_readProblems),
                                   m_problems.end());
    if (isSame)
        return;
    m_problems.resize(m_readProblems);
    std::move(findings.begin(), findings.end(), std::back_inserter(m_problems));
    m_shell.problemsChanged();
    m_shell.statusChanged();
}

ItemRef Presenter::placeOf(const base::Diagnostic& problem) const {
    if (!problem.item.empty())
        if (const std::optional<ItemRef> item = map().find(problem.item))
            return *item;
    if (!problem.begin.known())
        return {};
    // The item that was read from that line of that file, or the last one before it. An item keeps
    // the line of the file that it was once imported from: that says nothing about another file.
    const std::string file = std::filesystem::path(problem.file).filename().string();
    ItemRef best;
    std::uint32_t line = 0;
    for (const StructureNode& node : m_structure->nodes()) {
        const Item& head = map().item(node.item);
        const std::uint32_t from = head.originLine;
        if (!head.originFile.empty() && head.originFile != file)
            continue;
        if (from <= problem.begin.line && from > line) {
            best = node.item;
            line = from;
        }
    }
    return best;
}

void Presenter::nextProblem() {
    if (m_problems.empty()) {
        say("There are no problems.");
        return;
    }
    const base::Diagnostic& problem = m_problems[m_problem % m_problems.size()];
    m_problem = (m_problem + 1) % m_problems.size();
    if (const ItemRef item = placeOf(problem))
        selectAndReveal(item);
    say(problem.message);
}

} // namespace argmap::presenter
