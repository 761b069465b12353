#include "child.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <vector>

namespace argmap::plugin {

namespace {

constexpr int firstFree = 4; // of the child's descriptors

// Numbers above all that the child uses, so that no dup2 closes what a later one needs.
Descriptor movedUp(int number) {
    const int moved = ::fcntl(number, F_DUPFD_CLOEXEC, firstFree + 10);
    if (moved < 0)
        throw std::system_error(errno, std::generic_category(), "fcntl");
    return Descriptor(moved);
}

class Actions {
public:
    Actions() { ::posix_spawn_file_actions_init(&m_actions); }
    ~Actions() { ::posix_spawn_file_actions_destroy(&m_actions); }
    Actions(const Actions&) = delete;
    Actions& operator=(const Actions&) = delete;

    void give(const Descriptor& ours, int theirs) {
        ::posix_spawn_file_actions_adddup2(&m_actions, ours.number(), theirs);
    }
    const posix_spawn_file_actions_t* finish() {
        ::posix_spawn_file_actions_addopen(&m_actions, 0, "/dev/null", O_RDONLY, 0);
        ::posix_spawn_file_actions_addclosefrom_np(&m_actions, firstFree);
        return &m_actions;
    }

private:
    posix_spawn_file_actions_t m_actions{};
};

// A group of its own, no signal blocked or ignored.
class Attributes {
public:
    Attributes() {
        ::posix_spawnattr_init(&m_attributes);
        ::posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK |
                                                      POSIX_SPAWN_SETSIGDEF);
        ::posix_spawnattr_setpgroup(&m_attributes, 0);
        sigset_t signals;
        ::sigemptyset(&signals);
        ::posix_spawnattr_setsigmask(&m_attributes, &signals);
        ::sigfillset(&signals);
        ::posix_spawnattr_setsigdefault(&m_attributes, &signals);
    }
    ~Attributes() { ::posix_spawnattr_destroy(&m_attributes); }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;

    [[nodiscard]] const posix_spawnattr_t* get() const { return &m_attributes; }

private:
    posix_spawnattr_t m_attributes{};
};

// A plugin works for a moment, and soon asks again for what it freed; the system would fill each page with
// zeros anew. (glibc alone knows these words; others read over them. Large pages are not asked for: to get one
// may take longer than the whole of a small map.)
constexpr const char* memoryHints = "GLIBC_TUNABLES=glibc.malloc.mmap_threshold=4194304"
                                    ":glibc.malloc.trim_threshold=1073741824";

// The user's environment is none of a plugin's business; what the loader and the sanitizers need
// is.
std::vector<std::string> childEnvironment() {
    std::vector<std::string> variables{"LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", memoryHints};
    for (const char* name : {"LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"})
        if (const char* value = std::getenv(name))
            variables.push_back(std::string(name) + "=" + value);
    return variables;
}

} // namespace

Child::Child(const std::filesystem::path& program, const ChildFiles& files) {
    const std::array ours{movedUp(files.said), movedUp(files.frames)};
    Actions actions;
    actions.give(ours[0], 1);
    actions.give(ours[0], 2);
    actions.give(ours[1], 3);
    std::vector<std::string> variables = childEnvironment();
    std::vector<char*> environment;
    for (std::string& variable : variables)
        environment.push_back(variable.data());
    environment.push_back(nullptr);
    std::string path = program.string();
    std::array<char*, 2> arguments{path.data(), nullptr};
    const Attributes attributes;
    const int error = ::posix_spawn(&m_pid, path.c_str(), actions.finish(), attributes.get(),
                                    arguments.data(), environment.data());
    if (error != 0) {
        m_pid = -1;
        throw std::system_error(error, std::generic_category(), path);
    }
    m_ended = Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, m_pid, 0)));
}

Child::~Child() {
    if (m_pid > 0) {
        kill();
        reap();
    }
}

void Child::kill() {
    if (m_pid > 0)
        ::kill(-m_pid, SIGKILL);
}

ChildEnd Child::reap() {
    ChildEnd end;
    rusage usage{};
    const pid_t pid = std::exchange(m_pid, -1);
    pid_t reaped = -1;
    do
        reaped = ::wait4(pid, &end.status, 0, &usage);
    while (reaped < 0 && errno == EINTR);
    end.known = reaped == pid;
    end.largest = static_cast<std::uint64_t>(usage.ru_maxrss) * 1024U;
    return end;
}

} // namespace argmap::plugin
