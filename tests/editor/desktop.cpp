#include "desktop.hpp"

#include <argmap/support/files.hpp>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <thread>
#include <utility>

namespace argmap::editor::test {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds patience{
    20}; // machines that test are busy; conditions are met much earlier
constexpr std::chrono::milliseconds pollEvery{20};

bool installed(const char* program) {
    return std::system((std::string("command -v ") + program + " >/dev/null 2>&1").c_str()) == 0;
}

// Xvfb tells the number of its display on a pipe.
std::string readDisplay(int pipe) {
    pollfd waiting{pipe, POLLIN, 0};
    std::string number;
    char c = 0;
    while (poll(&waiting, 1, 10'000) > 0 && read(pipe, &c, 1) == 1 && c != '\n')
        number += c;
    return number.empty() ? number : ":" + number;
}

} // namespace

std::string Desktop::missing() {
    std::string names;
    for (const char* program : {"Xvfb", "openbox", "xdotool", "wmctrl"})
        if (!installed(program))
            names += (names.empty() ? "" : ", ") + std::string(program);
    return names;
}

Desktop::Desktop(const std::string& size, int scale) : m_scale(scale) {
    int pipe[2];
    if (::pipe(pipe) != 0)
        throw std::runtime_error("no pipe");
    const pid_t xvfb = fork();
    if (xvfb == 0) {
        setpgid(0, 0);
        close(pipe[0]);
        const std::string number = std::to_string(pipe[1]);
        const int null = open("/dev/null", O_WRONLY);
        dup2(null, 2);
        // -r: a key that is held for long because the machine is busy does not repeat.
        execlp("Xvfb", "Xvfb", "-displayfd", number.c_str(), "-screen", "0", size.c_str(), "-dpi",
               "96", "-r", "-nolisten", "tcp", nullptr);
        _exit(127);
    }
    m_children.push_back(xvfb);
    close(pipe[1]);
    m_display = readDisplay(pipe[0]);
    close(pipe[0]);
    if (m_display.empty())
        throw std::runtime_error("Xvfb did not start");
    m_children.push_back(start({"openbox"}));
}

Desktop::~Desktop() {
    if (m_hook >= 0)
        close(m_hook);
    if (m_editor > 0)
        m_children.push_back(m_editor);
    for (auto child = m_children.rbegin(); child != m_children.rend(); ++child) {
        kill(*child, SIGKILL);
        waitpid(*child, nullptr, 0);
    }
}

pid_t Desktop::start(const std::vector<std::string>& command) {
    const pid_t child = fork();
    if (child != 0)
        return child;
    const std::string home = m_home.path().string();
    setenv("DISPLAY", m_display.c_str(), 1);
    setenv("HOME", home.c_str(), 1);
    setenv("XDG_RUNTIME_DIR", home.c_str(), 1);
    for (const char* variable :
         {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "WAYLAND_DISPLAY"})
        unsetenv(variable);
    setenv("GDK_BACKEND", "x11", 1);
    setenv("GTK_THEME", "Adwaita", 1);
    setenv("GSETTINGS_BACKEND", "memory", 1);
    setenv("LANG", "C.UTF-8", 1);
    setenv("NO_AT_BRIDGE", "1", 1);
    setenv("GDK_SCALE", std::to_string(m_scale).c_str(), 1);
    setenv("ARGMAP_FATAL_ASSERTIONS", "1", 1);
    const int log = open(
        (home + "/" + std::filesystem::path(command.front()).filename().string() + ".log").c_str(),
        O_WRONLY | O_CREAT | O_APPEND, 0644);
    dup2(log, 1);
    dup2(log, 2);
    std::vector<char*> arguments;
    for (const std::string& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    execvp(arguments.front(), arguments.data());
    _exit(127);
}

void Desktop::run(const std::vector<std::string>& command) {
    int status = 0;
    waitpid(start(command), &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw std::runtime_error(command.front() + " failed");
}

void Desktop::startEditor(const std::vector<std::string>& arguments, bool ready) {
    const std::filesystem::path socket = m_home / "hook";
    std::vector<std::string> command{(support::buildFolder() / "bin/argmap-editor").string(),
                                     "--test-hook", socket.string()};
    command.insert(command.end(), arguments.begin(), arguments.end());
    m_editor = start(command);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, socket.c_str(), sizeof address.sun_path - 1);
    const auto end = Clock::now() + patience;
    m_hook = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    while (connect(m_hook, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        if (Clock::now() > end || waitpid(m_editor, nullptr, WNOHANG) != 0)
            throw std::runtime_error("the editor did not start: " +
                                     support::readFile(m_home / "argmap-editor.log"));
        std::this_thread::sleep_for(pollEvery);
    }
    if (ready && !waitUntil([](const nlohmann::json& s) {
            return s["active"] == true && s["idle"] == true;
        }))
        throw std::runtime_error("the editor's window did not come up: " + state().dump());
}

std::string Desktop::ask(const std::string& question) {
    const std::string line = question + "\n";
    if (write(m_hook, line.data(), line.size()) < 0)
        return {};
    std::string answer;
    pollfd waiting{m_hook, POLLIN, 0};
    char c = 0;
    while (poll(&waiting, 1, 10'000) > 0 && read(m_hook, &c, 1) == 1 && c != '\n')
        answer += c;
    return answer;
}

nlohmann::json Desktop::state() {
    return nlohmann::json::parse(ask("state"), nullptr, false);
}

Box Desktop::boxOf(const std::string& id) {
    Box box;
    std::sscanf(ask("rect " + id).c_str(), "%d %d %d %d", &box.x, &box.y, &box.width, &box.height);
    return box;
}

Box Desktop::windowBox(const std::string& name) {
    Box box;
    std::sscanf(ask("window " + name).c_str(), "%d %d %d %d", &box.x, &box.y, &box.width,
                &box.height);
    return box;
}

void Desktop::maximise() {
    // On a busy machine the window manager may not have made the window the active one yet.
    for (const auto end = Clock::now() + patience;; std::this_thread::sleep_for(pollEvery)) {
        try {
            run({"wmctrl", "-r", ":ACTIVE:", "-b", "add,maximized_vert,maximized_horz"});
            return;
        } catch (const std::runtime_error&) {
            if (Clock::now() > end)
                throw;
        }
    }
}

bool Desktop::waitUntil(const std::function<bool(const nlohmann::json&)>& condition) {
    for (const auto end = Clock::now() + patience; Clock::now() < end;
         std::this_thread::sleep_for(pollEvery)) {
        const nlohmann::json now = state();
        if (now.is_object() && condition(now))
            return true;
    }
    return false;
}

bool Desktop::keyUntil(const std::string& keys,
                       const std::function<bool(const nlohmann::json&)>& condition) {
    for (const auto end = Clock::now() + patience; Clock::now() < end;) {
        const nlohmann::json now = state();
        if (now.is_object() && condition(now))
            return true;
        key(keys);
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
    }
    return false;
}

bool Desktop::waitIdle() {
    return waitUntil(
        [](const nlohmann::json& s) { return s["idle"] == true && s["editing"] == false; });
}

void Desktop::key(const std::string& keys) {
    run({"xdotool", "key", "--clearmodifiers", keys});
}

void Desktop::type(const std::string& text) {
    run({"xdotool", "type", "--delay", "5", text});
}

void Desktop::click(const Box& box, int times) {
    // Logical pixels of the toolkit are `scale` pixels of the screen.
    run({"xdotool", "mousemove", std::to_string((box.x + box.width / 2) * m_scale),
         std::to_string((box.y + box.height / 2) * m_scale), "click", "--repeat",
         std::to_string(times), "--delay", "60", "1"});
}

void Desktop::drop(const std::filesystem::path& file, const Box& box) {
    m_children.push_back(
        start({(support::buildFolder() / "tests/drag_source").string(), file.string()}));
    const std::string x = std::to_string((box.x + box.width / 2) * m_scale);
    const std::string y = std::to_string((box.y + box.height / 2) * m_scale);
    run({"xdotool", "search", "--sync", "--onlyvisible", "--name", "drag_source"});
    run({"xdotool",
         "mousemove",
         "30",
         "30",
         "mousedown",
         "1",
         "sleep",
         "0.2",
         "mousemove",
         "60",
         "60",
         "sleep",
         "0.2",
         "mousemove",
         x,
         y,
         "sleep",
         "0.2",
         "mousemove_relative",
         "3",
         "3",
         "sleep",
         "0.2",
         "mouseup",
         "1"});
}

void Desktop::screenshot(const std::filesystem::path& png) {
    run({"import", "-window", "root", png.string()});
}

void Desktop::killEditor() {
    kill(m_editor, SIGKILL);
    waitpid(std::exchange(m_editor, 0), nullptr, 0);
    close(std::exchange(m_hook, -1));
}

int Desktop::waitForEnd() {
    for (const auto end = Clock::now() + patience; Clock::now() < end;
         std::this_thread::sleep_for(pollEvery)) {
        int status = 0;
        if (waitpid(m_editor, &status, WNOHANG) == m_editor) {
            m_editor = 0;
            return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        }
    }
    return -1;
}

} // namespace argmap::editor::test
