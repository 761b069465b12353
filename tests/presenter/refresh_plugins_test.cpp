// Plugins that come, change and go while the window is open.

#include "fake_shell.hpp"

#include <argmap/support/files.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gmock/gmock.h>

namespace argmap::presenter {

namespace {

namespace fs = std::filesystem;

constexpr auto overwrite = fs::copy_options::recursive | fs::copy_options::overwrite_existing;

class RefreshPlugins : public ::testing::Test {
protected:
    ~RefreshPlugins() override { window.settle(presenter); }

    // What the status line says when the user comes back to the window.
    std::string afterReturning() {
        presenter.say("");
        presenter.refreshPlugins();
        EXPECT_TRUE(window.settle(presenter));
        return presenter.messageText();
    }
    [[nodiscard]] bool canRead(const std::string& suffix) const {
        const std::vector<std::string> all = presenter.readableSuffixes();
        return std::find(all.begin(), all.end(), suffix) != all.end();
    }

    support::TemporaryFolder folder;
    fs::path plugin = folder.path() / "plugins" / "lines";
    fs::path built = support::buildFolder() / "tests" / "good_plugins" / "lines";
    workbench::Workbench bench{{.pluginFolders = {{plugin.parent_path(), false}}, .runner = {}}};
    test::FakeShell window;
    Presenter presenter{bench, window};
};

TEST_F(RefreshPlugins, OneThatComesIsUsedAtOnce) {
    EXPECT_FALSE(canRead("lines"));
    EXPECT_EQ(afterReturning(), "");
    fs::create_directories(plugin);
    fs::copy(built, plugin, overwrite);
    EXPECT_THAT(afterReturning(), ::testing::MatchesRegex("Plugin \".*\" .* is there now"));
    EXPECT_TRUE(canRead("lines"));
    EXPECT_EQ(afterReturning(), "");
}

TEST_F(RefreshPlugins, OneThatWasBuiltAgainIsTold) {
    fs::create_directories(plugin);
    fs::copy(built, plugin, overwrite);
    afterReturning();
    // As a linker does: a new file in place of the old one.
    fs::copy_file(plugin / "lines.so", plugin / "new");
    fs::rename(plugin / "new", plugin / "lines.so");
    EXPECT_THAT(afterReturning(), ::testing::EndsWith("was loaded again"));
}

TEST_F(RefreshPlugins, OneThatGoesIsTold) {
    fs::create_directories(plugin);
    fs::copy(built, plugin, overwrite);
    afterReturning();
    fs::remove_all(plugin);
    EXPECT_THAT(afterReturning(), ::testing::EndsWith("is gone"));
    EXPECT_FALSE(canRead("lines"));
}

} // namespace

} // namespace argmap::presenter
