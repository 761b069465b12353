#include "backups.hpp"

#include <argmap/files/read_file.hpp>
#include <argmap/files/write_atomically.hpp>

#include <fmt/format.h>

#include <cerrno>

namespace argmap::files {

namespace {

// A copy in place of a second name. 0, or the negated error number.
int copyFile(Env& env, const Old& old, const Path& to) {
    const base::Result<std::string> bytes = readFile(env, old.file);
    if (!bytes)
        return -EIO;
    Path temporary;
    const int descriptor = openTemporary(env, to, temporary);
    if (descriptor < 0)
        return descriptor;
    FileIdentity identity;
    int error = fill(env, descriptor, *bytes, old, identity);
    if (error >= 0)
        error = env.rename(temporary, to);
    if (error < 0)
        (void)env.unlink(temporary);
    return error;
}

} // namespace

Path backupOf(const Path& file, int generation) {
    return file.parent_path() / fmt::format("{}.~{}~", file.filename().string(), generation);
}

int keepBackups(Env& env, const Old& old, int backups) {
    const Path& target = old.file;
    // What moved on must not be lost by the steps behind it, should the power fail between them. A
    // disk that does not confirm it is no reason not to go on: the save says so in the end.
    const auto confirm = [&] { (void)syncFolder(env, target.parent_path()); };
    bool moved = false;
    for (int generation = backups; generation > 1; --generation) {
        const int error =
            env.rename(backupOf(target, generation - 1), backupOf(target, generation));
        if (error < 0 && error != -ENOENT)
            return error;
        moved = moved || error >= 0;
    }
    if (moved)
        confirm();
    const Path newest = backupOf(target, 1);
    int error = env.link(target, newest);
    if (error == -EEXIST) { // only one generation is kept, or a rename was interrupted
        (void)env.unlink(newest);
        error = env.link(target, newest);
    }
    if (error == -EPERM || error == -EOPNOTSUPP || error == -ENOSYS || error == -EMLINK)
        error = copyFile(env, old, newest); // a file system without second names
    if (error >= 0)
        confirm();
    return error;
}

} // namespace argmap::files
