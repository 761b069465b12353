#include "limits.hpp"

#include <argmap/wire/frame.hpp>

#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <new>

namespace argmap::runner {

namespace {

// Made beforehand: when it is needed nothing can be allocated.
wire::ImageBytes g_farewell;
int g_socket = -1;

void setLimit(int resource, std::uint64_t soft, std::uint64_t hard) {
    const rlimit limit{soft, hard};
    ::setrlimit(static_cast<__rlimit_resource>(resource), &limit);
}

[[noreturn]] void sayFarewell() {
    [[maybe_unused]] const ssize_t written =
        ::write(g_socket, g_farewell.data(), g_farewell.size());
    ::_exit(1);
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool ownsAddressSpace = false; // a sanitizer reserves terabytes
#else
constexpr bool ownsAddressSpace = true;
#endif

void setCommon(const wire::JobLimits& limits) {
    setLimit(RLIMIT_CORE, 0, 0);
    if (limits.cpuSeconds != 0)
        setLimit(RLIMIT_CPU, limits.cpuSeconds, limits.cpuSeconds + 1U);
    if (limits.files != 0)
        setLimit(RLIMIT_NOFILE, limits.files, limits.files);
}

} // namespace

bool isSocket(int descriptor) {
    struct stat facts{};
    return ::fstat(descriptor, &facts) == 0 && S_ISSOCK(facts.st_mode);
}

void dieWithParent(int socket) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_DUMPABLE, 0); // nobody looks into it
    pollfd other{socket, POLLIN, 0};
    if (::poll(&other, 1, 0) > 0 && (other.revents & POLLHUP) != 0)
        ::_exit(1);
}

void setLimits(const wire::JobLimits& limits) {
    setCommon(limits);
    if (limits.memoryBytes != 0 && ownsAddressSpace)
        setLimit(RLIMIT_AS, limits.memoryBytes, limits.memoryBytes);
    if (limits.outputBytes != 0)
        setLimit(RLIMIT_FSIZE, limits.outputBytes, limits.outputBytes);
    forbidProcesses();
}

void setProgramLimits(const wire::JobLimits& limits) {
    setCommon(limits);
    setLimit(RLIMIT_FSIZE, 0, 0);
    if (limits.memoryBytes != 0)
        setLimit(RLIMIT_AS, limits.memoryBytes, limits.memoryBytes);
}

void forbidProcesses() {
    setLimit(RLIMIT_NPROC, 0, 0); // root is not bound by it: the lock sees to it as well
}

void reportLackOfMemory(int socket) {
    wire::Diagnostic d;
    d.code = "plugin.memory";
    d.message = "the plugin ran out of memory";
    wire::appendFrame(g_farewell, wire::FrameType::Diagnostic, wire::encodeDiagnostic(d));
    g_socket = socket;
    std::set_new_handler(sayFarewell);
}

} // namespace argmap::runner
