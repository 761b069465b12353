#include <argmap/files/identity.hpp>

#include "failure.hpp"

namespace argmap::files {

base::Result<FileIdentity> identify(Env& env, const Path& file) {
    struct stat status{};
    if (const int error = env.stat(file, status); error < 0)
        return failure(error, file, Doing::Reading);
    return identityOf(status);
}

FileIdentity identityNow(const Path& file) {
    return identify(realEnv(), file).value_or(FileIdentity());
}

FileIdentity identityOf(const struct stat& status) {
    return {status.st_dev, status.st_ino, static_cast<std::uint64_t>(status.st_size),
            status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec};
}

} // namespace argmap::files
