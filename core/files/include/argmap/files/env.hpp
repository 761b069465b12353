// The file system, call by call: what core/files needs of it, behind one interface.
//
// Tests put a system of their own in its place, which fails at any call they like. Functions are
// those of POSIX; on failure they give the error number, negated. The real one has no state; any
// thread.
#pragma once

#include <sys/stat.h>
#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace argmap::files {

using Path = std::filesystem::path;

class Env {
public:
    Env() = default;
    Env(const Env&) = delete;
    Env& operator=(const Env&) = delete;
    virtual ~Env() = default;

    virtual int open(const Path& file, int flags,
                     mode_t mode) = 0; ///< a descriptor; always close-on-exec
    virtual ssize_t read(int descriptor, void* to, std::size_t size) = 0;
    virtual ssize_t write(int descriptor, const void* from, std::size_t size) = 0;
    virtual int fsync(int descriptor) = 0;
    virtual int close(int descriptor) = 0;
    virtual int stat(const Path& file, struct stat& result) = 0; ///< follows symbolic links
    virtual int fstat(int descriptor, struct stat& result) = 0;
    virtual int fchmod(int descriptor, mode_t mode) = 0;
    virtual int fchown(int descriptor, uid_t owner, gid_t group) = 0;
    virtual int ftruncate(int descriptor, off_t size) = 0;
    virtual int flock(int descriptor, int operation) = 0;
    virtual int rename(const Path& from, const Path& to) = 0;
    virtual int link(const Path& from, const Path& to) = 0;
    virtual int unlink(const Path& file) = 0;
    virtual int mkdir(const Path& folder, mode_t mode) = 0;
    /// The names in a folder, in any order, without "." and "..".
    virtual int list(const Path& folder, std::vector<std::string>& names) = 0;
    virtual ssize_t listxattr(const Path& file, char* names, std::size_t size) = 0;
    virtual ssize_t getxattr(const Path& file, const char* name, void* value, std::size_t size) = 0;
    virtual int fsetxattr(int descriptor, const char* name, const void* value,
                          std::size_t size) = 0;
};

/// The machine's own.
[[nodiscard]] Env& realEnv();

} // namespace argmap::files
