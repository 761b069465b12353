#include "forbidden.hpp"

#include <argmap/wire/frame.hpp>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/ucontext.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string_view>

namespace argmap::runner {

namespace {

using Deed = wire::Forbidden::Deed;

int g_socket = -1;

// A trapped call: its arguments, and the way to answer it in the kernel's stead.
class Trapped {
public:
    Trapped(const siginfo_t& info, ucontext_t& context)
        : m_registers(context.uc_mcontext), m_number(info.si_syscall) {}

    [[nodiscard]] int number() const { return m_number; }
#if defined(__x86_64__)
    [[nodiscard]] long argument(int index) const {
        constexpr std::array places{REG_RDI, REG_RSI, REG_RDX, REG_R10, REG_R8, REG_R9};
        return m_registers.gregs[places.at(static_cast<std::size_t>(index))];
    }
    void answer(long result) { m_registers.gregs[REG_RAX] = result; }
#elif defined(__aarch64__)
    [[nodiscard]] long argument(int index) const {
        return static_cast<long>(m_registers.regs[index]);
    }
    void answer(long result) { m_registers.regs[0] = static_cast<unsigned long long>(result); }
#else
#error "the runner's lock knows the registers of x86-64 and of 64-bit ARM"
#endif
    [[nodiscard]] const char* text(int index) const {
        return reinterpret_cast<const char*>(argument(index)); // NOLINT: an address by contract
    }

private:
    mcontext_t& m_registers;
    int m_number;
};

[[noreturn]] void tell(Deed deed, const char* about) {
    constexpr std::size_t longest = 200;
    struct {
        std::array<std::uint32_t, 4> head; // type and size of the frame, deed, size of the text
        std::array<char, longest> text;
    } frame{};
    std::uint32_t size = 0;
    for (; about != nullptr && size < longest && about[size] != '\0'; ++size)
        frame.text[size] = about[size];
    frame.head = {static_cast<std::uint32_t>(wire::FrameType::Forbidden), 8 + size,
                  static_cast<std::uint32_t>(deed), size};
    [[maybe_unused]] const ssize_t written = ::write(g_socket, &frame, sizeof frame.head + size);
    ::_exit(1);
}

// Folders of which libraries try files in passing: locales, time zones, facts about the processor.
bool isOfTheSystem(const char* path) {
    for (const std::string_view folder : {"/usr/", "/lib", "/bin/", "/etc/", "/proc/", "/sys/",
                                          "/dev/", "/run/", "/var/cache/", "/var/lib/"})
        if (std::strncmp(path, folder.data(), folder.size()) == 0)
            return true;
    return false;
}

void open(Trapped& call, int path, long flags) {
    constexpr long writes = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
    if (call.argument(path) == 0)
        return call.answer(-EFAULT);
    if (isOfTheSystem(call.text(path)))
        return call.answer(-EACCES);
    tell((flags & writes) != 0 ? Deed::WroteFile : Deed::OpenedFile, call.text(path));
}

// glibc asks so for the facts of an open file.
void statAt(Trapped& call) {
    const bool isOfDescriptor =
        (call.argument(3) & AT_EMPTY_PATH) != 0 && call.argument(1) != 0 && call.text(1)[0] == '\0';
    if (!isOfDescriptor)
        return call.answer(-EACCES);
    const long result = ::syscall(SYS_fstat, call.argument(0), call.argument(2));
    call.answer(result < 0 ? -errno : result);
}

void judge(Trapped& call) {
    switch (call.number()) {
#ifdef SYS_open
    case SYS_open:
        return open(call, 0, call.argument(1));
    case SYS_creat:
        return open(call, 0, O_CREAT);
    case SYS_stat:
    case SYS_lstat:
    case SYS_access:
    case SYS_readlink:
        return call.answer(-EACCES);
    case SYS_unlink:
    case SYS_rename:
    case SYS_mkdir:
    case SYS_rmdir:
    case SYS_link:
    case SYS_symlink:
    case SYS_chmod:
    case SYS_chown:
    case SYS_mknod:
        tell(Deed::WroteFile, call.text(0));
    case SYS_fork:
    case SYS_vfork:
        tell(Deed::StartedProcess, nullptr);
#endif
    case SYS_openat:
        return open(call, 1, call.argument(2));
    case SYS_newfstatat:
        return statAt(call);
    case SYS_faccessat:
    case SYS_readlinkat:
    case SYS_statfs:
        return call.answer(-EACCES);
    case SYS_truncate:
        tell(Deed::WroteFile, call.text(0));
    case SYS_unlinkat:
    case SYS_renameat:
    case SYS_renameat2:
    case SYS_mkdirat:
    case SYS_linkat:
    case SYS_fchmodat:
    case SYS_fchownat:
    case SYS_mknodat:
        tell(Deed::WroteFile, call.text(1));
    case SYS_symlinkat:
        tell(Deed::WroteFile, call.text(2));
    case SYS_socket: // sockets of this machine are what libraries try: name service, system log
        if (call.argument(0) == AF_UNIX || call.argument(0) == AF_NETLINK)
            return call.answer(-EACCES);
        tell(Deed::UsedNetwork, nullptr);
    case SYS_connect:
    case SYS_bind:
    case SYS_listen:
        tell(Deed::UsedNetwork, nullptr);
    case SYS_execve:
        tell(Deed::StartedProgram, call.text(0));
    case SYS_execveat:
        tell(Deed::StartedProgram, call.text(1));
    case SYS_clone:
        tell(Deed::StartedProcess, nullptr);
    case SYS_kill:
    case SYS_tkill:
    case SYS_tgkill:
    case SYS_ptrace:
    case SYS_process_vm_readv:
    case SYS_process_vm_writev:
    case SYS_pidfd_open:
        tell(Deed::TouchedProcess, nullptr);
    default:
        return call.answer(-EPERM);
    }
}

void handle(int, siginfo_t* info, void* context) {
    const int before = errno;
    Trapped call(*info, *static_cast<ucontext_t*>(context));
    judge(call);
    errno = before;
}

} // namespace

void handleForbiddenCalls(int socket) {
    g_socket = socket;
    struct sigaction action{};
    action.sa_sigaction = handle;
    action.sa_flags = SA_SIGINFO | SA_NODEFER;
    ::sigaction(SIGSYS, &action, nullptr);
}

} // namespace argmap::runner
