#include "temporary_file.hpp"

#include "descriptor.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>

namespace argmap::files {

namespace {

constexpr int nameTries = 100;
constexpr int mostLinks = 40;                      // as the kernel follows
constexpr std::size_t mostAttributes = 64U << 10U; // bytes of a list or a value, as in the kernel

// Access lists, tags and the like. What the file system or the user may not set stays behind.
void copyAttributes(Env& env, const Path& from, int to) {
    std::string names(mostAttributes, '\0');
    const ssize_t size = env.listxattr(from, names.data(), names.size());
    for (std::size_t at = 0; size > 0 && at < static_cast<std::size_t>(size);) {
        const std::string name = names.c_str() + at;
        at += name.size() + 1;
        std::string value(mostAttributes, '\0');
        const ssize_t length = env.getxattr(from, name.c_str(), value.data(), value.size());
        if (length >= 0)
            (void)env.fsetxattr(to, name.c_str(), value.data(), static_cast<std::size_t>(length));
    }
}

} // namespace

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

int openTemporary(Env& env, const Path& target, Path& temporary, mode_t mode) {
    int descriptor = -EEXIST;
    for (int i = 0; descriptor == -EEXIST && i < nameTries; ++i) {
        temporary =
            target.parent_path() /
            fmt::format(".{}.{}-{}.tmp", target.filename().string().substr(0, 200), ::getpid(), i);
        descriptor = retried(
            [&] { return env.open(temporary, O_WRONLY | O_APPEND | O_CREAT | O_EXCL, mode); });
    }
    return descriptor;
}

// Some file systems cannot, and say so: there is nothing to do then.
int syncFolder(Env& env, const Path& folder) {
    const Path name = folder.empty() ? Path(".") : folder;
    const Descriptor descriptor(env,
                                retried([&] { return env.open(name, O_RDONLY | O_DIRECTORY, 0); }));
    if (descriptor.number() < 0)
        return descriptor.number();
    const int error = retried([&] { return env.fsync(descriptor.number()); });
    return error == -EINVAL ? 0 : error;
}

int fill(Env& env, int number, std::string_view bytes, const Old& old, FileIdentity& identity) {
    Descriptor descriptor(env, number);
    if (old.status) {
        // The owner may be kept by root only; the mode must not be wider than it was.
        (void)env.fchown(number, old.status->st_uid, old.status->st_gid);
        if (const int error = env.fchmod(number, old.status->st_mode & 07777U); error < 0)
            return error;
        copyAttributes(env, old.file, number);
    }
    if (const int error = writeAll(env, number, bytes); error < 0)
        return error;
    if (const int error = retried([&] { return env.fsync(number); }); error < 0)
        return error;
    struct stat status{};
    if (const int error = env.fstat(number, status); error < 0)
        return error;
    identity = identityOf(status);
    return descriptor.close();
}

} // namespace argmap::files
