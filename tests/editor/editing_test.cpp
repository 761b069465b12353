// An analyst's minutes at the keyboard: opens the sample, adds a claim, a reason, an objection and
// an undercut, takes all back, does all again, saves, opens again, exports the diagram.

#include "desktop.hpp"

#include <argmap/support/files.hpp>

#include <gtest/gtest.h>

#include <filesystem>

namespace argmap::editor::test {

namespace {

using nlohmann::json;

const std::filesystem::path sample = support::sourceFolder() / "samples/kim-putin.argmap";

std::function<bool(const json&)> is(const char* key, const json& value) {
    return [key, value](const json& s) { return s[key] == value; };
}

// Types the text of the item that is being edited and commits it with a key.
void typeText(Desktop& desktop, const std::string& text, const std::string& commit = "Return") {
    ASSERT_TRUE(desktop.waitUntil(is("editing", true))) << desktop.state();
    desktop.type(text);
    desktop.key(commit);
}

// The keys of the walk below; gives how many statements they have added. Stops at the first one
// that does nothing.
int pressKeys(Desktop& desktop) {
    const int before = desktop.state()["statements"];
    const auto added = [&](int count) { return is("statements", before + count); };
    desktop.key("ctrl+shift+n");
    if (!desktop.waitUntil([&](const json& s) { return s["editing"] == true; }))
        return static_cast<int>(desktop.state()["statements"]) - before;
    typeText(desktop, "A new claim");
    EXPECT_TRUE(desktop.waitUntil(is("text", "A new claim"))) << desktop.state();
    EXPECT_TRUE(desktop.waitUntil(added(1)));
    desktop.key("Tab");
    typeText(desktop, "A reason for it");
    EXPECT_TRUE(desktop.waitUntil(is("text", "A reason for it"))) << desktop.state();
    desktop.key("ctrl+u");
    typeText(desktop, "The step does not hold");
    EXPECT_TRUE(desktop.waitUntil(is("text", "The step does not hold"))) << desktop.state();
    desktop.key("Left");
    EXPECT_TRUE(desktop.waitUntil(is("text", "A reason for it"))) << desktop.state();
    desktop.key("Left");
    EXPECT_TRUE(desktop.waitUntil(is("text", "A new claim"))) << desktop.state();
    desktop.key("shift+Tab");
    typeText(desktop, "An objection to it");
    EXPECT_TRUE(desktop.waitUntil(is("text", "An objection to it"))) << desktop.state();
    return static_cast<int>(desktop.state()["statements"]) - before;
}

class Editing : public DesktopTest {};

} // namespace

TEST_F(Editing, ByTheKeyboardFromTheSampleToTheDiagram) {
    Desktop desktop;
    const std::filesystem::path file = desktop.home() / "work.argmap";
    std::filesystem::copy_file(sample, file);
    desktop.startEditor({file.string()});
    ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["statements"] > 40; }))
        << desktop.state();
    ASSERT_TRUE(desktop.waitIdle());
    const json first = desktop.state();
    EXPECT_EQ(first["modified"], false);

    ASSERT_EQ(pressKeys(desktop), 4);
    ASSERT_TRUE(desktop.waitIdle());
    const json last = desktop.state();
    EXPECT_EQ(last["inferences"].get<int>(), first["inferences"].get<int>() + 3);
    EXPECT_EQ(last["modified"], true);

    const auto pressUntilItChanges = [&](const char* keys) {
        const json before = desktop.state();
        desktop.key(keys);
        EXPECT_TRUE(desktop.waitUntil([&](const json& s) {
            return s["undo"] != before["undo"] || s["redo"] != before["redo"];
        })) << keys
            << ": " << desktop.state();
    };
    for (int i = 0; i < 4; ++i)
        pressUntilItChanges("ctrl+z");
    ASSERT_TRUE(desktop.waitUntil(is("undo", "Undo"))) << desktop.state();
    EXPECT_EQ(desktop.state()["statements"], first["statements"]);
    EXPECT_EQ(desktop.state()["modified"], false); // back at what is on the disk
    for (int i = 0; i < 4; ++i)
        pressUntilItChanges("ctrl+shift+z");
    ASSERT_TRUE(desktop.waitUntil(is("redo", "Redo"))) << desktop.state();
    EXPECT_EQ(desktop.state()["statements"], last["statements"]);

    const std::string before = support::readFile(file);
    desktop.key("ctrl+s");
    ASSERT_TRUE(desktop.waitUntil(is("modified", false))) << desktop.state();
    const std::string saved = support::readFile(file);
    EXPECT_NE(saved, before);
    for (const char* text :
         {"A new claim", "A reason for it", "The step does not hold", "An objection to it"})
        EXPECT_NE(saved.find(text), std::string::npos) << text;

    const std::filesystem::path svg = desktop.home() / "work.svg"; // what the dialogue suggests
    desktop.key("ctrl+shift+e");
    ASSERT_TRUE(desktop.waitUntil(is("active", false))) << "the file dialogue did not open";
    desktop.key("Return");
    ASSERT_TRUE(desktop.waitUntil([&](const json&) { return std::filesystem::exists(svg); }))
        << desktop.state();
    ASSERT_TRUE(
        desktop.waitUntil([](const json& s) { return s["active"] == true && s["idle"] == true; }));
    desktop.key("ctrl+q");
    EXPECT_EQ(desktop.waitForEnd(), 0);

    // What was saved opens again, and the exported diagram has every claim of it.
    const std::string picture = support::readFile(svg);
    Desktop again;
    again.startEditor({file.string()});
    ASSERT_TRUE(again.waitUntil(is("statements", last["statements"]))) << again.state();
    std::size_t boxes = 0;
    for (std::size_t at = 0; (at = picture.find("class=\"statement ", at)) != std::string::npos;
         ++at)
        ++boxes;
    EXPECT_EQ(boxes, last["statements"].get<std::size_t>());
}

// The test above must fail when the keys do nothing: else it would prove nothing.
TEST_F(Editing, WithoutKeysNothingHappens) {
    Desktop desktop;
    desktop.startEditor({"--no-keys", "--copy", sample.string()});
    ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["statements"] > 40; }))
        << desktop.state();
    EXPECT_EQ(pressKeys(desktop), 0);
}

} // namespace argmap::editor::test
