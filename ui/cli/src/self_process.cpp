#include "self_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <thread>

namespace argmap::cli {

namespace {

constexpr std::size_t longestLine = 16U << 20U;

[[noreturn]] void fail(int error, const char* what) {
    throw std::system_error(error, std::generic_category(), what);
}

// Starts it; `reports` is the end of a pipe that it writes to.
pid_t start(const std::vector<std::string>& words, bool speaks, int reports) {
    std::vector<char*> arguments{const_cast<char*>("argmap")};
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files{};
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_adddup2(&files, reports, selfReports);
    ::posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    if (!speaks)
        ::posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int error =
        ::posix_spawn(&child, "/proc/self/exe", &files, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&files);
    if (error != 0)
        fail(error, "argmap cannot start itself");
    return child;
}

// Gives the lines that come; false: none came for too long, or what came is none of ours.
bool readLines(int reports, std::chrono::milliseconds longestSilence,
               const std::function<void(std::string_view)>& line) {
    std::string text;
    std::array<char, 65536> piece{};
    for (;;) {
        pollfd wait{reports, POLLIN, 0};
        const int ready = ::poll(&wait, 1, static_cast<int>(longestSilence.count()));
        if (ready == 0)
            return false;
        const ssize_t got = ready < 0 ? -1 : ::read(reports, piece.data(), piece.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return true;
        text.append(piece.data(), static_cast<std::size_t>(got));
        std::size_t begin = 0;
        for (std::size_t end = 0; (end = text.find('\n', begin)) != std::string::npos;
             begin = end + 1)
            line(std::string_view(text).substr(begin, end - begin));
        text.erase(0, begin);
        if (text.size() > longestLine)
            return false;
    }
}

// The status it ended with; what does not end although it has closed its files is killed.
int reap(pid_t child, SelfEnding& ending) {
    constexpr std::chrono::milliseconds step{10};
    constexpr int steps = 200;
    int status = 0;
    for (int i = 0; i < steps && !ending.silent; ++i) {
        if (::waitpid(child, &status, WNOHANG) == child)
            return status;
        std::this_thread::sleep_for(step);
    }
    ending.silent = true;
    ::kill(child, SIGKILL);
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

} // namespace

SelfEnding runSelf(const std::vector<std::string>& words, bool speaks,
                   std::chrono::milliseconds longestSilence,
                   const std::function<void(std::string_view)>& line) {
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        fail(errno, "no pipe");
    const pid_t child = start(words, speaks, pipe[1]);
    ::close(pipe[1]);
    SelfEnding ending;
    ending.silent = !readLines(pipe[0], longestSilence, line);
    ::close(pipe[0]);
    const int status = reap(child, ending);
    if (WIFEXITED(status))
        ending.status = WEXITSTATUS(status);
    if (WIFSIGNALED(status))
        ending.signal = WTERMSIG(status);
    return ending;
}

} // namespace argmap::cli
