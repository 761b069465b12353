// Graphviz's traps, one test each; that a test is here means that something else would come of it.
#include "dot_engine.hpp"
#include "limits.hpp"
#include "tidy.hpp"

#include <argmap/support/layout_checks.hpp>
#include <argmap/support/layout_digest.hpp>
#include <argmap/support/layout_maps.hpp>
#include <argmap/support/process.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <malloc.h>

#include <thread>

namespace argmap::layout_dot::test {
namespace {

using namespace support;

using testing::HasSubstr;
using testing::IsEmpty;

// A box without a label shows its name, and grows with it, or is told to be too small for it.
TEST(Traps, SmallBoxesStaySmall) {
    MapMaker maker;
    maker.graph.page.sibling_gap = 1'000;
    const auto claim = maker.box(ARGMAP_NO_ROW, 10, 10);
    for (int at = 0; at < 2; ++at)
        maker.edge(maker.box(ARGMAP_NO_ROW, 10, 10), claim);
    testing::internal::CaptureStderr();
    auto outcome = dotLayout(maker.graph, Lines::Dot);
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
    ASSERT_TRUE(outcome.ok());
    EXPECT_EQ(std::abs(outcome.value().places[1].y - outcome.value().places[2].y), 2'000);
}

// dot counts sizes in whole points, and rounds them to the nearest: boxes would come too near to each other.
TEST(Traps, BoxesKeepTheirGapWhereSizesAreNoWholePoints) {
    for (const std::int32_t height : {1'040, 3'049, 5'010}) {
        MapMaker maker;
        maker.graph.page.sibling_gap = 1'000;
        const auto claim = maker.box();
        for (int at = 0; at < 3; ++at)
            maker.edge(maker.box(), claim);
        for (auto& node : maker.graph.nodes)
            node.height = height;
        const auto layout = dotLayout(maker.graph, Lines::Dot).value();
        for (const std::size_t reason : {2U, 3U})
            EXPECT_GE(std::abs(layout.places[reason].y - layout.places[reason - 1].y),
                      height + 1'000);
    }
}

// Where dot prints places it keeps five digits: 5 points off in a picture that is so wide.
TEST(Traps, AWidePictureIsAsExactAsASmallOne) {
    MapMaker maker;
    auto last = maker.box();
    for (int at = 0; at < 1'500; ++at)
        last = maker.reason(last);
    const auto layout = dotLayout(maker.graph, Lines::Dot).value();
    EXPECT_GT(layout.width, 40'000'000);
    for (std::size_t at = 2; at < layout.places.size(); ++at)
        ASSERT_EQ(layout.places[at].x - layout.places[at - 1].x,
                  layout.places[1].x - layout.places[0].x);
    EXPECT_THAT(looseEnds(maker.graph, layout), IsEmpty());
}

// Graphviz takes the process's locale and reads "2,5" as 2.
TEST(Traps, GermanNumbers) {
    const TemporaryFolder folder;
    const auto made = run(
        {{"localedef", "-i", "de_DE", "-f", "UTF-8", (folder.path() / "de_DE.UTF-8").string()}});
    ASSERT_TRUE(std::filesystem::exists(folder / "de_DE.UTF-8" / "LC_NUMERIC")) << made.errors;
    const std::string program = ARGMAP_BINARY_DIR "/tests/digest_layout";
    const auto plain = run({{program}});
    const auto german = run(
        {.words = {program, "de_DE.UTF-8"}, .environment = {{"LOCPATH", folder.path().string()}}});
    EXPECT_EQ(german.status, 0) << german.errors;
    EXPECT_EQ(german.output, plain.output);
}

// It shares what it knows between graphs: two threads at once crash it.
TEST(Traps, ThreadsTakeTurns) {
    const auto graph = randomMap(4, {.boxes = 80, .clusters = 4});
    const auto alone = digest(dotLayout(graph, Lines::Dot).value());
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&] {
            for (int round = 0; round < 5; ++round) {
                EXPECT_EQ(digest(dotLayout(graph, Lines::Dot).value()), alone);
                EXPECT_TRUE(tidyLayout(graph, {}).ok());
            }
        });
}

// A layout that is not freed keeps 300 kB.
TEST(Traps, GraphsAreFreed) {
    const auto graph = randomMap(6, {.boxes = 200, .clusters = 0});
    const auto draw = [&] {
        ASSERT_TRUE(dotLayout(graph, Lines::Dot).ok());
        ASSERT_TRUE(tidyLayout(graph, {}).ok());
    };
    draw();
    const auto before = mallinfo2().uordblks;
    for (int round = 0; round < 40; ++round)
        draw();
    EXPECT_LT(mallinfo2().uordblks, before + 1'000'000);
}

// Further apart than dot can count.
Graph tooHigh() {
    MapMaker maker;
    const auto claim = maker.box();
    for (int at = 0; at < 2; ++at)
        maker.edge(maker.box(ARGMAP_NO_ROW, 220, 150'000), claim);
    return maker.graph;
}

// What it says goes to standard error, and gvLayout reports success.
TEST(Traps, ErrorsAreTold) {
    testing::internal::CaptureStderr();
    const auto outcome = dotLayout(tooHigh(), Lines::Dot);
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.problem().code, "layout-dot.graphviz");
    EXPECT_THAT(outcome.problem().message, HasSubstr("Graphviz says: "));
    EXPECT_FALSE(outcome.problem().advice.empty());
}

TEST(Traps, AnErrorIsForgottenByTheNextGraph) {
    ASSERT_FALSE(dotLayout(tooHigh(), Lines::Dot).ok());
    EXPECT_TRUE(dotLayout(threeBoxes(), Lines::Dot).ok());
}

// Lengths of 40,000 and weights of 100,000,000 damage its memory.
TEST(Traps, LengthsAndWeightsHaveLimits) {
    EXPECT_EQ(dotColumns(2, {{0, 1, 40'000}}).problem().code, "layout-dot.path-too-long");
    EXPECT_EQ(dotColumns(3, {{0, 1, 1, 2'000'000'000}, {0, 2, 3, 1}, {1, 2, 1, 1}}).value().back(),
              3);
    auto graph = threeBoxes();
    for (auto& edge : graph.edges)
        edge.weight = UINT32_MAX;
    EXPECT_TRUE(dotLayout(graph, Lines::Dot).ok());
    EXPECT_TRUE(tidyLayout(graph, {}).ok());
}

// Words at lines together with clusters ended in a corrupted heap in one map of five.
TEST(Traps, WordsAtLinesAndClusters) {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        const auto graph = randomMap(seed, {.boxes = 40, .clusters = 8, .strays = 0.3});
        EXPECT_TRUE(dotLayout(graph, Lines::Dot).ok()) << "seed " << seed;
    }
}

// One box in two clusters, or a joint that stands in none, let frames overlap.
TEST(Traps, JointsStandInTheFrameOfWhatTheyJoin) {
    MapMaker maker;
    const auto cluster = maker.cluster();
    const auto claim = maker.box(cluster);
    const auto joint = maker.linked(claim, 3, cluster);
    const auto layout = dotLayout(maker.graph, Lines::Dot).value();
    const auto& frame = layout.clusters[cluster];
    const auto box = boxOf(maker.graph, layout, joint);
    EXPECT_LE(frame.x, box.x);
    EXPECT_LE(box.x + box.width, frame.x + frame.width);
    EXPECT_LE(frame.y, box.y);
    EXPECT_LE(box.y + box.height, frame.y + frame.height);
}

} // namespace
} // namespace argmap::layout_dot::test
