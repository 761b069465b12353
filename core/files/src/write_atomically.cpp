#include <argmap/files/write_atomically.hpp>

#include "descriptor.hpp"
#include "failure.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <optional>

namespace argmap::files {

namespace {

constexpr mode_t newFileMode = 0666; // less the user's umask
constexpr int nameTries = 100;
constexpr int mostLinks = 40; // as the kernel follows

// 0, or the negated error number.
int writeAll(Env& env, int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written =
            retried([&] { return env.write(descriptor, bytes.data(), bytes.size()); });
        if (written <= 0)
            return written == 0 ? -EIO : static_cast<int>(written);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

// The file that symbolic links lead to, also where nothing is there yet. Links that go in a circle
// stay as they are; the next call finds them.
Path targetOf(const Path& file) {
    Path target = file;
    for (int i = 0; i < mostLinks; ++i) {
        std::error_code error;
        const Path next = std::filesystem::read_symlink(target, error);
        if (error)
            return target;
        target = target.parent_path() / next; // an absolute one replaces the folder
    }
    return target;
}

int openTemporary(Env& env, const Path& target, Path& temporary) {
    int descriptor = -EEXIST;
    for (int i = 0; descriptor == -EEXIST && i < nameTries; ++i) {
        temporary =
            target.parent_path() /
            fmt::format(".{}.{}-{}.tmp", target.filename().string().substr(0, 200), ::getpid(), i);
        descriptor =
            retried([&] { return env.open(temporary, O_WRONLY | O_CREAT | O_EXCL, newFileMode); });
    }
    return descriptor;
}

// Fills the temporary file, as the old one was owned and protected. 0, or the negated error number.
int fill(Env& env, int number, std::string_view bytes, const std::optional<struct stat>& old) {
    Descriptor descriptor(env, number);
    if (old) {
        // The owner may be kept by root only; the mode must not be wider than it was.
        (void)env.fchown(number, old->st_uid, old->st_gid);
        if (const int error = env.fchmod(number, old->st_mode & 07777U); error < 0)
            return error;
    }
    if (const int error = writeAll(env, number, bytes); error < 0)
        return error;
    if (const int error = retried([&] { return env.fsync(number); }); error < 0)
        return error;
    return descriptor.close();
}

int writeInPlace(Env& env, const Path& file, std::string_view bytes) {
    Descriptor descriptor(env, retried([&] { return env.open(file, O_WRONLY, 0); }));
    if (descriptor.number() < 0)
        return descriptor.number();
    const int error = writeAll(env, descriptor.number(), bytes);
    return error < 0 ? error : descriptor.close();
}

// The new name reaches the disk with its folder.
int syncFolder(Env& env, const Path& folder) {
    const Path name = folder.empty() ? Path(".") : folder;
    const Descriptor descriptor(env,
                                retried([&] { return env.open(name, O_RDONLY | O_DIRECTORY, 0); }));
    if (descriptor.number() < 0)
        return descriptor.number();
    const int error = retried([&] { return env.fsync(descriptor.number()); });
    return error == -EINVAL ? 0 : error; // file systems that cannot
}

} // namespace

base::Result<void> writeAtomically(Env& env, const Path& file, std::string_view bytes) {
    const Path target = targetOf(file);
    std::optional<struct stat> old(std::in_place);
    if (const int error = env.stat(target, *old); error == -ENOENT)
        old.reset();
    else if (error < 0)
        return failure(error, file, Doing::Writing);
    else if (S_ISDIR(old->st_mode))
        return failure(EISDIR, file, Doing::Writing);
    if (old && !S_ISREG(old->st_mode)) {
        const int error = writeInPlace(env, target, bytes);
        return error < 0 ? base::Result<void>(failure(error, file, Doing::Writing))
                         : base::Result<void>();
    }
    Path temporary;
    const int descriptor = openTemporary(env, target, temporary);
    if (descriptor < 0)
        return failure(descriptor, file, Doing::Writing);
    int error = fill(env, descriptor, bytes, old);
    if (error >= 0)
        error = retried([&] { return env.rename(temporary, target); });
    if (error < 0) {
        env.unlink(temporary);
        return failure(error, file, Doing::Writing);
    }
    if (syncFolder(env, target.parent_path()) < 0)
        return base::fail("files.not-confirmed",
                          "the file is written, but the disk did not confirm that it will last",
                          "Write it again, or to another disk as well.", file.string());
    return {};
}

} // namespace argmap::files
