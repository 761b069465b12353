// The editor is killed in the middle of work and started again.

#include "desktop.hpp"

#include <argmap/support/files.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <thread>

namespace argmap::editor::test {

namespace {

using nlohmann::json;

class Crash : public DesktopTest {
protected:
    // A picture for a person, where one is asked for.
    static void picture(Desktop& desktop, const char* name) {
        if (const char* folder = std::getenv("ARGMAP_TEST_PICTURES"))
            desktop.screenshot(std::filesystem::path(folder) / name);
    }
    static bool isKept(const json& state) {
        return state["saved"].get<std::string>().starts_with("kept ");
    }
    static void addClaim(Desktop& desktop, const std::string& text) {
        desktop.key("ctrl+shift+n");
        ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["editing"] == true; }));
        desktop.type(text);
        desktop.key("Return");
        ASSERT_TRUE(desktop.waitUntil([&](const json& s) { return s["text"] == text; }));
    }
};

} // namespace

TEST_F(Crash, WorkComesBackWithItsHistory) {
    Desktop desktop;
    const std::filesystem::path file = desktop.home() / "work.argmap";
    std::filesystem::copy_file(support::sourceFolder() / "samples/kim-putin.argmap", file);
    desktop.startEditor({file.string()});
    ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["statements"] > 40; }));
    ASSERT_TRUE(desktop.waitIdle());
    const json before = desktop.state();
    addClaim(desktop, "A first thought");
    addClaim(desktop, "A second thought");
    ASSERT_TRUE(desktop.waitUntil(isKept)) << desktop.state();
    picture(desktop, "kept.png");
    const json last = desktop.state();
    EXPECT_EQ(last["modified"], true);
    desktop.killEditor();

    desktop.startEditor({}, false);
    ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["active"] == false; }));
    std::this_thread::sleep_for(std::chrono::milliseconds(300)); // for the picture alone
    picture(desktop, "offer.png");
    ASSERT_TRUE(desktop.keyUntil("Return", [&](const json& s) {
        return s["statements"] == last["statements"];
    })) << desktop.state();
    ASSERT_TRUE(desktop.waitIdle());
    picture(desktop, "recovered.png");
    EXPECT_EQ(desktop.state()["modified"], true);
    EXPECT_EQ(desktop.state()["undo"], last["undo"]);
    EXPECT_EQ(desktop.state()["title"], last["title"]);
    EXPECT_EQ(desktop.state()["text"], "A second thought");
    desktop.key("ctrl+h");
    ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["active"] == false; }));
    std::this_thread::sleep_for(std::chrono::milliseconds(300)); // for the picture alone
    picture(desktop, "history.png");
    desktop.key("Home");
    ASSERT_TRUE(desktop.keyUntil("Return", [&](const json& s) {
        return s["statements"] == before["statements"];
    })) << desktop.state();
    EXPECT_EQ(desktop.state()["modified"], false) << "the file holds this state";
    desktop.key("ctrl+q");
    EXPECT_EQ(desktop.waitForEnd(), 0);
    const std::filesystem::path journals = desktop.home() / ".local/state/argmap/journals";
    EXPECT_TRUE(std::filesystem::is_empty(journals));
}

} // namespace argmap::editor::test
