// While one works, the picture keeps its shape: through the whole workbench, from the map to the
// scene.
#include <argmap/model/transaction.hpp>
#include <argmap/plugin/host.hpp>
#include <argmap/support/files.hpp>
#include <argmap/workbench/edit_script.hpp>
#include <argmap/workbench/layout_bench.hpp>

#include <gtest/gtest.h>

#include <array>
#include <random>

using namespace argmap;
using namespace argmap::workbench;

namespace {

Workbench shippedBench() {
    const std::filesystem::path build = support::buildFolder();
    return Workbench({.pluginFolders = {{build / "lib" / "argmap" / "plugins", true}},
                      .runner = build / "lib" / "argmap" / "argmap-runner",
                      .runnersAhead = plugin::Host::always});
}

std::string claimOf(std::mt19937& random, std::size_t number) {
    std::string text = "Claim " + std::to_string(number) + " holds";
    const std::size_t length = 40 + random() % 161;
    while (text.size() < length)
        text += random() % 2 == 0 ? " as it is" : " because of that";
    return text + ".";
}

// A tree of claims in four groups, one in ten with a second line, one in ten on linked premises.
model::ArgumentMap mapOf(std::size_t boxes, std::uint32_t seed) {
    std::mt19937 random(seed);
    model::Transaction tx{model::ArgumentMap()};
    std::vector<model::GroupId> groups;
    for (int i = 0; i < 4; ++i) {
        model::Group group;
        group.id = "g" + std::to_string(i);
        group.title = "Group " + std::to_string(i);
        groups.push_back(tx.insert(std::move(group)));
    }
    std::vector<model::StatementId> all;
    const auto add = [&](model::GroupId group) {
        model::Statement statement;
        statement.id = "s" + std::to_string(all.size());
        statement.group = group;
        statement.wordings.push_back({claimOf(random, all.size()), "", {}});
        all.push_back(tx.insert(std::move(statement)));
        return all.back();
    };
    std::size_t steps = 0;
    const auto step = [&](std::vector<model::StatementId> premises, model::StatementId claim) {
        model::Inference inference;
        inference.id = "i" + std::to_string(steps++);
        inference.stance = random() % 4 == 0 ? model::Stance::Attack : model::Stance::Support;
        inference.target = claim;
        for (const model::StatementId premise : premises)
            inference.premises.push_back({premise, "", "", false, false});
        tx.insert(std::move(inference));
    };
    add({});
    while (all.size() < boxes) {
        const model::StatementId claim =
            all[all.size() - 1 - random() % std::min<std::size_t>(all.size(), 12)];
        model::GroupId group = tx.current()[claim].group;
        if (!group)
            group = groups[random() % groups.size()];
        if (random() % 10 == 0)
            step({add(group), add(group)}, claim);
        else
            step({add(group)}, claim);
        if (random() % 10 == 0)
            step({all.back()}, all[random() % (all.size() - 1)]);
    }
    return std::move(tx).commit().value();
}

struct Session {
    std::size_t boxes;
    std::uint32_t seed;
};

// By kind of edit: all of a session of four rounds.
std::array<diagram::Moves, editKinds> movesIn(const Workbench& bench, Session session) {
    std::array<diagram::Moves, editKinds> moves;
    EditScript script(session.seed);
    model::ArgumentMap map = mapOf(session.boxes, session.seed);
    Picture picture;
    picture.proportions = 0;
    std::shared_ptr<const diagram::Scene> before = bench.scene(map, picture).scene;
    for (std::size_t round = 0; before && round < editKinds * 4; ++round) {
        const auto edit = script.next(map);
        if (!edit)
            continue;
        map = edit->map;
        picture.earlier = std::make_shared<const diagram::Places>(*before, picture.earlier.get());
        const Drawn drawn = bench.scene(map, picture);
        EXPECT_TRUE(drawn.scene);
        EXPECT_EQ(drawn.layout, "layered");
        if (drawn.scene)
            moves[static_cast<std::size_t>(edit->kind)] +=
                diagram::movesBetween(diagram::boxesInBoth(*before, *drawn.scene, edit->changed),
                                      picture.options.direction);
        before = drawn.scene;
    }
    return moves;
}

class Stability : public testing::TestWithParam<std::size_t> {};

TEST_P(Stability, FewBoxesMoveUnderScriptedEditsAndNoneSwap) {
    const Workbench bench = shippedBench();
    std::array<diagram::Moves, editKinds> moves;
    for (std::uint32_t seed = 0; seed < 3; ++seed) {
        const auto more = movesIn(bench, {GetParam(), seed});
        for (std::size_t kind = 0; kind < editKinds; ++kind)
            moves[kind] += more[kind];
    }
    diagram::Moves all;
    for (std::size_t kind = 0; kind < editKinds; ++kind) {
        EXPECT_GT(moves[kind].boxes, 0U) << "kind " << kind;
        EXPECT_EQ(moves[kind].swapped, 0U) << "kind " << kind << ", of " << moves[kind].pairs;
        // One that goes into another frame needs room where there was none.
        const std::uint64_t most = static_cast<EditKind>(kind) == EditKind::Regroup ? 5 : 3;
        EXPECT_LE(moves[kind].moved * 100, moves[kind].boxes * most)
            << "kind " << kind << ": " << moves[kind].moved << " of " << moves[kind].boxes;
        all += moves[kind];
    }
    EXPECT_LE(all.moved * 100, all.boxes * 3) << all.moved << " of " << all.boxes;
}

INSTANTIATE_TEST_SUITE_P(Boxes, Stability, testing::Values(50, 200, 500));

// What moves by measure: dot, which knows of no earlier picture.
TEST(LayoutBench, FindsWhatMoves) {
    Picture picture;
    picture.layout = "dot";
    picture.options.frames = diagram::Frames::None;
    const LayoutFigures figures = benchLayout(shippedBench(), mapOf(50, 1), picture, 2 * editKinds);
    ASSERT_EQ(figures.ending, Ending::Done);
    EXPECT_EQ(figures.layout, "dot");
    EXPECT_GT(figures.moves.moved, 0U);
}

} // namespace
