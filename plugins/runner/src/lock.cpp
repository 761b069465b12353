#include "lock.hpp"

#include "files_lock.hpp"
#include "forbidden.hpp"
#include "runner_sink.hpp"

#include <argmap/wire/frame.hpp>

#include <sys/prctl.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <vector>

namespace argmap::runner {

namespace {

// What the libraries of a native plugin are loaded from, and what they read in passing.
std::vector<std::string> foldersFor(const wire::Job& job) {
    std::vector<std::string> folders = systemFolders();
    folders.insert(folders.end(), {"/etc/fonts", "/etc/graphviz", "/var/cache/fontconfig",
                                   std::filesystem::path(job.library).parent_path().string()});
    const char* const more = std::getenv("LD_LIBRARY_PATH");
    for (std::string_view rest = more != nullptr ? more : ""; !rest.empty();) {
        const std::size_t end = std::min(rest.find(':'), rest.size());
        if (end != 0)
            folders.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return folders;
}

} // namespace

Lock::Lock() : m_loading(CallsLock::Phase::Loading), m_working(CallsLock::Phase::Working) {}

void Lock::prepareToAttend() {
    m_loading = CallsLock(CallsLock::Phase::Loading, true);
    m_working = CallsLock(CallsLock::Phase::Working, true);
}

bool Lock::closeForLoading(const wire::Job& job) {
    if (::chdir("/") != 0 || job.lock == wire::Lock::None)
        return true;
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) {
        if (lockFiles(foldersFor(job)))
            m_bits |= wire::LockedFiles;
        handleForbiddenCalls(frameSocket);
        if (m_loading.close())
            m_bits |= wire::LockedCalls;
    }
    return job.lock != wire::Lock::Whole || m_bits == wire::LockedAll;
}

std::uint32_t Lock::closeForWork() {
    if ((m_bits & wire::LockedFiles) != 0 && !lockFiles({}))
        m_bits &= ~std::uint32_t{wire::LockedFiles};
    if ((m_bits & wire::LockedCalls) != 0 && !m_working.close())
        m_bits &= ~std::uint32_t{wire::LockedCalls};
    return m_bits;
}

std::string Lock::lacking() const {
    std::string names;
    if ((m_bits & wire::LockedFiles) == 0)
        names = "Landlock";
    if ((m_bits & wire::LockedCalls) == 0)
        names += names.empty() ? "seccomp" : " and no seccomp";
    return names;
}

} // namespace argmap::runner
