#include <argmap/files/env.hpp>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace argmap::files {

namespace {

template <class T>
T orError(T result) {
    return result < 0 ? static_cast<T>(-errno) : result;
}

class RealEnv final : public Env {
public:
    int open(const Path& file, int flags, mode_t mode) override {
        return orError(::open(file.c_str(), flags | O_CLOEXEC, mode));
    }
    ssize_t read(int descriptor, void* to, std::size_t size) override {
        return orError(::read(descriptor, to, size));
    }
    ssize_t write(int descriptor, const void* from, std::size_t size) override {
        return orError(::write(descriptor, from, size));
    }
    int fsync(int descriptor) override { return orError(::fsync(descriptor)); }
    int close(int descriptor) override { return orError(::close(descriptor)); }
    int stat(const Path& file, struct stat& result) override {
        return orError(::stat(file.c_str(), &result));
    }
    int fstat(int descriptor, struct stat& result) override {
        return orError(::fstat(descriptor, &result));
    }
    int fchmod(int descriptor, mode_t mode) override { return orError(::fchmod(descriptor, mode)); }
    int fchown(int descriptor, uid_t owner, gid_t group) override {
        return orError(::fchown(descriptor, owner, group));
    }
    int ftruncate(int descriptor, off_t size) override {
        return orError(::ftruncate(descriptor, size));
    }
    int flock(int descriptor, int operation) override {
        return orError(::flock(descriptor, operation));
    }
    int rename(const Path& from, const Path& to) override {
        return orError(::rename(from.c_str(), to.c_str()));
    }
    int link(const Path& from, const Path& to) override {
        return orError(::link(from.c_str(), to.c_str()));
    }
    int unlink(const Path& file) override { return orError(::unlink(file.c_str())); }
    int mkdir(const Path& folder, mode_t mode) override {
        return orError(::mkdir(folder.c_str(), mode));
    }
    int list(const Path& folder, std::vector<std::string>& names) override {
        std::error_code error;
        for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end;
             at.increment(error))
            names.push_back(at->path().filename().string());
        return -error.value();
    }
    ssize_t listxattr(const Path& file, char* names, std::size_t size) override {
        return orError(::listxattr(file.c_str(), names, size));
    }
    ssize_t getxattr(const Path& file, const char* name, void* value, std::size_t size) override {
        return orError(::getxattr(file.c_str(), name, value, size));
    }
    int fsetxattr(int descriptor, const char* name, const void* value, std::size_t size) override {
        return orError(::fsetxattr(descriptor, name, value, size, 0));
    }
};

} // namespace

Env& realEnv() {
    static RealEnv env;
    return env;
}

} // namespace argmap::files
