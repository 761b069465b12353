// Whatever a plugin does, the document that is open stays as it is, and the user is told.

#include "fake_shell.hpp"
#include "wrong_deeds.hpp"

#include <argmap/document/native_file.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gmock/gmock.h>

namespace argmap::presenter {

namespace {

class WrongPlugins : public ::testing::Test {
protected:
    ~WrongPlugins() override { window.settle(presenter); }

    support::TemporaryFolder folder;
    std::filesystem::path build = support::buildFolder();
    workbench::Workbench bench{{.pluginFolders = {{build / "tests" / "wrong_plugins", false},
                                                  {build / "lib" / "argmap" / "plugins", true}},
                                .runner = build / "lib" / "argmap" / "argmap-runner"}};
    test::FakeShell window;
    Presenter presenter{bench, window};
};

// Not those that only time or memory ends: the window gives a plugin half a minute and 1 GiB.
bool isSoonOver(const WrongDeed& deed) {
    return deed.code != "plugin.timeout" && deed.code != "plugin.memory" &&
           deed.code != "plugin.output";
}

TEST_F(WrongPlugins, ADocumentThatIsOpenIsNotTouched) {
    presenter.run(Command::New);
    presenter.finishText("What I wrote");
    ASSERT_TRUE(window.settle(presenter));
    window.unsaved = Answer::Discard;
    const std::string before = document::saveNative(presenter.map());
    for (const WrongDeed& deed : wrongDeeds()) {
        if (!isSoonOver(deed))
            continue;
        SCOPED_TRACE(deed.name);
        support::writeFile(folder.path() / "a.wrong", deed.name + "\n");
        window.told.clear();
        presenter.open(folder.path() / "a.wrong");
        ASSERT_TRUE(window.settle(presenter));
        ASSERT_EQ(window.told.size(), 1U);
        EXPECT_THAT(window.told[0], ::testing::HasSubstr("org.argmap.test.wrong"));
        EXPECT_EQ(document::saveNative(presenter.map()), before);
        EXPECT_TRUE(presenter.isModified());
    }
}

// While a plugin hangs, one goes on; the newest file that one asks for wins.
TEST_F(WrongPlugins, AHangingOneIsLeftForTheNextFile) {
    support::writeFile(folder.path() / "a.wrong", "hangs\n");
    support::writeFile(folder.path() / "b.argdown", "[A]: a claim\n");
    presenter.open(folder.path() / "a.wrong");
    EXPECT_FALSE(presenter.isIdle());
    presenter.open(folder.path() / "b.argdown");
    ASSERT_TRUE(window.settle(presenter));
    EXPECT_TRUE(window.told.empty());
    EXPECT_EQ(presenter.map().table<model::Statement>().size(), 1U);
}

} // namespace

} // namespace argmap::presenter
