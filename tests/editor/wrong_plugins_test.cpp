// Whatever a plugin does, the window stays, with what was in it, and says what happened.

#include "desktop.hpp"

#include <argmap/support/files.hpp>

#include <gtest/gtest.h>

#include <filesystem>

namespace argmap::editor::test {

namespace {

using nlohmann::json;

bool asks(const json& state) {
    return state["active"] == false;
}
bool isBack(const json& state) {
    return state["active"] == true && state["idle"] == true && state["told"] == "";
}

class WrongPlugins : public DesktopTest {
protected:
    void SetUp() override {
        DesktopTest::SetUp();
        setenv("ARGMAP_PLUGIN_PATH", (support::buildFolder() / "tests" / "wrong_plugins").c_str(),
               1);
    }
    void TearDown() override { unsetenv("ARGMAP_PLUGIN_PATH"); }

    /// Types a file's name into the dialogue that opens files.
    static void open(Desktop& desktop, const std::filesystem::path& file) {
        desktop.key("ctrl+o");
        ASSERT_TRUE(desktop.waitUntil(asks)) << "no dialogue asked for a file";
        desktop.type(file.string());
        desktop.key("Return");
    }
};

} // namespace

// One of each way to go wrong.
TEST_F(WrongPlugins, LeaveTheWindowAsItWas) {
    Desktop desktop;
    const std::filesystem::path map = desktop.home() / "map.argmap";
    std::filesystem::copy_file(support::sourceFolder() / "samples/kim-putin.argmap", map);
    desktop.startEditor({map.string()});
    ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["statements"] > 40; }));
    const json before = desktop.state();
    for (const char* const deed :
         {"crashes", "throws", "garbage", "hostile-image", "opens-a-socket"}) {
        SCOPED_TRACE(deed);
        const std::filesystem::path file = desktop.home() / "a.wrong";
        support::writeFile(file, std::string(deed) + "\n");
        open(desktop, file);
        ASSERT_TRUE(desktop.waitUntil([](const json& s) {
            return s["told"].get<std::string>().find("org.argmap.test.wrong") != std::string::npos;
        })) << "no message named the plugin: "
            << desktop.state();
        ASSERT_TRUE(desktop.keyUntil("Escape", isBack)) << desktop.state();
        const json now = desktop.state();
        for (const char* const part : {"statements", "inferences", "title", "modified", "undo"})
            EXPECT_EQ(now[part], before[part]) << part;
    }
}

} // namespace argmap::editor::test
