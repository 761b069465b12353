#include <argmap/files/folders.hpp>

#include "failure.hpp"
#include "temporary_file.hpp"

#include <cerrno>

namespace argmap::files {

base::Result<void> makeFolders(Env& env, const Path& folder) {
    constexpr mode_t ownMode = 0700; // as the XDG Base Directory Specification asks
    Path made;
    for (const Path& part : folder) {
        const Path above = made;
        made /= part;
        const int error = env.mkdir(made, ownMode);
        if (error == 0)
            (void)syncFolder(env, above); // its name lasts
        struct stat status{};
        if (error < 0 && (env.stat(made, status) < 0 || !S_ISDIR(status.st_mode)))
            return failure(error == -EEXIST ? -ENOTDIR : error, folder, Doing::Writing);
    }
    return {};
}

} // namespace argmap::files
