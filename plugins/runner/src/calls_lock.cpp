#include "calls_lock.hpp"

#include "calls_rules.hpp"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>

// The mildest that names what happened: a call that is neither allowed nor answered here is trapped
// (forbidden.cpp).

namespace argmap::runner {

namespace {

// Computing, talking over what is open, waiting, ending. Nothing here names a file or a process.
constexpr auto always = {SCMP_SYS(read),
                         SCMP_SYS(write),
                         SCMP_SYS(writev),
                         SCMP_SYS(recvmsg),
                         SCMP_SYS(lseek),
                         SCMP_SYS(fstat),
                         SCMP_SYS(close),
                         SCMP_SYS(munmap),
                         SCMP_SYS(mremap),
                         SCMP_SYS(madvise),
                         SCMP_SYS(brk),
                         SCMP_SYS(futex),
                         SCMP_SYS(clock_gettime),
                         SCMP_SYS(clock_nanosleep),
                         SCMP_SYS(gettimeofday),
                         SCMP_SYS(getrandom),
                         SCMP_SYS(sysinfo),
                         SCMP_SYS(sched_yield),
                         SCMP_SYS(sched_getaffinity),
                         SCMP_SYS(rt_sigaction),
                         SCMP_SYS(rt_sigprocmask),
                         SCMP_SYS(rt_sigreturn),
                         SCMP_SYS(sigaltstack),
                         SCMP_SYS(getpid),
                         SCMP_SYS(gettid),
                         SCMP_SYS(restart_syscall),
                         SCMP_SYS(exit),
                         SCMP_SYS(exit_group)};

// Finding and mapping libraries and their data; which files, says files_lock.hpp.
constexpr auto whileLoading = {SCMP_SYS(mmap),
                               SCMP_SYS(mprotect),
                               SCMP_SYS(pread64),
                               SCMP_SYS(newfstatat),
                               SCMP_SYS(stat),
                               SCMP_SYS(lstat),
                               SCMP_SYS(statx),
                               SCMP_SYS(access),
                               SCMP_SYS(faccessat),
                               SCMP_SYS(faccessat2),
                               SCMP_SYS(readlink),
                               SCMP_SYS(readlinkat),
                               SCMP_SYS(getdents64),
                               SCMP_SYS(getcwd),
                               SCMP_SYS(statfs),
                               SCMP_SYS(fstatfs),
                               SCMP_SYS(uname),
                               SCMP_SYS(landlock_create_ruleset),
                               SCMP_SYS(landlock_restrict_self),
                               SCMP_SYS(seccomp)};

// A signal to itself: abort().
void allowRaising(Rules& rules) {
    const auto self = static_cast<std::uint64_t>(::getpid());
    rules.allow(SCMP_SYS(tgkill), is(0, self));
    rules.allow(SCMP_SYS(kill), is(0, self));
}

// One thread: Landlock would not bind one that was there before it, and many would be a way to wear
// the machine out. With these answers pthread_create and std::thread fail as when there are too
// many; starting a process fails in its own way (glibc blocks the signal that would tell).
void refuseThreads(Rules& rules) {
    rules.add(SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3));
    rules.add(SCMP_ACT_ERRNO(EAGAIN), SCMP_SYS(clone), hasAll(0, CLONE_THREAD));
}

void addCommon(Rules& rules) {
    rules.allowAll(always);
    allowRaising(rules);
    refuseThreads(rules);
    rules.allow(SCMP_SYS(prlimit64), is(2, 0)); // reading them
    rules.allow(SCMP_SYS(fcntl), is(1, F_GETFD));
    rules.allow(SCMP_SYS(fcntl), is(1, F_SETFD));
    rules.allow(SCMP_SYS(fcntl), is(1, F_GETFL));
    rules.add(SCMP_ACT_ERRNO(ENOTTY), SCMP_SYS(ioctl)); // "is this a terminal?"
}

void addLoading(Rules& rules) {
    constexpr std::uint64_t writes = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
    rules.allowAll(whileLoading);
    rules.allow(SCMP_SYS(open), hasNone(1, writes));
    rules.allow(SCMP_SYS(openat), hasNone(2, writes));
    rules.allow(SCMP_SYS(prctl), is(0, PR_GET_NO_NEW_PRIVS)); // as libseccomp asks
}

// Nothing that was not code when it was loaded becomes code.
void addWorking(Rules& rules) {
    rules.allow(SCMP_SYS(mmap), hasNone(2, PROT_EXEC));
    rules.add(SCMP_ACT_ERRNO(EACCES), SCMP_SYS(mmap), hasAll(2, PROT_EXEC));
    rules.allow(SCMP_SYS(mprotect), hasNone(2, PROT_EXEC));
    rules.add(SCMP_ACT_ERRNO(EACCES), SCMP_SYS(mprotect), hasAll(2, PROT_EXEC));
}

} // namespace

CallsLock::CallsLock(Phase phase, bool attends) : m_filter(::seccomp_init(SCMP_ACT_TRAP)) {
    if (!m_filter)
        return;
    ::seccomp_attr_set(m_filter.get(), SCMP_FLTATR_CTL_NNP, 0); // set already
    Rules rules(m_filter.get());
    addCommon(rules);
    if (phase == Phase::Loading)
        addLoading(rules);
    else
        addWorking(rules);
    if (attends)
        rules.allowAll({SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(wait4)});
    if (!rules.isGood())
        m_filter.reset();
}

bool CallsLock::close() const {
    return load(m_filter);
}

} // namespace argmap::runner
