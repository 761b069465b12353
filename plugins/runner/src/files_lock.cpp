#include "files_lock.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstdint>

namespace argmap::runner {

namespace {

// The kernel's structure as of version 6; the system's header may be older. Versions before the
// fourth know the first field only, those before the sixth the first two.
struct Ruleset {
    std::uint64_t files;
    std::uint64_t network;
    std::uint64_t scopes;
};

constexpr std::uint64_t reading =
    LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_EXECUTE;
constexpr std::uint64_t readingAFile = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_EXECUTE;

long version() {
    return ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

int makeRuleset(long version) {
    // Rights over files by number: 13 in the first version, then REFER, TRUNCATE and IOCTL_DEV.
    const int rights = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13;
    const Ruleset ruleset{(std::uint64_t{1} << rights) - 1, 3, 3};
    const std::size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
    return static_cast<int>(::syscall(SYS_landlock_create_ruleset, &ruleset, size, 0));
}

void allowReading(int ruleset, const std::string& path) {
    const int file = ::open(path.c_str(), O_PATH | O_CLOEXEC);
    if (file < 0)
        return;
    struct stat facts{};
    const bool isFolder = ::fstat(file, &facts) == 0 && S_ISDIR(facts.st_mode);
    const landlock_path_beneath_attr rule{isFolder ? reading : readingAFile, file};
    ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    ::close(file);
}

} // namespace

std::vector<std::string> systemFolders() {
    return {"/usr",
            "/lib",
            "/lib32",
            "/lib64",
            "/libx32",
            "/opt",
            "/nix/store",
            "/gnu/store",
            "/etc/ld.so.cache",
            "/etc/ld.so.preload",
            "/etc/localtime",
            "/etc/locale.alias",
            "/dev/null",
            "/dev/urandom"};
}

bool lockFiles(std::span<const std::string> readable) {
    const long has = version();
    const int ruleset = has >= 1 ? makeRuleset(has) : -1;
    if (ruleset < 0)
        return false;
    for (const std::string& path : readable)
        allowReading(ruleset, path);
    const bool locked = ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    ::close(ruleset);
    return locked;
}

} // namespace argmap::runner
