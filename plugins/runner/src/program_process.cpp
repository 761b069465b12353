#include "program_process.hpp"

#include "program_lock.hpp"
#include "runner_sink.hpp"

#include <argmap/abi/plugin.h>
#include <argmap/wire/frame.hpp>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <filesystem>
#include <system_error>

namespace argmap::runner {

namespace {

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

struct Pipe {
    int read = -1;
    int write = -1;
};

// `ours` does not block.
Pipe makePipe(int Pipe::* ours) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        fail("pipe");
    const Pipe pipe{ends[0], ends[1]};
    if (::fcntl(pipe.*ours, F_SETFL, O_NONBLOCK) != 0)
        fail("fcntl");
    return pipe;
}

bool readAll(int from, void* to, std::size_t size) {
    auto* at = static_cast<char*>(to);
    while (size != 0) {
        const ssize_t got = ::read(from, at, size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        at += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

// Of the arguments, each ended by a zero byte; empty: the runner is gone.
std::string waitForArguments(int start) {
    std::uint32_t size = 0;
    if (!readAll(start, &size, sizeof size))
        return {};
    std::string arguments(size, '\0');
    return readAll(start, arguments.data(), size) ? arguments : std::string();
}

struct Theirs {
    int input, output, messages, start;
};

// 0 to 2, 3 where there are messages, and of the rest only what starts it.
void arrange(Theirs& theirs) {
    constexpr int above = 10;
    for (int* one : {&theirs.input, &theirs.output, &theirs.messages, &theirs.start})
        if (*one >= 0)
            *one = ::fcntl(*one, F_DUPFD_CLOEXEC, above);
    ::dup2(theirs.input, 0);
    ::dup2(theirs.output, 1);
    if (theirs.messages >= 0)
        ::dup2(theirs.messages, 3);
    const auto from = static_cast<unsigned int>(theirs.messages >= 0 ? 4 : 3);
    const auto start = static_cast<unsigned int>(theirs.start);
    ::close_range(from, start - 1, 0);
    ::close_range(start + 1, ~0U, 0);
}

[[noreturn]] void becomeProgram(const wire::Job& job, Theirs theirs, pid_t runner) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != runner)
        ::_exit(1);
    ::signal(SIGPIPE, SIG_DFL);
    arrange(theirs);
    int error = 0;
    if (::chdir(std::filesystem::path(job.program).parent_path().c_str()) != 0)
        error = errno;
    const std::uint32_t bits = lockProgram(job);
    if (job.lock == wire::Lock::Whole && bits != wire::LockedAll)
        ::_exit(1); // the runner finds the same, and says so
    std::string arguments = waitForArguments(theirs.start);
    if (arguments.empty())
        ::_exit(1);
    std::string program = job.program;
    std::vector<char*> pointers{program.data()};
    for (std::size_t at = 0; at < arguments.size(); at = arguments.find('\0', at) + 1)
        pointers.push_back(&arguments[at]);
    pointers.push_back(nullptr);
    std::array<std::string, 6> variables{"LC_ALL=C.UTF-8",     "PATH=/usr/local/bin:/usr/bin:/bin",
                                         "HOME=/nonexistent",  "PYTHONDONTWRITEBYTECODE=1",
                                         "PYTHONNOUSERSITE=1", "PYTHONHASHSEED=0"};
    std::array<char*, variables.size() + 1> environment{};
    for (std::size_t i = 0; i < variables.size(); ++i)
        environment.at(i) = variables.at(i).data();
    if (error == 0) {
        ::execve(program.c_str(), pointers.data(), environment.data());
        error = errno;
    }
    [[maybe_unused]] const ssize_t written = ::write(theirs.start, &error, sizeof error);
    ::_exit(1);
}

} // namespace

void close(int& descriptor) {
    if (descriptor >= 0)
        ::close(descriptor);
    descriptor = -1;
}

ProgramProcess::ProgramProcess(const wire::Job& job) {
    const Pipe input = makePipe(&Pipe::write);
    const Pipe output = makePipe(&Pipe::read);
    const Pipe messages =
        job.interfaceId == ARGMAP_INTERFACE_WRITER ? makePipe(&Pipe::read) : Pipe();
    std::array<int, 2> start{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, start.data()) != 0)
        fail("socketpair");
    const pid_t runner = ::getpid();
    Theirs theirs{input.read, output.write, messages.write, start[1]};
    m_pid = ::fork();
    if (m_pid < 0)
        fail("fork");
    if (m_pid == 0)
        becomeProgram(job, theirs, runner);
    for (int* one : {&theirs.input, &theirs.output, &theirs.messages, &theirs.start})
        close(*one);
    m_ends = {input.write, output.read, messages.read, start[0]};
}

ProgramProcess::~ProgramProcess() {
    for (int* one : {&m_ends.input, &m_ends.output, &m_ends.messages, &m_ends.start})
        close(*one);
}

void ProgramProcess::start(const std::vector<std::string>& arguments) {
    std::string bytes;
    for (const std::string& argument : arguments) {
        bytes += argument.substr(0, argument.find('\0')); // none can hold a zero byte
        bytes += '\0';
    }
    const auto size = static_cast<std::uint32_t>(bytes.size());
    bytes.insert(0, reinterpret_cast<const char*>(&size), sizeof size);
    std::string_view rest = bytes;
    while (!rest.empty()) {
        const ssize_t written = ::write(m_ends.start, rest.data(), rest.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return; // it has ended: whoever waits for it will see
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
}

int ProgramProcess::wait() const {
    int status = 0;
    while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

} // namespace argmap::runner
