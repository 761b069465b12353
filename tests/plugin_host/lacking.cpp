// Runs the program that its arguments name, or the runner when there are none, as on a kernel that
// has no Landlock or no seccomp: the calls that set them up fail as they do there.
#include <linux/seccomp.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace {

bool pretend() {
    const scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ALLOW);
    const auto fail = [&](int call, unsigned int error, auto... conditions) {
        return ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(error), call, sizeof...(conditions),
                                  conditions...) == 0;
    };
    const bool landlock =
        !LACKS_LANDLOCK || (fail(SCMP_SYS(landlock_create_ruleset), unsigned{ENOSYS}) &&
                            fail(SCMP_SYS(landlock_restrict_self), unsigned{ENOSYS}));
    const scmp_arg_cmp setsFilter{0, SCMP_CMP_EQ, PR_SET_SECCOMP, 0};
    const bool seccomp = !LACKS_SECCOMP || (fail(SCMP_SYS(seccomp), unsigned{ENOSYS}) &&
                                            fail(SCMP_SYS(prctl), unsigned{EINVAL}, setsFilter));
    return landlock && seccomp && ::seccomp_load(filter) == 0;
}

} // namespace

int main(int count, char** arguments) {
    if (!pretend()) {
        std::fputs("lacking: this machine has no seccomp\n", stderr);
        return 2;
    }
    if (count > 1)
        ::execvp(arguments[1], arguments + 1);
    else
        ::execl(ARGMAP_RUNNER, ARGMAP_RUNNER, nullptr);
    std::perror("lacking");
    return 2;
}
