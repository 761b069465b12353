// Which layout draws a map where nobody names one, and which takes over.
#include "list_estimate.hpp"

#include <argmap/model/transaction.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/one_processor.hpp>
#include <argmap/support/temporary_folder.hpp>
#include <argmap/wire/layout_graph.hpp>
#include <argmap/workbench/workbench.hpp>

#include <gmock/gmock.h>

using namespace argmap;
using namespace argmap::workbench;
using testing::HasSubstr;

namespace {

const std::filesystem::path build = support::buildFolder();

class LayoutChoice : public testing::Test {
protected:
    /// With the shipped plugins, and before them those of the test's own folder.
    [[nodiscard]] Workbench bench() const {
        return Workbench({.pluginFolders = {{m_folder.path(), false},
                                            {build / "lib" / "argmap" / "plugins", true}},
                          .runner = build / "lib" / "argmap" / "argmap-runner"});
    }
    /// A layout of that name that does what no plugin should.
    void wrongLayout(const std::string& name, const std::string& deed) const {
        const std::filesystem::path folder = m_folder / "wrong";
        std::filesystem::create_directories(folder);
        std::filesystem::copy_file(build / "tests" / "wrong_plugins" / "wrong" / "wrong.so",
                                   folder / "wrong.so");
        support::writeFile(
            folder / "manifest.json",
            R"({"id": "org.argmap.test.wrong", "title": "Wrong", "version": "1.0", "abi": 0,)"
            R"( "library": "wrong.so", "interfaces": [{"interface": "argmap.layout/0",)"
            R"( "format": ")" +
                name +
                R"(", "title": "Wrong", "options": [{"name": "deed", "type": "text",)"
                R"( "default": ")" +
                deed +
                R"(", "help": "What it does."}, {"name": "compact", "type": "boolean",)"
                R"( "default": false, "help": "Nothing."}]}]})");
    }
    /// All but the first are reasons for the first: what is joined to nothing is no layout's
    /// business.
    static model::ArgumentMap mapOf(std::uint32_t statements) {
        model::Transaction tx{model::ArgumentMap()};
        std::optional<model::StatementId> first;
        for (std::uint32_t i = 0; i < statements; ++i) {
            model::Statement statement;
            statement.id = "s" + std::to_string(i);
            statement.wordings = {{"Claim " + statement.id, "", {}}};
            const model::StatementId id = tx.insert(std::move(statement));
            if (!first) {
                first = id;
                continue;
            }
            model::Inference inference;
            inference.id = "i" + std::to_string(i);
            inference.premises = {{id, "", "", false, false}};
            inference.target = *first;
            tx.insert(std::move(inference));
        }
        return std::move(tx).commit().value();
    }
    /// A claim with so many reasons, each of them with so many, and so on.
    static model::ArgumentMap treeOf(const std::vector<std::uint32_t>& fans) {
        model::Transaction tx{model::ArgumentMap()};
        std::uint32_t count = 0;
        const auto add = [&] {
            model::Statement statement;
            statement.id = "s" + std::to_string(count++);
            statement.wordings = {
                {"A claim of so many words that its box is as high as boxes usually are", "", {}}};
            return tx.insert(std::move(statement));
        };
        std::vector<model::StatementId> level{add()};
        for (const std::uint32_t fan : fans) {
            std::vector<model::StatementId> next;
            for (const model::StatementId claim : level)
                for (std::uint32_t i = 0; i < fan; ++i) {
                    next.push_back(add());
                    model::Inference inference;
                    inference.id = "i" + std::to_string(count);
                    inference.premises = {{next.back(), "", "", false, false}};
                    inference.target = claim;
                    tx.insert(std::move(inference));
                }
            level = std::move(next);
        }
        return std::move(tx).commit().value();
    }
    static Picture onPaper(bool anyDirection = true) {
        Picture picture;
        picture.paper = *diagram::paperNamed("A4");
        picture.anyDirection = anyDirection;
        return picture;
    }
    static std::string codes(const base::Diagnostics& diagnostics) {
        std::string all;
        for (const base::Diagnostic& d : diagnostics)
            all += d.code + " ";
        return all;
    }

private:
    support::TemporaryFolder m_folder;
};

TEST_F(LayoutChoice, TheUsualOneDrawsMapsOfAnySize) {
    const Workbench workbench = bench();
    EXPECT_EQ(workbench.scene(mapOf(3)).layout, "layered");
    const Drawn large = workbench.scene(mapOf(largeMap + 1));
    EXPECT_TRUE(large.scene);
    EXPECT_EQ(large.layout, "layered");
    EXPECT_EQ(codes(large.diagnostics), "");
    EXPECT_EQ(workbench.render(mapOf(largeMap + 1), "svg").layout, "layered");
}

TEST_F(LayoutChoice, AutoOverridesWhatTheViewSays) {
    model::Transaction tx{mapOf(3)};
    model::View view;
    view.id = "v";
    view.engine = "dot";
    tx.insert(std::move(view));
    const model::ArgumentMap map = std::move(tx).commit().value();
    const Workbench workbench = bench();
    EXPECT_EQ(workbench.scene(map).layout, "dot");
    Picture picture;
    picture.layout = automaticLayout;
    EXPECT_EQ(workbench.scene(map, picture).layout, "layered");
}

TEST_F(LayoutChoice, WhatIsFarTooWideHangsInListsAndSaysSo) {
    Picture picture;
    picture.options.direction = diagram::Direction::Down;
    const Workbench workbench = bench();
    const Drawn drawn = workbench.scene(mapOf(40), picture);
    ASSERT_TRUE(drawn.scene);
    EXPECT_EQ(drawn.layout, "tree");
    ASSERT_EQ(codes(drawn.diagnostics), "layout.chosen ");
    EXPECT_EQ(drawn.diagnostics[0].severity, base::Severity::Note);
    EXPECT_THAT(drawn.diagnostics[0].message, HasSubstr("with reasons in lists"));
}

// Where each reason has one of its own, lists are as wide and less high.
TEST_F(LayoutChoice, ListsAreLaidOutWhereAnEstimateSpeaksForThem) {
    wrongLayout("tree", "floods-error-output");
    const Workbench workbench = bench();
    Picture picture;
    picture.options.direction = diagram::Direction::Down;
    Watch watch;
    bool wasRun = false;
    watch.said = [&](std::string_view) { wasRun = true; };
    EXPECT_EQ(workbench.scene(treeOf({40, 1}), picture, watch).layout, "layered");
    EXPECT_FALSE(wasRun);
    EXPECT_EQ(workbench.scene(treeOf({40}), picture, watch).layout, "layered");
    EXPECT_TRUE(wasRun);
}

TEST_F(LayoutChoice, NoListsWhereTheShapeDoesNotMatterOrIsKept) {
    Picture picture;
    picture.options.direction = diagram::Direction::Down;
    picture.proportions = 0;
    const Workbench workbench = bench();
    const Drawn wide = workbench.scene(mapOf(40), picture);
    EXPECT_EQ(wide.layout, "layered");
    picture.proportions = pageProportions;
    picture.earlier = std::make_shared<const diagram::Places>(*wide.scene);
    EXPECT_EQ(workbench.scene(mapOf(41), picture).layout, "layered");
}

TEST_F(LayoutChoice, AnotherTakesOverAndSaysSo) {
    wrongLayout("layered", "crashes");
    const Drawn drawn = bench().scene(mapOf(3));
    EXPECT_EQ(drawn.ending, Ending::Done);
    EXPECT_TRUE(drawn.scene);
    EXPECT_EQ(drawn.layout, "dot");
    ASSERT_EQ(codes(drawn.diagnostics), "layout.instead ");
    EXPECT_EQ(drawn.diagnostics[0].severity, base::Severity::Warning);
    EXPECT_THAT(drawn.diagnostics[0].message, HasSubstr("org.argmap.test.wrong"));
}

TEST_F(LayoutChoice, OneThatIsNamedDrawsAlone) {
    wrongLayout("layered", "crashes");
    Picture picture;
    picture.layout = "layered";
    const Drawn drawn = bench().scene(mapOf(3), picture);
    EXPECT_EQ(drawn.ending, Ending::Broken);
    EXPECT_FALSE(drawn.scene);
    EXPECT_EQ(codes(drawn.diagnostics), "plugin.crashed ");
}

TEST_F(LayoutChoice, WhoTakesTooLongIsNotWaitedFor) {
    wrongLayout("layered", "hangs");
    const auto begin = std::chrono::steady_clock::now();
    const Drawn drawn = bench().scene(mapOf(3));
    EXPECT_TRUE(drawn.scene);
    EXPECT_EQ(drawn.layout, "dot");
    EXPECT_THAT(drawn.diagnostics.at(0).message, HasSubstr("did not end within 5 s"));
    EXPECT_GE(std::chrono::steady_clock::now() - begin, patienceWithLayout);
}

// Graphviz runs for minutes on some maps; a named one has all its time, then another takes over.
TEST_F(LayoutChoice, AnotherTakesOverFromDotThoughItIsNamed) {
    wrongLayout("dot", "hangs");
    Picture picture;
    picture.layout = "dot";
    picture.layoutOptions = {{"deed", "hangs"}};
    Watch watch;
    watch.limits.time = std::chrono::milliseconds(300);
    const Drawn drawn = bench().scene(mapOf(3), picture, watch);
    EXPECT_TRUE(drawn.scene);
    EXPECT_EQ(drawn.layout, "layered");
    ASSERT_EQ(codes(drawn.diagnostics), "layout.instead ");
    EXPECT_THAT(drawn.diagnostics[0].message,
                HasSubstr("\"layered\" draws this map in place of \"dot\""));
    EXPECT_THAT(drawn.diagnostics[0].message, HasSubstr("did not end within 0.3 s"));
    EXPECT_EQ(drawn.diagnostics[0].advice, "--timeout gives it more time.");
}

TEST_F(LayoutChoice, WhatDotRefusesIsTold) {
    Picture picture;
    picture.layout = "dot";
    picture.layoutOptions = {{"lines", "dot"}, {"ranks", "levels"}};
    const Drawn drawn = bench().scene(mapOf(3), picture);
    EXPECT_EQ(drawn.ending, Ending::Refused);
    EXPECT_EQ(codes(drawn.diagnostics), "layout-dot.options ");
}

TEST_F(LayoutChoice, WhatFitsAPageStaysAsItIs) {
    const Drawn drawn = bench().scene(treeOf({3}), onPaper());
    EXPECT_EQ(codes(drawn.diagnostics), "page.printed ");
    EXPECT_EQ(drawn.layout, "layered");
}

// A chain is too wide for a page, and a page high.
TEST_F(LayoutChoice, ReasonsStandBelowTheirClaimsWhereThatTakesFewerPages) {
    const model::ArgumentMap chain = treeOf({1, 1, 1, 1, 1, 1});
    const Workbench workbench = bench();
    const Drawn beside = workbench.scene(chain, onPaper(false));
    const Drawn drawn = workbench.scene(chain, onPaper());
    EXPECT_EQ(beside.pages.size(), 2U);
    EXPECT_EQ(drawn.pages.size(), 1U);
    ASSERT_EQ(codes(drawn.diagnostics), "layout.chosen page.printed ");
    EXPECT_EQ(drawn.diagnostics[0].message,
              "reasons stand below their claims: that takes 1 page instead of 2");
    EXPECT_THAT(drawn.diagnostics[0].advice, HasSubstr("--direction right"));
}

// Twenty columns beside each other are too wide for a page, five lists are not.
TEST_F(LayoutChoice, ReasonsHangInListsOnPagesThatPrintLargerSo) {
    const model::ArgumentMap map = treeOf({5, 4});
    Picture sheet = onPaper(false);
    sheet.paper = *diagram::paperNamed("A3");
    sheet.options.direction = diagram::Direction::Down;
    const Workbench workbench = bench();
    const Drawn drawn = workbench.scene(map, sheet);
    ASSERT_EQ(codes(drawn.diagnostics), "layout.chosen page.printed ");
    EXPECT_THAT(drawn.diagnostics[0].message,
                HasSubstr("\"tree\" draws this map, with reasons in lists"));
    EXPECT_EQ(drawn.layout, "tree");
    sheet.layout = "layered";
    const Drawn usual = workbench.scene(map, sheet);
    EXPECT_EQ(codes(usual.diagnostics), "page.printed ");
    EXPECT_EQ(drawn.pages.size(), 1U);
    EXPECT_GT(usual.pages.size(), 1U);
}

TEST_F(LayoutChoice, APageThatIsHeldUprightIsAimedAt) {
    Picture upright = onPaper();
    upright.paper->orientation = diagram::Orientation::Portrait;
    Picture sideways = onPaper();
    sideways.paper->orientation = diagram::Orientation::Landscape;
    const Workbench workbench = bench();
    const model::ArgumentMap map = treeOf({1, 1, 1, 1, 1, 1});
    EXPECT_EQ(codes(workbench.scene(map, upright).diagnostics), "layout.chosen page.printed ");
    EXPECT_GT(workbench.scene(map, sideways).pages.size(),
              workbench.scene(map, upright).pages.size());
}

wire::ImageBytes graphOf(std::uint32_t direction, const std::vector<std::uint32_t>& claims) {
    wire::GraphBuilder builder;
    builder.settings = {direction, 10'000, 1'000, 1'000};
    const argmap_graph_node box{ARGMAP_NODE_BOX, 20'000,        6'000, ARGMAP_NO_ROW,
                                ARGMAP_ABSENT,   ARGMAP_ABSENT, 0,     0};
    for (std::size_t node = 0; node <= claims.size(); ++node)
        builder.add(box);
    for (std::uint32_t node = 0; node < claims.size(); ++node)
        builder.add(argmap_graph_edge{node + 1, claims[node], ARGMAP_EDGE_INFERENCE, ARGMAP_NO_ROW,
                                      1, 0, 0, 0});
    return builder.finish();
}

TEST(Estimate, CountsListsBelowTheirClaims) {
    const auto list = extentInLists(graphOf(ARGMAP_DIRECTION_DOWN, {0, 0, 0}));
    ASSERT_TRUE(list);
    EXPECT_EQ(list->width, 27'000);  // a box and the list's indent
    EXPECT_EQ(list->height, 27'000); // four boxes and three gaps
    const auto beside = extentInLists(graphOf(ARGMAP_DIRECTION_DOWN, {0, 0, 1, 2}));
    ASSERT_TRUE(beside);
    EXPECT_EQ(beside->width, 55'000);  // two lists
    EXPECT_EQ(beside->height, 29'000); // a claim, a gap, a reason and the one in its list
    const auto right = extentInLists(graphOf(ARGMAP_DIRECTION_RIGHT, {0, 0, 1, 2}));
    ASSERT_TRUE(right);
    EXPECT_EQ(right->width, 57'000);
    EXPECT_EQ(right->height, 27'000);
}

TEST(Estimate, TellsHowWideThePictureMayBeWithoutLists) {
    // A chain of five to the right: all of it in one row.
    const auto chain = estimateLists(graphOf(ARGMAP_DIRECTION_RIGHT, {0, 1, 2, 3}));
    ASSERT_TRUE(chain);
    EXPECT_NEAR(chain->mostProportions, 150'000.0 * 150'000 / (5 * 20'000.0 * 6'000), 1e-3);
    // Four reasons below one claim, beside each other.
    const auto fan = estimateLists(graphOf(ARGMAP_DIRECTION_DOWN, {0, 0, 0, 0}));
    ASSERT_TRUE(fan);
    EXPECT_NEAR(fan->mostProportions, 80'000.0 / 32'000, 1e-9);
}

// Enough nodes for lists to be laid out beside the usual layout; with one processor nothing is.
TEST_F(LayoutChoice, IsTheSameBesideAndAfterTheUsualLayout) {
    Picture picture;
    picture.options.direction = diagram::Direction::Down;
    const model::ArgumentMap map = treeOf({3, 4, 30});
    const Drawn beside = bench().scene(map, picture);
    const support::OneProcessor one;
    const Drawn after = bench().scene(map, picture);
    ASSERT_TRUE(beside.scene && after.scene);
    EXPECT_EQ(codes(beside.diagnostics), codes(after.diagnostics));
    EXPECT_EQ(beside.layout, after.layout);
    EXPECT_TRUE(std::ranges::equal(beside.scene->bytes(), after.scene->bytes()));
    EXPECT_EQ(beside.layout, "tree");
}

TEST(Estimate, IsForTreesAndBearsCircles) {
    EXPECT_FALSE(extentInLists(wire::ImageBytes(64, 7)));
    wire::GraphBuilder builder;
    const argmap_graph_node box{ARGMAP_NODE_BOX, 20'000,        6'000, ARGMAP_NO_ROW,
                                ARGMAP_ABSENT,   ARGMAP_ABSENT, 0,     0};
    for (int node = 0; node < 3; ++node)
        builder.add(box);
    const auto join = [&](std::uint32_t from, std::uint32_t to) {
        builder.add(argmap_graph_edge{from, to, ARGMAP_EDGE_INFERENCE, ARGMAP_NO_ROW, 1, 0, 0, 0});
    };
    join(0, 1);
    join(1, 0);
    join(2, 2);
    EXPECT_TRUE(extentInLists(builder.finish()));
    join(2, 0);
    EXPECT_FALSE(extentInLists(builder.finish()));
}

} // namespace
