#include "program_calls.hpp"

#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <array>

namespace argmap::runner {

namespace {

void allowComputing(Rules& rules) {
    rules.allowAll({SCMP_SYS(brk),
                    SCMP_SYS(mmap),
                    SCMP_SYS(munmap),
                    SCMP_SYS(mremap),
                    SCMP_SYS(mprotect),
                    SCMP_SYS(madvise),
                    SCMP_SYS(mincore),
                    SCMP_SYS(msync),
                    SCMP_SYS(mlock),
                    SCMP_SYS(munlock),
                    SCMP_SYS(membarrier),
                    SCMP_SYS(pkey_alloc),
                    SCMP_SYS(pkey_free),
                    SCMP_SYS(pkey_mprotect),
                    SCMP_SYS(futex),
                    SCMP_SYS(get_robust_list),
                    SCMP_SYS(set_robust_list),
                    SCMP_SYS(set_tid_address),
                    SCMP_SYS(rseq),
                    SCMP_SYS(arch_prctl),
                    SCMP_SYS(getrandom),
                    SCMP_SYS(exit),
                    SCMP_SYS(exit_group),
                    SCMP_SYS(restart_syscall)});
}

void allowTimeAndSignals(Rules& rules) {
    rules.allowAll({SCMP_SYS(clock_gettime),
                    SCMP_SYS(clock_getres),
                    SCMP_SYS(clock_nanosleep),
                    SCMP_SYS(nanosleep),
                    SCMP_SYS(gettimeofday),
                    SCMP_SYS(time),
                    SCMP_SYS(times),
                    SCMP_SYS(alarm),
                    SCMP_SYS(getitimer),
                    SCMP_SYS(setitimer),
                    SCMP_SYS(timer_create),
                    SCMP_SYS(timer_settime),
                    SCMP_SYS(timer_gettime),
                    SCMP_SYS(timer_getoverrun),
                    SCMP_SYS(timer_delete),
                    SCMP_SYS(timerfd_create),
                    SCMP_SYS(timerfd_settime),
                    SCMP_SYS(timerfd_gettime),
                    SCMP_SYS(rt_sigaction),
                    SCMP_SYS(rt_sigprocmask),
                    SCMP_SYS(rt_sigreturn),
                    SCMP_SYS(rt_sigpending),
                    SCMP_SYS(rt_sigsuspend),
                    SCMP_SYS(rt_sigtimedwait),
                    SCMP_SYS(sigaltstack),
                    SCMP_SYS(signalfd4),
                    SCMP_SYS(pause)});
}

void allowOpenFiles(Rules& rules) {
    rules.allowAll({SCMP_SYS(read),
                    SCMP_SYS(readv),
                    SCMP_SYS(pread64),
                    SCMP_SYS(preadv),
                    SCMP_SYS(preadv2),
                    SCMP_SYS(write),
                    SCMP_SYS(writev),
                    SCMP_SYS(pwrite64),
                    SCMP_SYS(pwritev),
                    SCMP_SYS(pwritev2),
                    SCMP_SYS(sendfile),
                    SCMP_SYS(splice),
                    SCMP_SYS(copy_file_range),
                    SCMP_SYS(lseek),
                    SCMP_SYS(fstat),
                    SCMP_SYS(close),
                    SCMP_SYS(close_range),
                    SCMP_SYS(dup),
                    SCMP_SYS(dup2),
                    SCMP_SYS(dup3),
                    SCMP_SYS(pipe),
                    SCMP_SYS(pipe2),
                    SCMP_SYS(eventfd),
                    SCMP_SYS(eventfd2),
                    SCMP_SYS(poll),
                    SCMP_SYS(ppoll),
                    SCMP_SYS(select),
                    SCMP_SYS(pselect6),
                    SCMP_SYS(epoll_create),
                    SCMP_SYS(epoll_create1),
                    SCMP_SYS(epoll_ctl),
                    SCMP_SYS(epoll_wait),
                    SCMP_SYS(epoll_pwait),
                    SCMP_SYS(epoll_pwait2),
                    SCMP_SYS(flock),
                    SCMP_SYS(fadvise64),
                    SCMP_SYS(readahead),
                    SCMP_SYS(fsync),
                    SCMP_SYS(fdatasync),
                    SCMP_SYS(umask)});
    // Not those by which the system would send a signal to whom one likes (F_SETOWN, F_SETSIG).
    for (const int command : {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_GETLK, F_SETLK,
                              F_SETLKW, F_OFD_GETLK, F_OFD_SETLK, F_OFD_SETLKW, F_GETPIPE_SZ})
        rules.allow(SCMP_SYS(fcntl), is(1, static_cast<std::uint64_t>(command)));
    rules.allow(SCMP_SYS(fcntl), is(1, F_SETFL), hasNone(2, O_ASYNC));
    rules.add(SCMP_ACT_ERRNO(EPERM), SCMP_SYS(fcntl), is(1, F_SETFL), hasAll(2, O_ASYNC));
    for (const int command : {F_SETOWN, F_SETOWN_EX, F_SETSIG, F_NOTIFY, F_SETLEASE})
        rules.add(SCMP_ACT_ERRNO(EPERM), SCMP_SYS(fcntl),
                  is(1, static_cast<std::uint64_t>(command)));
    // "Is this a terminal?", "how much is there to read?"
    rules.add(SCMP_ACT_ERRNO(ENOTTY), SCMP_SYS(ioctl));
}

void allowFindingFiles(Rules& rules) {
    rules.allowAll({SCMP_SYS(execve), SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(newfstatat),
                    SCMP_SYS(statx), SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2),
                    SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getdents),
                    SCMP_SYS(getdents64), SCMP_SYS(getcwd), SCMP_SYS(chdir), SCMP_SYS(fchdir),
                    SCMP_SYS(statfs), SCMP_SYS(fstatfs)});
    constexpr std::uint64_t writes = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
    rules.allow(SCMP_SYS(open), hasNone(1, writes));
    rules.allow(SCMP_SYS(openat), hasNone(2, writes));
    for (const std::uint64_t bit :
         std::array<std::uint64_t, 4>{O_WRONLY, O_RDWR, O_CREAT, O_TRUNC}) {
        rules.add(SCMP_ACT_ERRNO(EACCES), SCMP_SYS(open), hasAll(1, bit));
        rules.add(SCMP_ACT_ERRNO(EACCES), SCMP_SYS(openat), hasAll(2, bit));
    }
}

void allowKnowingItself(Rules& rules) {
    rules.allowAll({SCMP_SYS(getpid),
                    SCMP_SYS(gettid),
                    SCMP_SYS(getppid),
                    SCMP_SYS(getpgrp),
                    SCMP_SYS(getpgid),
                    SCMP_SYS(getsid),
                    SCMP_SYS(getuid),
                    SCMP_SYS(geteuid),
                    SCMP_SYS(getgid),
                    SCMP_SYS(getegid),
                    SCMP_SYS(getresuid),
                    SCMP_SYS(getresgid),
                    SCMP_SYS(getgroups),
                    SCMP_SYS(capget),
                    SCMP_SYS(uname),
                    SCMP_SYS(sysinfo),
                    SCMP_SYS(getrusage),
                    SCMP_SYS(getrlimit),
                    SCMP_SYS(getcpu),
                    SCMP_SYS(getpriority),
                    SCMP_SYS(sched_getaffinity),
                    SCMP_SYS(sched_yield),
                    SCMP_SYS(sched_getscheduler),
                    SCMP_SYS(sched_getparam),
                    SCMP_SYS(sched_get_priority_max),
                    SCMP_SYS(sched_get_priority_min),
                    SCMP_SYS(wait4),
                    SCMP_SYS(waitid)});
    rules.allow(SCMP_SYS(prlimit64), is(2, 0)); // reading them
    rules.allow(SCMP_SYS(sched_setaffinity), is(0, 0));
    for (const int about : {PR_GET_NAME, PR_SET_NAME, PR_GET_DUMPABLE, PR_SET_VMA, PR_CAPBSET_READ})
        rules.allow(SCMP_SYS(prctl), is(0, static_cast<std::uint64_t>(about)));
}

// Threads, but no processes; signals to itself, but to nobody else.
void allowThreads(Rules& rules) {
    const auto self = static_cast<std::uint64_t>(::getpid());
    rules.allow(SCMP_SYS(clone), hasAll(0, CLONE_THREAD));
    rules.add(SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), hasNone(0, CLONE_THREAD));
    rules.allow(SCMP_SYS(kill), is(0, self));
    rules.allow(SCMP_SYS(tgkill), is(0, self));
}

// What is refused by name, so that the message says "not permitted" and not "not implemented".
void refuse(Rules& rules) {
    rules.refuseAll(EPERM, {SCMP_SYS(fork),
                            SCMP_SYS(vfork),
                            SCMP_SYS(execveat),
                            SCMP_SYS(setsid),
                            SCMP_SYS(setpgid),
                            SCMP_SYS(socket),
                            SCMP_SYS(socketpair),
                            SCMP_SYS(connect),
                            SCMP_SYS(bind),
                            SCMP_SYS(ptrace),
                            SCMP_SYS(process_vm_readv),
                            SCMP_SYS(process_vm_writev),
                            SCMP_SYS(pidfd_open),
                            SCMP_SYS(pidfd_send_signal),
                            SCMP_SYS(tkill),
                            SCMP_SYS(bpf),
                            SCMP_SYS(keyctl),
                            SCMP_SYS(add_key),
                            SCMP_SYS(request_key),
                            SCMP_SYS(perf_event_open),
                            SCMP_SYS(mount),
                            SCMP_SYS(umount2),
                            SCMP_SYS(chroot),
                            SCMP_SYS(pivot_root),
                            SCMP_SYS(unshare),
                            SCMP_SYS(setns),
                            SCMP_SYS(shmget),
                            SCMP_SYS(msgget),
                            SCMP_SYS(semget),
                            SCMP_SYS(mq_open),
                            SCMP_SYS(memfd_create),
                            SCMP_SYS(creat),
                            SCMP_SYS(truncate),
                            SCMP_SYS(unlink),
                            SCMP_SYS(unlinkat),
                            SCMP_SYS(rename),
                            SCMP_SYS(renameat),
                            SCMP_SYS(renameat2),
                            SCMP_SYS(mkdir),
                            SCMP_SYS(mkdirat),
                            SCMP_SYS(rmdir),
                            SCMP_SYS(link),
                            SCMP_SYS(linkat),
                            SCMP_SYS(symlink),
                            SCMP_SYS(symlinkat),
                            SCMP_SYS(mknod),
                            SCMP_SYS(mknodat),
                            SCMP_SYS(chmod),
                            SCMP_SYS(fchmod),
                            SCMP_SYS(fchmodat),
                            SCMP_SYS(chown),
                            SCMP_SYS(fchown),
                            SCMP_SYS(lchown),
                            SCMP_SYS(fchownat),
                            SCMP_SYS(utime),
                            SCMP_SYS(utimes),
                            SCMP_SYS(utimensat),
                            SCMP_SYS(futimesat),
                            SCMP_SYS(setxattr),
                            SCMP_SYS(lsetxattr),
                            SCMP_SYS(fsetxattr),
                            SCMP_SYS(removexattr),
                            SCMP_SYS(setrlimit)});
}

} // namespace

CallsFilter programCalls() {
    CallsFilter filter(::seccomp_init(SCMP_ACT_ERRNO(ENOSYS)));
    if (!filter)
        return filter;
    ::seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_NNP, 0); // set already
    Rules rules(filter.get());
    allowComputing(rules);
    allowTimeAndSignals(rules);
    allowOpenFiles(rules);
    allowFindingFiles(rules);
    allowKnowingItself(rules);
    allowThreads(rules);
    refuse(rules);
    if (!rules.isGood())
        filter.reset();
    return filter;
}

} // namespace argmap::runner
