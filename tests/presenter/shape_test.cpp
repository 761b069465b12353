// The picture keeps its shape while one works: what did not change stands where it stood, on the
// screen too.

#include "fake_shell.hpp"
#include "small_map.hpp"

#include <argmap/document/native_file.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace argmap::presenter {

using namespace model;

namespace {

class ShapeTest : public ::testing::Test {
protected:
    ShapeTest() {
        support::writeFile(folder / "map.argmap", document::saveNative(test::smallMap()));
        presenter.resized(2400, 1600);
        presenter.open(folder / "map.argmap");
        EXPECT_TRUE(window.settle(presenter));
        EXPECT_EQ(presenter.picture().layout(), "layered");
    }
    ~ShapeTest() override { window.settle(presenter); }

    using Boxes = std::map<std::string, Rect>; // by stable id, in the window

    Boxes boxes() {
        Boxes all;
        for (const StatementId id : presenter.map().table<Statement>().ids())
            if (const auto box = presenter.boxOf(id))
                all.emplace(presenter.map()[id].id, presenter.viewport().toWindow(*box));
        return all;
    }

    void select(const char* id) { presenter.select(test::at(presenter.map(), id)); }

    void expectStands(const Boxes& before, const std::vector<std::string>& ids) {
        const Boxes now = boxes();
        for (const std::string& id : ids) {
            ASSERT_TRUE(before.contains(id) && now.contains(id)) << id;
            EXPECT_NEAR(before.at(id).x, now.at(id).x, 1.5) << id;
            // Its middle: one that more lines lead to is higher than before.
            EXPECT_NEAR(before.at(id).y + before.at(id).height / 2,
                        now.at(id).y + now.at(id).height / 2, 1.5)
                << id;
        }
    }

    support::TemporaryFolder folder;
    workbench::Workbench bench;
    test::FakeShell window;
    Presenter presenter{bench, window};
};

} // namespace

TEST_F(ShapeTest, ANewLeafMovesNothing) {
    const Boxes before = boxes();
    ASSERT_EQ(before.size(), 6U);
    select("u1");
    presenter.run(Command::AddReason);
    presenter.finishText("A reason for the last one");
    ASSERT_TRUE(window.settle(presenter));
    ASSERT_EQ(boxes().size(), 7U);
    expectStands(before, {"main", "r1", "o1", "p1", "p2", "u1"});
}

TEST_F(ShapeTest, WhatIsRemovedLeavesTheOthersWhereTheyAre) {
    const Boxes before = boxes();
    select("o1");
    presenter.run(Command::Delete);
    ASSERT_TRUE(window.settle(presenter));
    ASSERT_EQ(boxes().size(), 5U);
    expectStands(before, {"main", "r1", "p1", "p2", "u1"});
}

TEST_F(ShapeTest, TheBoxThatOneWorksOnStaysThoughThePageGrowsAboveIt) {
    select("p1");
    const Boxes before = boxes();
    for (int more = 0; more < 3; ++more) {
        select("p1");
        presenter.run(Command::AddReason);
        presenter.finishText("One more reason for the first premise");
        ASSERT_TRUE(window.settle(presenter));
    }
    select("p1");
    presenter.run(Command::AddReason);
    presenter.finishText("The last one");
    const Boxes asked = boxes();
    ASSERT_TRUE(window.settle(presenter));
    expectStands(asked, {"p1"});
    EXPECT_EQ(boxes().size(), before.size() + 4);
}

TEST_F(ShapeTest, TidyLaysTheMapOutAnew) {
    const Boxes first = boxes();
    for (const char* id : {"o1", "u1"}) {
        select(id);
        presenter.run(Command::Delete);
        ASSERT_TRUE(window.settle(presenter));
    }
    const auto heightOf = [&] { return presenter.picture().bounds().height; };
    const double kept = heightOf();
    presenter.run(Command::Tidy);
    ASSERT_TRUE(window.settle(presenter));
    EXPECT_LE(heightOf(), kept);
    const double tidied = heightOf();
    presenter.run(Command::Tidy);
    ASSERT_TRUE(window.settle(presenter));
    EXPECT_EQ(heightOf(), tidied);
}

} // namespace argmap::presenter
