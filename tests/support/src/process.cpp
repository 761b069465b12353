#include <argmap/support/process.hpp>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <system_error>

namespace argmap::support {
namespace {

using Clock = std::chrono::steady_clock;

void require(int error, const std::string& what) {
    if (error != 0)
        throw std::system_error(error, std::generic_category(), what);
}

struct Pipe {
    int readEnd = -1;
    int writeEnd = -1;

    Pipe() {
        std::array<int, 2> ends{};
        require(pipe2(ends.data(), O_CLOEXEC) == 0 ? 0 : errno, "pipe2");
        readEnd = ends[0];
        writeEnd = ends[1];
    }
    ~Pipe() {
        closeRead();
        closeWrite();
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    Pipe(Pipe&&) = delete;
    Pipe& operator=(Pipe&&) = delete;

    void closeRead() { closeEnd(readEnd); }
    void closeWrite() { closeEnd(writeEnd); }

private:
    static void closeEnd(int& end) {
        if (end >= 0)
            close(end);
        end = -1;
    }
};

/// The test's environment with the command's own variables, as "NAME=value".
std::vector<std::string> environmentOf(const Command& command) {
    std::vector<std::string> all;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view text = *entry;
        if (!command.environment.contains(std::string(text.substr(0, text.find('=')))))
            all.emplace_back(text);
    }
    for (const auto& [name, value] : command.environment)
        all.push_back(name + '=' + value);
    return all;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> all;
    all.reserve(words.size() + 1);
    for (std::string& word : words)
        all.push_back(word.data());
    all.push_back(nullptr);
    return all;
}

/// A child begins with the peak of its parent's memory: before it starts, ours is set back to what
/// is in use.
void forgetPeak() {
    const int file = open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC);
    if (file >= 0) {
        [[maybe_unused]] const auto written = write(file, "5", 1);
        close(file);
    }
}

/// Starts the command as the head of a process group of its own.
pid_t start(const Command& command, const Pipe& in, const Pipe& out, const Pipe& err) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.readEnd, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.writeEnd, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err.writeEnd, STDERR_FILENO);
    if (!command.folder.empty())
        posix_spawn_file_actions_addchdir_np(&actions, command.folder.c_str());
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setpgroup(&attributes, 0);
    sigset_t asUsual; // the test ignores broken pipes; the program shall not inherit that
    sigemptyset(&asUsual);
    sigaddset(&asUsual, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &asUsual);

    auto words = command.words;
    auto environment = environmentOf(command);
    pid_t child = 0;
    const int error = posix_spawnp(&child, words.at(0).c_str(), &actions, &attributes,
                                   pointers(words).data(), pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    require(error, words.at(0));
    return child;
}

/// Writes what the pipe takes of `rest`; gives false when there is nothing more to write.
bool feed(int end, std::string_view& rest) {
    const auto count = write(end, rest.data(), rest.size());
    if (count > 0)
        rest.remove_prefix(static_cast<std::size_t>(count));
    return !rest.empty() && (count >= 0 || errno == EAGAIN || errno == EINTR);
}

/// Appends what the pipe holds to `text`; gives false at its end.
bool drain(int end, std::string& text) {
    std::array<char, 65536> buffer{};
    const auto count = read(end, buffer.data(), buffer.size());
    if (count > 0)
        text.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0 || (count < 0 && errno == EINTR);
}

/// Carries bytes between the test and the command until both its outputs end; false when time is
/// up.
bool converse(std::string_view rest, Clock::time_point end, Pipe& in, Pipe& out, Pipe& err,
              Outcome& outcome) {
    fcntl(in.writeEnd, F_SETFL, O_NONBLOCK);
    if (rest.empty())
        in.closeWrite();
    while (out.readEnd >= 0 || err.readEnd >= 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
        if (left.count() <= 0)
            return false;
        std::array<pollfd, 3> ends = {pollfd{in.writeEnd, POLLOUT, 0},
                                      pollfd{out.readEnd, POLLIN, 0},
                                      pollfd{err.readEnd, POLLIN, 0}};
        poll(ends.data(), ends.size(), static_cast<int>(left.count()));
        if (ends[0].revents != 0 && !feed(in.writeEnd, rest))
            in.closeWrite();
        if (ends[1].revents != 0 && !drain(out.readEnd, outcome.output))
            out.closeRead();
        if (ends[2].revents != 0 && !drain(err.readEnd, outcome.errors))
            err.closeRead();
    }
    return true;
}

/// Waits for the end of a child that may have closed its outputs before; false when time is up.
bool awaitEnd(pid_t child, Clock::time_point end, int& status, rusage& usage) {
    while (wait4(child, &status, WNOHANG, &usage) == 0) {
        if (Clock::now() >= end)
            return false;
        poll(nullptr, 0, 2);
    }
    return true;
}

/// Writing to a program that has ended must be an error, not the death of the test.
void ignoreBrokenPipes() {
    static const auto before = std::signal(SIGPIPE, SIG_IGN);
    static_cast<void>(before);
}

} // namespace

Outcome run(const Command& command) {
    ignoreBrokenPipes();
    Outcome outcome;
    Pipe in;
    Pipe out;
    Pipe err;
    forgetPeak();
    const pid_t child = start(command, in, out, err);
    in.closeRead();
    out.closeWrite();
    err.closeWrite();
    const auto end = Clock::now() + command.limit;
    int status = 0;
    rusage usage{};
    if (!converse(command.input, end, in, out, err, outcome) ||
        !awaitEnd(child, end, status, usage)) {
        outcome.timedOut = true;
        kill(-child, SIGKILL);
        waitpid(child, &status, 0);
    }
    outcome.peakMemory = static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
    if (WIFEXITED(status))
        outcome.status = WEXITSTATUS(status);
    else
        outcome.signal = WTERMSIG(status);
    return outcome;
}

bool isInstalled(const std::string& program) {
    const char* const path = std::getenv("PATH");
    std::string_view rest = path != nullptr ? path : "";
    while (!rest.empty()) {
        const auto end = std::min(rest.find(':'), rest.size());
        if (access((std::string(rest.substr(0, end)) + '/' + program).c_str(), X_OK) == 0)
            return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

} // namespace argmap::support
