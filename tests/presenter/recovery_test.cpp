// A window that ends without being closed, and the next one.
#include "fake_shell.hpp"
#include "small_map.hpp"

#include <argmap/document/native_file.hpp>
#include <argmap/presenter/edit_change.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace argmap::presenter::test {

namespace {

using testing::HasSubstr;
using testing::StartsWith;

class Recovery : public testing::Test {
protected:
    // A window: it ends without a word, as in a crash, unless it is closed.
    struct Window {
        Window(const workbench::Workbench& bench, const std::filesystem::path& journals)
            : presenter(bench, shell) {
            presenter.setJournals(journals);
        }
        bool settle() { return shell.settle(presenter); }
        void open(const std::filesystem::path& path) {
            presenter.open(path);
            ASSERT_TRUE(settle());
            ASSERT_TRUE(presenter.hasDocument());
        }
        void recoverAtTheStart() {
            presenter.offerRecovery();
            ASSERT_TRUE(settle());
        }
        void edit(const std::string& text) {
            ASSERT_TRUE(
                presenter.apply(setText(presenter.map(), presenter.map().mainItem(), text)));
            ASSERT_TRUE(kept());
        }
        // What was done has reached the journal.
        bool kept() {
            return shell.runUntil([&] { return presenter.savedText().starts_with("kept "); });
        }
        void save() {
            presenter.run(Command::Save);
            ASSERT_TRUE(settle());
        }
        bool close() {
            bool closed = false;
            presenter.close([&] { closed = true; });
            return settle() && closed;
        }
        [[nodiscard]] std::string mainText() const {
            return std::string(textOf(presenter.map(), presenter.map().mainItem()));
        }

        FakeShell shell;
        Presenter presenter;
    };

    Recovery() { support::writeFile(file, document::saveNative(smallMap())); }
    std::unique_ptr<Window> window() { return std::make_unique<Window>(bench, journals); }
    [[nodiscard]] bool nothingIsLeft() const {
        return !std::filesystem::exists(journals) || std::filesystem::is_empty(journals);
    }

    support::TemporaryFolder folder;
    std::filesystem::path journals = folder / "journals";
    std::filesystem::path file = folder / "map.argmap";
    workbench::Workbench bench{{{{folder / "no plugins", false}}, folder / "no runner"}};
};

} // namespace

TEST_F(Recovery, AMapThatWasNeverSavedComesBackWithItsHistory) {
    auto first = window();
    first->presenter.newMap();
    first->presenter.finishText("The pact holds.");
    first->presenter.run(Command::AddReason);
    first->presenter.finishText("Both sides need it.");
    ASSERT_TRUE(first->kept());
    first.reset();

    auto next = window();
    next->shell.recover = RecoverAnswer::Recover;
    next->recoverAtTheStart();
    ASSERT_EQ(next->shell.offered.size(), 1U);
    EXPECT_THAT(next->shell.offered[0],
                HasSubstr("Argmap ended with 2 steps in a new map that were not saved."));
    EXPECT_EQ(next->mainText(), "The pact holds.");
    EXPECT_EQ(next->presenter.map().table<model::Statement>().size(), 2U);
    EXPECT_TRUE(next->presenter.isModified());
    next->presenter.run(Command::Undo);
    EXPECT_EQ(next->presenter.map().table<model::Statement>().size(), 1U);
    next->presenter.run(Command::Redo);
    EXPECT_EQ(next->presenter.map().table<model::Statement>().size(), 2U);
    next->shell.saveAs = folder / "pact.argmap";
    next->save();
    EXPECT_EQ(next->shell.askedForName, 1);
    EXPECT_TRUE(next->close());
    next.reset();
    EXPECT_TRUE(nothingIsLeft());
}

TEST_F(Recovery, WorkOnAFileIsOfferedWhenItIsOpened) {
    auto first = window();
    first->open(file);
    const std::string before = first->mainText();
    first->edit("Changed");
    first.reset();

    auto next = window();
    next->shell.recover = RecoverAnswer::Recover;
    next->open(file);
    ASSERT_EQ(next->shell.offered.size(), 1U);
    EXPECT_THAT(next->shell.offered[0], HasSubstr("1 step in map.argmap that was not saved"));
    EXPECT_EQ(next->mainText(), "Changed");
    EXPECT_TRUE(next->presenter.isModified());
    next->presenter.run(Command::Undo);
    EXPECT_EQ(next->mainText(), before);
    EXPECT_FALSE(next->presenter.isModified()) << "the file holds this state";
    next->presenter.run(Command::Redo);
    next->save();
    EXPECT_EQ(next->shell.askedForName, 0);
    EXPECT_FALSE(next->presenter.isModified());
    const auto saved = document::loadNative(support::readFile(file), "x");
    ASSERT_TRUE(saved);
    EXPECT_EQ(textOf(saved->map, saved->map.mainItem()), "Changed");
}

// What comes back can be lost again: it is kept from the first moment on.
TEST_F(Recovery, ASecondCrashLosesNothing) {
    auto first = window();
    first->open(file);
    first->edit("Changed");
    first.reset();
    auto second = window();
    second->shell.recover = RecoverAnswer::Recover;
    second->open(file);
    ASSERT_TRUE(second->kept());
    second->edit("Changed again");
    second.reset();
    auto third = window();
    third->shell.recover = RecoverAnswer::Recover;
    third->recoverAtTheStart();
    EXPECT_EQ(third->mainText(), "Changed again");
    third->presenter.run(Command::Undo);
    third->presenter.run(Command::Undo);
    EXPECT_FALSE(third->presenter.isModified());
}

TEST_F(Recovery, WorkThatIsNotWantedNowStays) {
    auto first = window();
    first->open(file);
    const std::string before = first->mainText();
    first->edit("Changed");
    first.reset();
    for (int i = 0; i < 2; ++i) {
        auto next = window();
        next->open(file);
        EXPECT_EQ(next->shell.offered.size(), 1U);
        EXPECT_EQ(next->mainText(), before);
    }
    auto last = window();
    last->shell.recover = RecoverAnswer::Delete;
    last->open(file);
    EXPECT_EQ(last->mainText(), before);
    EXPECT_TRUE(last->close());
    EXPECT_TRUE(nothingIsLeft());
}

TEST_F(Recovery, NothingIsLeftAfterClosing) {
    auto first = window();
    first->open(file);
    first->edit("Saved");
    first->save();
    EXPECT_TRUE(first->close());
    first.reset();
    EXPECT_TRUE(nothingIsLeft());
    auto second = window();
    second->open(file);
    second->edit("Not wanted");
    second->shell.unsaved = Answer::Discard;
    EXPECT_TRUE(second->close());
    second.reset();
    EXPECT_TRUE(nothingIsLeft());
    auto third = window();
    third->recoverAtTheStart();
    EXPECT_TRUE(third->shell.offered.empty());
}

TEST_F(Recovery, NothingIsOfferedWhenTheFileHasAll) {
    auto first = window();
    first->open(file);
    first->edit("Saved");
    first->save();
    first.reset();
    EXPECT_FALSE(nothingIsLeft());
    auto next = window();
    next->recoverAtTheStart();
    EXPECT_TRUE(next->shell.offered.empty());
    EXPECT_TRUE(nothingIsLeft());
}

TEST_F(Recovery, AFileThatSomebodyElseHasWrittenIsLeftAlone) {
    auto first = window();
    first->open(file);
    first->edit("Mine");
    first.reset();
    const std::string theirs = document::saveNative({});
    support::writeFile(file, theirs);
    auto next = window();
    next->shell.recover = RecoverAnswer::Recover;
    next->shell.saveAs = folder / "mine.argmap";
    next->open(file);
    ASSERT_EQ(next->shell.offered.size(), 1U);
    EXPECT_THAT(next->shell.offered[0], HasSubstr("Another program has changed the file since"));
    EXPECT_EQ(next->mainText(), "Mine");
    next->save();
    EXPECT_EQ(next->shell.suggested, folder / "map-recovered.argmap");
    EXPECT_EQ(support::readFile(file), theirs);
}

TEST_F(Recovery, WhatAnotherWindowWorksOnIsNotOffered) {
    auto first = window();
    first->open(file);
    first->edit("Mine");
    auto other = window();
    other->recoverAtTheStart();
    EXPECT_TRUE(other->shell.offered.empty());
    other->presenter.run(Command::Recover);
    ASSERT_TRUE(other->settle());
    EXPECT_EQ(other->presenter.messageText(), "There is nothing to recover.");
}

TEST_F(Recovery, TheStatusLineSaysWhatIsKeptAndWhatIsSaved) {
    auto first = window();
    first->open(file);
    EXPECT_EQ(first->presenter.savedText(), "unchanged");
    first->edit("a");
    EXPECT_THAT(first->presenter.savedText(),
                testing::MatchesRegex("kept [0-9]+ s ago · not saved"));
    first->save();
    EXPECT_TRUE(first->kept());
    EXPECT_THAT(first->presenter.savedText(),
                testing::MatchesRegex("kept [0-9]+ s ago · saved ..:.."));
}

TEST_F(Recovery, TheStatusLineSaysWhenNothingIsKept) {
    support::writeFile(journals, "in the way");
    auto first = window();
    first->open(file);
    first->presenter.apply(setText(first->presenter.map(), first->presenter.map().mainItem(), "a"));
    EXPECT_TRUE(first->shell.runUntil([&] {
        return first->presenter.savedText().starts_with("not kept: ");
    })) << first->presenter.savedText();
    EXPECT_THAT(first->presenter.savedText(), HasSubstr("is not a folder · not saved"));
    std::filesystem::remove(journals);
    EXPECT_TRUE(first->kept()) << "it is tried again";
}

// One goes on working while another file is being read.
TEST_F(Recovery, WhatIsDoneWhileAFileIsReadIsAskedFor) {
    auto first = window();
    first->open(file);
    const std::filesystem::path other = folder / "other.argmap";
    support::writeFile(other, document::saveNative(smallMap()));
    first->presenter.open(other);
    first->edit("Meanwhile");
    ASSERT_TRUE(first->settle());
    EXPECT_EQ(first->shell.askedUnsaved, 1);
    EXPECT_EQ(first->mainText(), "Meanwhile");
}

// Who has said that changes may go is not asked again, but only for these changes.
TEST_F(Recovery, DiscardingIsAskedOnce) {
    auto first = window();
    first->open(file);
    first->edit("a");
    first->shell.unsaved = Answer::Discard;
    first->open(file);
    EXPECT_EQ(first->shell.askedUnsaved, 1);
    first->edit("b");
    first->presenter.open(folder / "not there.argmap");
    ASSERT_TRUE(first->settle());
    EXPECT_EQ(first->shell.askedUnsaved, 2);
    EXPECT_EQ(first->mainText(), "b");
    EXPECT_TRUE(first->close());
    EXPECT_EQ(first->shell.askedUnsaved, 3);
}

TEST_F(Recovery, HistoryLeadsToAnyState) {
    auto first = window();
    first->open(file);
    const std::string before = first->mainText();
    first->edit("a");
    first->presenter.run(Command::AddReason);
    first->presenter.finishText("b");
    first->presenter.run(Command::Undo);
    first->shell.state = 0;
    first->presenter.run(Command::ShowHistory);
    EXPECT_THAT(first->shell.states,
                testing::ElementsAre("As it was opened", StartsWith("Edit"), StartsWith("Add")));
    EXPECT_EQ(first->shell.currentState, 1U);
    EXPECT_EQ(first->mainText(), before);
    first->shell.state = 2;
    first->presenter.run(Command::ShowHistory);
    EXPECT_EQ(first->mainText(), "a");
    EXPECT_FALSE(first->presenter.isEnabled(Command::Redo));
    first->shell.state.reset();
    first->presenter.run(Command::ShowHistory);
    EXPECT_EQ(first->shell.currentState, 2U);
}

} // namespace argmap::presenter::test
