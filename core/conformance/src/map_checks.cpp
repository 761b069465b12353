// The checks of writers and checkers: of what is given a map.
#include "subject.hpp"
#include "test_maps.hpp"

#include <argmap/plugin/sniff.hpp>

#include <algorithm>

namespace argmap::conformance {

namespace {

using plugin::InterfaceKind;

// The author's samples that are maps, whatever reads them; then those of the kit.
std::vector<TestMap> mapsFor(const Subject& subject) {
    std::vector<TestMap> maps;
    for (const Sample& sample : subject.settings().samples) {
        workbench::Input input;
        input.name = sample.name;
        input.bytes = sample.bytes;
        const workbench::Opened opened = subject.bench().open(input, subject.settings().watch);
        if (opened.map)
            maps.emplace_back(sample.name, *opened.map);
        else if (opened.ending == workbench::Ending::Broken)
            break; // by its own reader, whose checks tell
    }
    for (TestMap& map : smallMaps(subject.settings().seed))
        maps.push_back(std::move(map));
    return maps;
}

// What a call gave that the host lets pass.
void judgeResult(const Subject& subject, const TestMap& map, const plugin::Outcome& outcome,
                 CheckRun& check) {
    if (check.failed() || subject.interface().kind != InterfaceKind::Writer ||
        outcome.ending != plugin::Ending::Done)
        return;
    const auto main =
        std::find_if(outcome.outputs.begin(), outcome.outputs.end(),
                     [](const plugin::Output& output) { return output.name.empty(); });
    if (main == outcome.outputs.end())
        return check.fail("there is no main output, only named ones");
    if (main->bytes.empty() && !map.map.table<model::Statement>().empty() &&
        outcome.diagnostics.empty())
        check.fail("nothing was written, and nothing was said");
}

bool tryOne(Subject& subject, CheckRun& check, const TestMap& map) {
    check.tries(map.name);
    judgeResult(subject, map, subject.call(check, map.call(), {.map = &map.map}), check);
    return !check.failed();
}

void checkMaps(Subject& subject, CheckRun& check) {
    for (const TestMap& map : mapsFor(subject))
        if (!tryOne(subject, check, map))
            return;
}

void checkLarge(Subject& subject, CheckRun& check) {
    constexpr std::size_t many = 10'000;
    constexpr std::size_t deep = 2'000;
    if (tryOne(subject, check, treeOf(many)))
        tryOne(subject, check, chainOf(deep));
}

// A random map has every type and field in it: among several, something that is lost.
void checkLosses(Subject& subject, CheckRun& check) {
    if (subject.interface().kind != InterfaceKind::Writer || subject.interface().loses.empty())
        return check.skip("its manifest names nothing that is lost");
    for (const TestMap& map : smallMaps(subject.settings().seed)) {
        check.tries(map.name);
        const plugin::Outcome outcome = subject.call(check, map.call(), {.map = &map.map});
        if (check.failed() || !outcome.diagnostics.empty())
            return;
    }
    check.fail("its manifest says that it loses " + subject.interface().loses.front() +
               ", and of maps with everything in them no diagnostic said so");
}

void checkRepeatable(Subject& subject, CheckRun& check) {
    for (const TestMap& map : smallMaps(subject.settings().seed)) {
        check.tries(map.name);
        checkRepeats(subject, check, map.call(), {.map = &map.map});
        if (check.failed())
            return;
    }
}

void checkMapOptions(Subject& subject, CheckRun& check) {
    const TestMap map = treeOf(10);
    checkOptions(subject, check, map.call(), {.map = &map.map});
}

void checkStop(Subject& subject, CheckRun& check) {
    constexpr std::size_t many = 30'000;
    const TestMap map = treeOf(many);
    check.tries(map.name);
    checkStops(subject, check, map.call());
}

} // namespace

const std::vector<NamedCheck>& mapChecks() {
    static const std::vector<NamedCheck> checks{
        {"maps", checkMaps},          {"large", checkLarge},
        {"losses", checkLosses},      {"repeatable", checkRepeatable},
        {"options", checkMapOptions}, {"stop", checkStop}};
    return checks;
}

} // namespace argmap::conformance
