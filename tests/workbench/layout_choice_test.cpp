// Which layout draws a map where nobody names one, and which takes over.
#include <argmap/model/transaction.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/temporary_folder.hpp>
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
    /// A layout "layered" that does what no plugin should.
    void wrongLayered(const std::string& deed) const {
        const std::filesystem::path folder = m_folder / "wrong";
        std::filesystem::create_directories(folder);
        std::filesystem::copy_file(build / "tests" / "wrong_plugins" / "wrong" / "wrong.so",
                                   folder / "wrong.so");
        support::writeFile(
            folder / "manifest.json",
            R"({"id": "org.argmap.test.wrong", "title": "Wrong", "version": "1.0", "abi": 0,)"
            R"( "library": "wrong.so", "interfaces": [{"interface": "argmap.layout/0",)"
            R"( "format": "layered", "title": "Layered", "options": [{"name": "deed", "type": "text",)"
            R"( "default": ")" +
                deed + R"(", "help": "What it does."}]}]})");
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
    wrongLayered("crashes");
    const Drawn drawn = bench().scene(mapOf(3));
    EXPECT_EQ(drawn.ending, Ending::Done);
    EXPECT_TRUE(drawn.scene);
    EXPECT_EQ(drawn.layout, "dot");
    ASSERT_EQ(codes(drawn.diagnostics), "layout.instead ");
    EXPECT_EQ(drawn.diagnostics[0].severity, base::Severity::Warning);
    EXPECT_THAT(drawn.diagnostics[0].message, HasSubstr("org.argmap.test.wrong"));
}

TEST_F(LayoutChoice, OneThatIsNamedDrawsAlone) {
    wrongLayered("crashes");
    Picture picture;
    picture.layout = "layered";
    const Drawn drawn = bench().scene(mapOf(3), picture);
    EXPECT_EQ(drawn.ending, Ending::Broken);
    EXPECT_FALSE(drawn.scene);
    EXPECT_EQ(codes(drawn.diagnostics), "plugin.crashed ");
}

TEST_F(LayoutChoice, WhoTakesTooLongIsNotWaitedFor) {
    wrongLayered("hangs");
    const auto begin = std::chrono::steady_clock::now();
    const Drawn drawn = bench().scene(mapOf(3));
    EXPECT_TRUE(drawn.scene);
    EXPECT_EQ(drawn.layout, "dot");
    EXPECT_THAT(drawn.diagnostics.at(0).message, HasSubstr("did not end within 5 s"));
    EXPECT_GE(std::chrono::steady_clock::now() - begin, patienceWithLayout);
}

} // namespace
