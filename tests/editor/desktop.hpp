// A screen of a test's own with a window manager and one editor on it: keys and clicks go through
// the X server, as a person's do; what the window shows is asked over the editor's test hook, and
// waited for, never slept for.
//
// One owner, one thread. Everything that was started is ended by the destructor.
#pragma once

#include <argmap/support/temporary_folder.hpp>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace argmap::editor::test {

struct Box {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

class Desktop {
public:
    /// `size` of the screen as Xvfb wants it ("1280x800x24"); `scale` of the toolkit, 1 or 2.
    explicit Desktop(const std::string& size = "1280x800x24", int scale = 1);
    ~Desktop();
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;

    /// The programs that a desktop needs and that are not installed. Empty: all are there.
    [[nodiscard]] static std::string missing();

    /// Starts the editor and, when `ready`, waits until its window is active and idle.
    void startEditor(const std::vector<std::string>& arguments, bool ready = true);
    /// Kills the editor, as a crash would.
    void killEditor();
    /// Waits for the editor to end; its exit status, or -1 when it does not within ten seconds.
    int waitForEnd();

    /// Keys by xdotool's names: "Tab", "ctrl+z", "shift+Return".
    void key(const std::string& keys);
    void type(const std::string& text);
    void click(const Box& box, int times = 1);
    /// Drags a file from a corner of the screen and drops it on the middle of the box; once.
    void drop(const std::filesystem::path& file, const Box& box);

    [[nodiscard]] nlohmann::json state();
    [[nodiscard]] Box boxOf(const std::string& id);
    /// A control by its name, or the window ("argmap"): its place on the screen; empty while it is
    /// not shown.
    [[nodiscard]] Box windowBox(const std::string& name);
    void maximise();
    /// Polls until the condition holds (true) or five seconds are over (false).
    bool waitUntil(const std::function<bool(const nlohmann::json&)>& condition);
    /// Presses a key again until the condition holds: a dialogue that has just come up may not have
    /// the keyboard yet.
    bool keyUntil(const std::string& keys,
                  const std::function<bool(const nlohmann::json&)>& condition);
    /// Nothing runs in the background and nothing is being typed.
    bool waitIdle();
    /// A picture of the whole screen, for a person to look at.
    void screenshot(const std::filesystem::path& png);
    [[nodiscard]] const std::filesystem::path& home() const { return m_home.path(); }

private:
    pid_t start(const std::vector<std::string>& command);
    void run(const std::vector<std::string>& command);
    std::string ask(const std::string& question);

    support::TemporaryFolder m_home;
    std::string m_display;
    int m_scale;
    std::vector<pid_t> m_children;
    pid_t m_editor = 0;
    int m_hook = -1;
};

/// Tests on a desktop: they say so where there can be none.
class DesktopTest : public testing::Test {
protected:
    void SetUp() override {
        if (const std::string program = Desktop::missing(); !program.empty())
            GTEST_SKIP() << "not installed: " << program;
    }
};

} // namespace argmap::editor::test
