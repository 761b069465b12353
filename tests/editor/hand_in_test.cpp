// Before a picture is handed in: it gets a theme and fixed numbers, from the menus by the keyboard, and
// is printed on paper.

#include "desktop.hpp"

#include <argmap/support/files.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace argmap::editor::test {

namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;

std::function<bool(const json&)> is(const char* key, const json& value) {
    return [key, value](const json& s) { return s[key] == value; };
}

class HandingIn : public DesktopTest {};

} // namespace

TEST_F(HandingIn, ADarkPictureWithFixedNumbersOnA4) {
    Desktop desktop;
    const std::filesystem::path file = desktop.home() / "work.argmap";
    std::filesystem::copy_file(support::sourceFolder() / "samples/kim-putin.argmap", file);
    std::filesystem::create_directories(desktop.home() / ".config/argmap");
    support::writeFile(desktop.home() / ".config/argmap/editor.conf", // as it was chosen last
                       "[Export]\nPaper=1\n");
    desktop.startEditor({file.string()});
    ASSERT_TRUE(desktop.waitUntil([](const json& s) { return s["statements"] > 40; }))
        << desktop.state();
    ASSERT_TRUE(desktop.waitIdle());

    for (const char* key : {"alt+v", "t", "d"}) // View, Theme, Dark
        desktop.key(key);
    ASSERT_TRUE(desktop.waitUntil(is("undo", "Undo Change Theme"))) << desktop.state();
    EXPECT_EQ(desktop.state()["message"], "Theme: Dark, for screens.");
    for (const char* key : {"alt+m", "x"}) // Map, Fix Numbers
        desktop.key(key);
    ASSERT_TRUE(desktop.waitUntil(is("undo", "Undo Fix Numbers"))) << desktop.state();
    ASSERT_TRUE(desktop.waitIdle());

    desktop.key("ctrl+shift+e");
    ASSERT_TRUE(desktop.waitUntil(is("active", false))) << "the file dialogue did not open";
    desktop.key("Return"); // the name that it suggests
    ASSERT_TRUE(desktop.waitUntil([](const json& s) {
        return s["message"].get<std::string>().starts_with("Exported");
    })) << desktop.state();
    EXPECT_THAT(desktop.state()["message"].get<std::string>(),
                MatchesRegex("Exported work-1.svg to work-[0-9]+.svg: [0-9]+ pages; the smallest "
                             "text is printed at [0-9.]+ points\\."));
    EXPECT_FALSE(std::filesystem::exists(desktop.home() / "work.svg"));
    const std::string page = support::readFile(desktop.home() / "work-1.svg");
    EXPECT_THAT(page, HasSubstr("#17191C")) << "the dark page";
}

} // namespace argmap::editor::test
