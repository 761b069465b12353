#include "program_lock.hpp"

#include "files_lock.hpp"
#include "limits.hpp"
#include "program_calls.hpp"

#include <argmap/wire/frame.hpp>

#include <sys/prctl.h>

#include <filesystem>
#include <string>
#include <vector>

namespace argmap::runner {

namespace {

std::vector<std::string> foldersFor(const wire::Job& job) {
    std::vector<std::string> folders = systemFolders();
    folders.insert(folders.end(), {"/bin", "/sbin", "/etc/alternatives", "/dev/zero", "/dev/random",
                                   std::filesystem::path(job.program).parent_path().string()});
    return folders;
}

} // namespace

std::uint32_t lockProgram(const wire::Job& job) {
    std::uint32_t bits = 0;
    setProgramLimits(job.limits); // the lock would keep even that from happening
    if (job.lock != wire::Lock::None && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) {
        const CallsFilter calls = programCalls();
        if (lockFiles(foldersFor(job)))
            bits |= wire::LockedFiles;
        if (load(calls))
            bits |= wire::LockedCalls;
    }
    if ((bits & wire::LockedCalls) == 0)
        forbidProcesses();
    return bits;
}

} // namespace argmap::runner
