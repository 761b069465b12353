// The checks of layouts and renderers: of what places boxes and draws them.
#include "subject.hpp"
#include "test_maps.hpp"

#include <argmap/diagram/diagram.hpp>
#include <argmap/diagram/harfbuzz_measurer.hpp>

#include <fmt/format.h>

#include <memory>
#include <optional>

namespace argmap::conformance {

namespace {

std::vector<TestMap> mapsToDraw(std::uint64_t seed) {
    std::vector<TestMap> maps = smallMaps(seed);
    maps.push_back(treeOf(200));
    return maps;
}

// A map with its boxes measured, as layouts get it.
class Graph {
public:
    /// Nothing, and said why: there is no font to measure with.
    static std::unique_ptr<Graph> of(const TestMap& map, CheckRun& check) {
        base::Result<diagram::Measurer> measurer = diagram::makeMeasurer();
        if (measurer)
            return std::make_unique<Graph>(map, std::move(measurer->measurer));
        check.skip(measurer.error().message);
        return nullptr;
    }
    Graph(const TestMap& map, std::unique_ptr<diagram::TextMeasurer> measurer)
        : m_measurer(std::move(measurer)),
          m_composition(map.map, diagram::firstView(map.map), m_style, m_options, *m_measurer) {}

    [[nodiscard]] plugin::Call call() const {
        plugin::Call call;
        call.image = m_composition.graph();
        return call;
    }
    [[nodiscard]] base::Result<diagram::Scene> finish(std::span<const std::uint8_t> layout) const {
        return m_composition.finish(layout);
    }

private:
    diagram::Style m_style;
    diagram::Options m_options;
    std::unique_ptr<diagram::TextMeasurer> m_measurer;
    diagram::Composition m_composition;
};

void checkGraphs(Subject& subject, CheckRun& check) {
    for (const TestMap& map : mapsToDraw(subject.settings().seed)) {
        const std::unique_ptr<Graph> graph = Graph::of(map, check);
        if (!graph)
            return;
        check.tries(map.name);
        const plugin::Outcome outcome = subject.call(check, graph->call(), {});
        if (check.failed())
            return;
        if (outcome.ending != plugin::Ending::Done)
            return check.fail("it refuses a graph that is sound");
        if (const auto scene = graph->finish(outcome.image); !scene)
            return check.fail("the layout that came is not sound: " + scene.error().message);
    }
}

void checkLayoutRepeats(Subject& subject, CheckRun& check) {
    for (const TestMap& map : {treeOf(1), treeOf(40), chainOf(10)}) {
        const std::unique_ptr<Graph> graph = Graph::of(map, check);
        if (!graph || check.failed())
            return;
        check.tries(map.name);
        checkRepeats(subject, check, graph->call(), {});
    }
}

void checkLayoutOptions(Subject& subject, CheckRun& check) {
    if (const std::unique_ptr<Graph> graph = Graph::of(treeOf(10), check))
        checkOptions(subject, check, graph->call(), {});
}

void checkLayoutStops(Subject& subject, CheckRun& check) {
    const TestMap map = treeOf(2'000);
    const std::unique_ptr<Graph> graph = Graph::of(map, check);
    if (!graph)
        return;
    check.tries(map.name);
    checkStops(subject, check, graph->call());
}

// A picture of the map by the usual layout; nothing, and said why: it could not be laid out.
std::optional<diagram::Scene> sceneOf(const Subject& subject, const TestMap& map, CheckRun& check) {
    const workbench::Drawn drawn = subject.bench().scene(map.map, {}, subject.settings().watch);
    if (drawn.scene)
        return *drawn.scene;
    check.skip("there is no layout to make pictures with: " +
               (drawn.diagnostics.empty() ? std::string() : drawn.diagnostics.front().message));
    return std::nullopt;
}

plugin::Call callOn(const diagram::Scene& scene) {
    plugin::Call call;
    call.image = scene.bytes();
    return call;
}

void checkScenes(Subject& subject, CheckRun& check) {
    for (const TestMap& map : mapsToDraw(subject.settings().seed)) {
        const std::optional<diagram::Scene> scene = sceneOf(subject, map, check);
        if (!scene)
            return;
        check.tries(map.name);
        const plugin::Outcome outcome = subject.call(check, callOn(*scene), {});
        if (check.failed())
            return;
        if (outcome.ending != plugin::Ending::Done)
            return check.fail("it refuses a picture that is sound");
        if (outcome.outputs.empty() || outcome.outputs.front().bytes.empty())
            return check.fail("nothing was drawn");
    }
}

void checkRendererRepeats(Subject& subject, CheckRun& check) {
    for (const TestMap& map : {treeOf(1), treeOf(40)})
        if (const std::optional<diagram::Scene> scene = sceneOf(subject, map, check)) {
            check.tries(map.name);
            checkRepeats(subject, check, callOn(*scene), {});
        }
}

void checkRendererOptions(Subject& subject, CheckRun& check) {
    if (const std::optional<diagram::Scene> scene = sceneOf(subject, treeOf(10), check))
        checkOptions(subject, check, callOn(*scene), {});
}

void checkRendererStops(Subject& subject, CheckRun& check) {
    const TestMap map = treeOf(500);
    if (const std::optional<diagram::Scene> scene = sceneOf(subject, map, check)) {
        check.tries(map.name);
        checkStops(subject, check, callOn(*scene));
    }
}

} // namespace

const std::vector<NamedCheck>& layoutChecks() {
    static const std::vector<NamedCheck> checks{{"graphs", checkGraphs},
                                                {"repeatable", checkLayoutRepeats},
                                                {"options", checkLayoutOptions},
                                                {"stop", checkLayoutStops}};
    return checks;
}

const std::vector<NamedCheck>& rendererChecks() {
    static const std::vector<NamedCheck> checks{{"scenes", checkScenes},
                                                {"repeatable", checkRendererRepeats},
                                                {"options", checkRendererOptions},
                                                {"stop", checkRendererStops}};
    return checks;
}

} // namespace argmap::conformance
