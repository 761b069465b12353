// The presenter with a window that is only played.

#include "fake_shell.hpp"
#include "small_map.hpp"

#include <argmap/document/native_file.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

namespace argmap::presenter {

using namespace model;

namespace {

class PresenterTest : public ::testing::Test {
protected:
    ~PresenterTest() override { window.settle(presenter); }

    void openFile(const std::string& name, const std::string& bytes) {
        support::writeFile(folder.path() / name, bytes);
        presenter.open(folder.path() / name);
        window.settle(presenter);
    }

    support::TemporaryFolder folder;
    workbench::Workbench bench;
    test::FakeShell window;
    Presenter presenter{bench, window};
};

// The small map as a native file; its items were once imported, each from a line of its own.
std::string importedMap() {
    const ArgumentMap map = test::smallMap();
    Transaction tx(map);
    std::uint32_t line = 10;
    for (const StatementId id : map.table<Statement>().ids())
        tx.edit(id, [&](Statement& statement) {
            statement.originFile = "old.argdown";
            statement.originLine = line++;
        });
    return document::saveNative(std::move(tx).commit().value());
}

} // namespace

TEST_F(PresenterTest, AnItemAndItsFirstTextAreOneStepHoweverLongOneThinks) {
    presenter.run(Command::New);
    presenter.finishText("Claim");
    presenter.run(Command::AddReason);
    std::this_thread::sleep_for(document::History::mergeWindow + std::chrono::milliseconds(50));
    presenter.finishText("Reason");
    EXPECT_EQ(presenter.undoLabel(), "Undo Add Reason");
    presenter.run(Command::Undo);
    EXPECT_EQ(presenter.map().table<Statement>().size(), 1U);
    EXPECT_EQ(presenter.undoLabel(), "Undo Add Claim");
}

TEST_F(PresenterTest, AnItemThatWasThereIsEditedInAStepOfItsOwn) {
    presenter.run(Command::New);
    presenter.finishText("Claim");
    std::this_thread::sleep_for(document::History::mergeWindow + std::chrono::milliseconds(50));
    presenter.run(Command::EditText);
    presenter.finishText("Another claim");
    EXPECT_EQ(presenter.undoLabel(), "Undo Edit Text");
}

TEST_F(PresenterTest, SaysOnceWhatIsWrongWithAFile) {
    openFile("empty.argmap", "");
    EXPECT_EQ(window.told, std::vector<std::string>{"empty.argmap: the file is empty"});
    EXPECT_EQ(window.advised, "Choose a file with a map in it.");
}

TEST_F(PresenterTest, ADamagedFileIsNotSuggestedForSaving) {
    std::string bytes = importedMap();
    bytes[bytes.find("Text of p1")] = 't';
    openFile("map.argmap", bytes);
    ASSERT_TRUE(presenter.hasDocument()) << window.told.back();
    EXPECT_FALSE(presenter.problems().empty());
    EXPECT_EQ(presenter.windowTitle(), "map.argmap (read-only) — Argmap");
    presenter.run(Command::Save);
    EXPECT_EQ(window.suggested, folder.path() / "map-2.argmap");
}

TEST_F(PresenterTest, TheLineOfAProblemIsLookedUpInTheFileThatItIsAbout) {
    openFile("map.argmap", importedMap());
    base::Diagnostic problem;
    problem.begin = {.line = 11, .column = 1};
    problem.file = (folder.path() / "map.argmap").string();
    EXPECT_EQ(presenter.placeOf(problem), ItemRef{});
    problem.file = (folder.path() / "old.argdown").string();
    EXPECT_NE(presenter.placeOf(problem), ItemRef{});
}

// With checkers among the plugins.
class CheckedPresenter : public ::testing::Test {
protected:
    ~CheckedPresenter() override { window.settle(presenter); }

    std::size_t findings() const {
        return static_cast<std::size_t>(
            std::count_if(presenter.problems().begin(), presenter.problems().end(),
                          [](const base::Diagnostic& d) { return d.code == "picky.question"; }));
    }

    workbench::Workbench bench{{{{support::buildFolder() / "tests" / "checkers", false},
                                 {support::buildFolder() / "lib" / "argmap" / "plugins", true}},
                                support::buildFolder() / "lib" / "argmap" / "argmap-runner"}};
    test::FakeShell window;
    Presenter presenter{bench, window};
};

TEST_F(CheckedPresenter, FindingsFollowTheMap) {
    presenter.run(Command::New);
    presenter.finishText("Is it so?");
    EXPECT_EQ(findings(), 0U) << "it was asked for in the background";
    ASSERT_TRUE(window.settle(presenter));
    ASSERT_EQ(findings(), 1U);
    EXPECT_EQ(window.problemChanges, 1);
    EXPECT_EQ(presenter.placeOf(presenter.problems().front()), presenter.primary());
    presenter.run(Command::AddReason);
    presenter.finishText("Because.");
    ASSERT_TRUE(window.settle(presenter));
    EXPECT_EQ(window.problemChanges, 1) << "the same findings are not shown anew";
    presenter.run(Command::NextProblem);
    EXPECT_EQ(presenter.messageText(), "This asks instead of claiming.");
    EXPECT_EQ(presenter.map().item(presenter.primary()).id, presenter.problems().front().item);
    presenter.run(Command::EditText);
    presenter.finishText("It is so.");
    ASSERT_TRUE(window.settle(presenter));
    EXPECT_EQ(findings(), 0U);
}

TEST_F(CheckedPresenter, FindingsComeBehindTheProblemsOfReading) {
    const support::TemporaryFolder folder;
    std::string bytes = importedMap();
    bytes[bytes.find("Text of p1")] = 't';
    support::writeFile(folder / "map.argmap", bytes);
    presenter.open(folder / "map.argmap");
    ASSERT_TRUE(window.settle(presenter));
    const std::size_t read = presenter.problems().size();
    ASSERT_GT(read, 0U);
    presenter.select(presenter.map().find("main").value());
    presenter.run(Command::EditText);
    presenter.finishText("Is it?");
    ASSERT_TRUE(window.settle(presenter));
    ASSERT_EQ(presenter.problems().size(), read + 1);
    EXPECT_EQ(presenter.problems().back().item, "main");
}

} // namespace argmap::presenter
