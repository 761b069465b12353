// Saving and opening, without a window: nothing is lost, whatever happens on the disk meanwhile.
#include "fake_shell.hpp"
#include "faulty_env.hpp"
#include "small_map.hpp"

#include <argmap/document/native_file.hpp>
#include <argmap/files/file_lock.hpp>
#include <argmap/presenter/edit_change.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace argmap::presenter::test {

namespace {

using testing::HasSubstr;

class Saving : public testing::Test {
protected:
    void SetUp() override {
        support::writeFile(file, document::saveNative(smallMap()));
        presenter.open(file);
        ASSERT_TRUE(shell.runUntil([&] { return presenter.isIdle() && presenter.hasDocument(); }));
    }

    void edit(const std::string& text) {
        presenter.apply(setText(presenter.map(), presenter.map().mainItem(), text));
    }
    bool settle() {
        return shell.runUntil([&] { return presenter.isIdle(); });
    }
    void save() {
        presenter.run(Command::Save);
        ASSERT_TRUE(settle());
    }
    [[nodiscard]] std::string mainTextOnDisk(const std::filesystem::path& path) const {
        const auto loaded = document::loadNative(support::readFile(path), "x");
        return loaded ? std::string(textOf(loaded->map, loaded->map.mainItem()))
                      : loaded.error().message;
    }

    support::TemporaryFolder folder;
    std::filesystem::path file = folder / "map.argmap";
    workbench::Workbench bench{{{{folder / "no plugins", false}}, folder / "no runner"}};
    FakeShell shell;
    Presenter presenter{bench, shell};
};

} // namespace

TEST_F(Saving, WritesAndKeepsEarlierStates) {
    EXPECT_FALSE(presenter.isModified());
    const std::string before = mainTextOnDisk(file);
    edit("First");
    EXPECT_TRUE(presenter.isModified());
    save();
    EXPECT_FALSE(presenter.isModified());
    EXPECT_EQ(mainTextOnDisk(file), "First");
    EXPECT_EQ(mainTextOnDisk(folder / "map.argmap.~1~"), before);
    EXPECT_THAT(presenter.savedText(), HasSubstr("saved "));
    presenter.run(Command::Undo);
    EXPECT_TRUE(presenter.isModified());
    presenter.run(Command::Redo);
    EXPECT_FALSE(presenter.isModified());
}

TEST_F(Saving, APackedFileStaysPacked) {
    shell.saveAs = folder / "large.argmap.zst";
    presenter.run(Command::SaveAs);
    ASSERT_TRUE(settle());
    EXPECT_TRUE(document::isPacked(support::readFile(*shell.saveAs)));
    presenter.open(*shell.saveAs);
    ASSERT_TRUE(settle());
    edit("First");
    save();
    EXPECT_EQ(mainTextOnDisk(*shell.saveAs), "First");
    EXPECT_TRUE(document::isPacked(support::readFile(*shell.saveAs)));
    EXPECT_TRUE(document::isPacked(support::readFile(folder / "large.argmap.zst.~1~")));
    shell.saveAs = folder / "plain.argmap";
    presenter.run(Command::SaveAs);
    ASSERT_TRUE(settle());
    EXPECT_FALSE(document::isPacked(support::readFile(*shell.saveAs)));
    // A damaged one is covered by nobody: another name is suggested.
    const std::string whole = support::readFile(folder / "large.argmap.zst");
    support::writeFile(folder / "large.argmap.zst", whole + "garbage");
    presenter.open(folder / "large.argmap.zst");
    ASSERT_TRUE(settle());
    save();
    EXPECT_EQ(shell.suggested, folder / "large-2.argmap.zst");
}

TEST_F(Saving, AFileForANewerProgramIsNotDamaged) {
    const std::string whole = support::readFile(file);
    support::writeFile(folder / "newer.argmap", "argmap 9 9 9\n");
    support::writeFile(folder / "newer.argmap.~1~", whole);
    presenter.open(folder / "newer.argmap");
    ASSERT_TRUE(settle());
    EXPECT_TRUE(shell.backupQuestions.empty());
    ASSERT_EQ(shell.told.size(), 1U);
    EXPECT_THAT(shell.told[0], HasSubstr("needs Argmap's file version 9"));
}

TEST_F(Saving, ADamagedFileOffersItsBackup) {
    const std::string whole = support::readFile(file);
    const std::string before = mainTextOnDisk(file);
    support::writeFile(folder / "map.argmap.~1~", whole);
    support::writeFile(file, whole.substr(0, whole.size() / 2));
    presenter.open(file);
    ASSERT_TRUE(settle());
    EXPECT_EQ(shell.backupQuestions,
              (std::vector<std::string>{
                  "map.argmap is damaged. Open its backup map.argmap.~1~, which is whole?"}));
    EXPECT_THAT(presenter.windowTitle(), HasSubstr("map.argmap (read-only)"));

    shell.opensBackup = true;
    presenter.open(file);
    ASSERT_TRUE(settle());
    EXPECT_THAT(presenter.windowTitle(), HasSubstr("map.argmap.~1~ (backup)"));
    EXPECT_EQ(textOf(presenter.map(), presenter.map().mainItem()), before);
    edit("Repaired");
    shell.saveAs = file;
    save();
    EXPECT_EQ(shell.suggested, file);
    EXPECT_EQ(mainTextOnDisk(file), "Repaired");
    EXPECT_EQ(support::readFile(folder / "map.argmap.~1~"), whole.substr(0, whole.size() / 2));
    EXPECT_EQ(support::readFile(folder / "map.argmap.~2~"), whole);

    std::filesystem::remove(file); // the backup that is whole is the older one now
    presenter.open(file);
    ASSERT_TRUE(settle());
    EXPECT_EQ(shell.backupQuestions.back(),
              "map.argmap is not readable. Open its backup map.argmap.~2~, which is whole?");
    EXPECT_EQ(textOf(presenter.map(), presenter.map().mainItem()), before);
}

TEST_F(Saving, WorkGoesOnMeanwhile) {
    edit("First");
    presenter.run(Command::Save);
    EXPECT_EQ(presenter.savedText(), "saving …");
    edit("Second");
    ASSERT_TRUE(settle());
    EXPECT_EQ(mainTextOnDisk(file), "First");
    EXPECT_TRUE(presenter.isModified());
}

TEST_F(Saving, TwoInARowWriteTheNewestLast) {
    edit("First");
    presenter.run(Command::Save);
    edit("Second");
    presenter.run(Command::Save);
    ASSERT_TRUE(settle());
    EXPECT_EQ(mainTextOnDisk(file), "Second");
    EXPECT_FALSE(presenter.isModified());
    EXPECT_EQ(shell.askedChanged, 0);
}

TEST_F(Saving, AFileThatAnotherProgramChangedIsNotOverwrittenUnasked) {
    std::ofstream(file) << "somebody else's";
    edit("Mine");
    save();
    EXPECT_EQ(shell.askedChanged, 1);
    EXPECT_EQ(support::readFile(file), "somebody else's");
    EXPECT_TRUE(presenter.isModified());

    shell.changedAnswer = ChangedAnswer::SaveAs;
    shell.saveAs = folder / "mine.argmap";
    save();
    EXPECT_EQ(mainTextOnDisk(folder / "mine.argmap"), "Mine");
    EXPECT_EQ(support::readFile(file), "somebody else's");
    EXPECT_FALSE(presenter.isModified());
}

TEST_F(Saving, OverwritingOnRequestKeepsWhatWasThereAsABackup) {
    std::ofstream(file) << "somebody else's";
    shell.changedAnswer = ChangedAnswer::Overwrite;
    edit("Mine");
    save();
    EXPECT_EQ(mainTextOnDisk(file), "Mine");
    EXPECT_EQ(support::readFile(folder / "map.argmap.~1~"), "somebody else's");
}

TEST_F(Saving, AFailureIsToldAndTheWorkIsIntact) {
    edit("Mine");
    shell.saveAs = folder / "not there" / "map.argmap";
    presenter.run(Command::SaveAs);
    ASSERT_TRUE(settle());
    ASSERT_EQ(shell.told.size(), 1U);
    EXPECT_THAT(shell.told[0], HasSubstr("could not be saved"));
    EXPECT_TRUE(presenter.isModified());
    save(); // the file that was open is still the one that Save means
    EXPECT_EQ(mainTextOnDisk(file), "Mine");
}

TEST_F(Saving, AFileIsOpenInOneProgramAtATime) {
    FakeShell otherShell;
    Presenter other(bench, otherShell);
    other.open(file);
    ASSERT_TRUE(otherShell.runUntil([&] { return other.isIdle() && other.hasDocument(); }));
    ASSERT_FALSE(other.problems().empty());
    EXPECT_EQ(other.problems().front().code, "files.in-use");
    EXPECT_THAT(other.problems().front().message, HasSubstr("open in Argmap (process "));
    other.apply(setText(other.map(), other.map().mainItem(), "Other"));
    otherShell.saveAs = file;
    other.run(Command::Save); // asks for a name; the same one is refused
    ASSERT_TRUE(otherShell.runUntil([&] { return other.isIdle(); }));
    EXPECT_EQ(otherShell.askedForName, 1);
    EXPECT_EQ(otherShell.told.size(), 1U);
    otherShell.saveAs = folder / "other.argmap";
    other.run(Command::Save);
    ASSERT_TRUE(otherShell.runUntil([&] { return other.isIdle(); }));
    EXPECT_EQ(mainTextOnDisk(folder / "other.argmap"), "Other");
}

TEST_F(Saving, TheFileThatIsOpenMayBeReadAgainAndWrittenByAnyOfItsNames) {
    std::filesystem::create_symlink("map.argmap", folder / "other name.argmap");
    presenter.open(folder / "other name.argmap");
    ASSERT_TRUE(settle());
    EXPECT_TRUE(presenter.problems().empty());
    edit("Mine");
    shell.saveAs = folder.path() / "." / "map.argmap";
    presenter.run(Command::SaveAs);
    ASSERT_TRUE(settle());
    EXPECT_TRUE(shell.told.empty());
    EXPECT_EQ(mainTextOnDisk(file), "Mine");
    // By another name, too, nothing of somebody else's is overwritten unasked.
    std::ofstream(file) << "somebody else's";
    edit("Later");
    shell.saveAs = folder / "other name.argmap";
    presenter.run(Command::SaveAs);
    ASSERT_TRUE(settle());
    EXPECT_EQ(shell.askedChanged, 1);
    EXPECT_EQ(support::readFile(file), "somebody else's");
}

// The disk has the bytes but does not confirm the folder: the next save is no surprise to itself.
TEST_F(Saving, AnUnconfirmedSaveIsNotTakenForAnotherProgram) {
    class FolderFails : public files::test::FaultyEnv {
    public:
        FolderFails() : FaultyEnv(-1, 0) {}
        int open(const files::Path& path, int flags, mode_t mode) override {
            return fails && (flags & O_DIRECTORY) != 0 ? -EIO : FaultyEnv::open(path, flags, mode);
        }
        bool fails = true;
    } env;
    FakeShell window;
    const std::filesystem::path own = folder / "own.argmap";
    support::writeFile(own, document::saveNative(smallMap()));
    Presenter working(bench, window, env);
    working.open(own);
    ASSERT_TRUE(window.settle(working));
    working.apply(setText(working.map(), working.map().mainItem(), "Mine"));
    working.run(Command::Save);
    ASSERT_TRUE(window.settle(working));
    EXPECT_EQ(window.told.size(), 1U);
    EXPECT_TRUE(working.isModified());
    env.fails = false;
    working.run(Command::Save);
    ASSERT_TRUE(window.settle(working));
    EXPECT_EQ(window.askedChanged, 0);
    EXPECT_FALSE(working.isModified());
    EXPECT_EQ(mainTextOnDisk(own), "Mine");
}

TEST_F(Saving, ClosingSavesFirstAndAsksAgainForWhatChangedMeanwhile) {
    bool closed = false;
    const auto close = [&] { presenter.whenSettled([&] { closed = true; }); };
    close();
    EXPECT_TRUE(closed) << "nothing to save";
    closed = false;
    edit("Mine");
    close();
    EXPECT_FALSE(closed) << "the user thought better of it";
    shell.unsaved = Answer::Save;
    close();
    edit("Later");
    EXPECT_FALSE(closed) << "it is still being written";
    shell.unsaved = Answer::Cancel;
    ASSERT_TRUE(settle());
    EXPECT_FALSE(closed);
    EXPECT_EQ(mainTextOnDisk(file), "Mine");
    shell.unsaved = Answer::Save;
    close();
    ASSERT_TRUE(settle());
    EXPECT_TRUE(closed);
    EXPECT_EQ(mainTextOnDisk(file), "Later");
}

TEST_F(Saving, OpeningAnotherFileWhileOneIsBeingSavedLosesNothing) {
    const std::filesystem::path next = folder / "next.argmap";
    support::writeFile(next, document::saveNative(smallMap()));
    edit("Mine");
    presenter.run(Command::Save);
    presenter.open(next);
    ASSERT_TRUE(shell.runUntil([&] {
        return presenter.isIdle() && presenter.windowTitle().find("next") != std::string::npos;
    }));
    EXPECT_EQ(mainTextOnDisk(file), "Mine");
    EXPECT_EQ(mainTextOnDisk(next), "Text of main");
    EXPECT_EQ(shell.askedUnsaved, 0);
    EXPECT_FALSE(presenter.isModified());
    // The first file is free again.
    EXPECT_TRUE(files::FileLock::take(files::realEnv(), file, "test"));
}

} // namespace argmap::presenter::test
