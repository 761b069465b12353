// The window: what it shows when it is empty, how it opens files, what the mouse and the panes do.

#include "desktop.hpp"

#include <argmap/support/files.hpp>

#include <gtest/gtest.h>

#include <filesystem>

namespace argmap::editor::test {

namespace {

using nlohmann::json;

const std::string sample = (support::sourceFolder() / "samples/kim-putin.argdown").string();

class Window : public DesktopTest {};

} // namespace

TEST_F(Window, EmptyUntilAMapIsStarted) {
    Desktop desktop;
    desktop.startEditor({});
    EXPECT_EQ(desktop.state()["statements"], 0);
    desktop.key("ctrl+n");
    ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["editing"] == true; }))
        << desktop.state();
    desktop.type("First claim");
    desktop.key("Tab");
    ASSERT_TRUE(desktop.waitUntil([](const json& s) {
        return s["statements"] == 2 && s["editing"] == true;
    })) << desktop.state();
    desktop.key("Escape"); // the reason was left empty: it goes again
    ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["statements"] == 1; }))
        << desktop.state();
}

// `name`: what is typed in the dialogue; empty: what it suggests is taken.
class SavingAnImport : public Window {
protected:
    void writes(const std::string& name, const std::string& written) {
        Desktop desktop;
        const std::filesystem::path file = desktop.home() / "map.argdown";
        std::filesystem::copy_file(sample, file);
        desktop.startEditor({file.string()});
        ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["statements"] > 40; }))
            << desktop.state();
        const std::string before = support::readFile(file);
        desktop.key("ctrl+s");
        ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["active"] == false; }))
            << "no dialogue asked for a name";
        if (!name.empty()) {
            desktop.key("ctrl+a");
            desktop.type(name);
        }
        desktop.key("Return");
        ASSERT_TRUE(desktop.waitUntil([&](const json&) {
            return std::filesystem::exists(desktop.home() / written);
        })) << desktop.state();
        EXPECT_EQ(support::readFile(file), before);
    }
};

TEST_F(SavingAnImport, NeverWritesOverItsSource) {
    writes("", "map.argmap");
}

TEST_F(SavingAnImport, DoesNotWriteOverItsSourceWhenItsNameIsTyped) {
    writes("map.argdown", "map.argdown.argmap");
}

TEST_F(Window, AsksBeforeItReplacesAFile) {
    Desktop desktop;
    const std::filesystem::path file = desktop.home() / "map.argdown";
    const std::filesystem::path there = desktop.home() / "map.argmap";
    std::filesystem::copy_file(sample, file);
    support::writeFile(there, "what was there");
    desktop.startEditor({file.string()});
    ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["statements"] > 40; }))
        << desktop.state();
    desktop.key("ctrl+s");
    ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["active"] == false; }));
    desktop.key("Return"); // the suggested name, which is taken
    desktop.key("Escape"); // the question: no; the dialogue is there again
    desktop.key("Escape");
    ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["active"] == true; }))
        << desktop.state();
    EXPECT_EQ(support::readFile(there), "what was there");
}

TEST_F(Window, AClickSelectsAndADoubleClickEdits) {
    for (const int scale : {1, 2}) {
        Desktop desktop(scale == 1 ? "1280x800x24" : "2560x1600x24", scale);
        desktop.startEditor({"--copy", sample});
        ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["statements"] > 40; }))
            << desktop.state();
        ASSERT_TRUE(desktop.waitIdle());
        desktop.key("ctrl+0"); // the whole map, so that the box is on the screen
        ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["zoom"] < 0.5; }))
            << desktop.state();
        desktop.click(desktop.boxOf("win-win"));
        EXPECT_TRUE(desktop.waitUntil([](const json& s) { return s["primary"] == "win-win"; }))
            << desktop.state();
        desktop.click(desktop.boxOf("win-win"), 2);
        EXPECT_TRUE(desktop.waitUntil([](const json& s) { return s["editing"] == true; }))
            << desktop.state();
        desktop.key("Escape");
        EXPECT_TRUE(desktop.waitUntil(
            [](const json& s) { return s["editing"] == false && s["modified"] == false; }));
    }
}

TEST_F(Window, OpensAFileThatIsDroppedOnIt) {
    // What says how to begin stands in the empty window, the picture in the other.
    for (const auto& [arguments, place] :
         {std::pair<std::vector<std::string>, const char*>{{}, "argmap"},
          {{"--copy", sample}, "canvas"}}) {
        Desktop desktop;
        const std::filesystem::path file = desktop.home() / "dropped.argdown";
        support::writeFile(file, "[A]: a claim\n");
        desktop.startEditor(arguments);
        desktop.drop(file, desktop.windowBox(place));
        EXPECT_TRUE(desktop.waitUntil([](const json& s) { return s["statements"] == 1; }))
            << place << desktop.state();
    }
}

TEST_F(Window, FindsAsOneTypes) {
    Desktop desktop;
    desktop.startEditor({"--copy", sample});
    ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["statements"] > 40; }))
        << desktop.state();
    desktop.key("ctrl+f");
    ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["focus"] == "find"; }))
        << desktop.state();
    desktop.type("railway");
    EXPECT_TRUE(desktop.waitUntil([](const json& s) { return s["primary"] == "railway"; }))
        << desktop.state();
    desktop.key("Escape");
    EXPECT_TRUE(desktop.waitUntil([](const json& s) { return s["focus"] == "canvas"; }))
        << desktop.state();
}

TEST_F(Window, F6WalksThroughThePanes) {
    Desktop desktop;
    desktop.startEditor({"--copy", sample});
    ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["focus"] == "canvas"; }))
        << desktop.state();
    desktop.key("F6");
    EXPECT_TRUE(desktop.waitUntil([](const json& s) { return s["focus"] == "text"; }))
        << desktop.state();
    desktop.key("F6");
    EXPECT_TRUE(desktop.waitUntil([](const json& s) { return s["focus"] != "text"; }))
        << desktop.state();
}

TEST_F(Window, EveryPaneHasRoomOnEveryScreen) {
    struct Screen {
        const char* size;
        int scale;
    };
    for (const auto& [size, scale] : {Screen{"1280x800x24", 1}, Screen{"1920x1080x24", 1},
                                      Screen{"2560x1600x24", 2}, Screen{"3840x2160x24", 2}}) {
        SCOPED_TRACE(std::string(size) + " at scale " + std::to_string(scale));
        Desktop desktop(size, scale);
        desktop.startEditor({"--copy", sample});
        desktop.maximise();
        // The panes keep their width, the picture gets the rest.
        const auto settled = [&](const json&) {
            const Box window = desktop.windowBox("argmap");
            const Box outline = desktop.windowBox("outline");
            const Box picture = desktop.windowBox("canvas");
            const Box text = desktop.windowBox("text");
            return outline.width >= 270 && outline.width <= 290 && text.width >= 270 &&
                   text.x + text.width <= window.x + window.width &&
                   picture.width > window.width - outline.width - 320 &&
                   picture.y + picture.height <= window.y + window.height;
        };
        EXPECT_TRUE(desktop.waitUntil(settled))
            << "outline " << desktop.windowBox("outline").width << ", canvas "
            << desktop.windowBox("canvas").width << ", text " << desktop.windowBox("text").x
            << " + " << desktop.windowBox("text").width << " of "
            << desktop.windowBox("argmap").width;
    }
}

TEST_F(Window, SaysWhyAFileCannotBeOpened) {
    Desktop desktop;
    const std::filesystem::path file = desktop.home() / "broken.argdown";
    support::writeFile(file, std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16));
    desktop.startEditor({file.string()}, false);
    // A dialogue with the reason has the focus; the window behind it stays empty.
    ASSERT_TRUE(desktop.waitUntil([](const json& s) {
        return s["message"] == "Could not open broken.argdown.";
    })) << desktop.state();
    desktop.key("Return");
    EXPECT_TRUE(desktop.waitUntil([](const json& s) { return s["active"] == true; }))
        << desktop.state();
    EXPECT_EQ(desktop.state()["statements"], 0);
}

} // namespace argmap::editor::test
