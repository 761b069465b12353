// The real file system, but for one call that fails: the n-th of all that are made, or that one and
// all that come after it, as in a crash. Notes the calls.
//
// Calls may come from any thread: they are counted one after the other. `crash` comes before the
// first of them, `names` is read when no other thread makes any more.
#pragma once

#include <argmap/files/env.hpp>

#include <algorithm>
#include <cerrno>
#include <mutex>
#include <string>
#include <vector>

namespace argmap::files::test {

class FaultyEnv : public Env {
public:
    /// `failing` counts from 0; less than 0: none. `shortWrites`: each write takes, and each read
    /// gives, one byte only, and every other one is interrupted.
    FaultyEnv(int failing, int error, bool shortWrites = false)
        : m_failing(failing), m_error(error), m_shortWrites(shortWrites) {}

    [[nodiscard]] int calls() const {
        const std::scoped_lock lock(m_guard);
        return static_cast<int>(m_calls.size());
    }
    /// The names of the calls so far, in order.
    [[nodiscard]] const std::vector<std::string>& names() const { return m_calls; }
    /// From the call that fails on nothing reaches the system any more.
    void crash() { m_crashes = true; }

    int open(const Path& file, int flags, mode_t mode) override {
        return fails("open") ? -m_error : realEnv().open(file, flags, mode);
    }
    ssize_t read(int descriptor, void* to, std::size_t size) override {
        if (fails("read"))
            return -m_error;
        if (!m_shortWrites)
            return realEnv().read(descriptor, to, size);
        return interrupted() ? -EINTR
                             : realEnv().read(descriptor, to, std::min<std::size_t>(size, 1));
    }
    ssize_t write(int descriptor, const void* from, std::size_t size) override {
        if (fails("write"))
            return -m_error;
        if (!m_shortWrites)
            return realEnv().write(descriptor, from, size);
        return interrupted() ? -EINTR : realEnv().write(descriptor, from, 1);
    }
    int fsync(int descriptor) override {
        return fails("fsync") ? -m_error : realEnv().fsync(descriptor);
    }
    int close(int descriptor) override {
        const int result = realEnv().close(descriptor); // it is closed whatever is said of it
        return fails("close") ? -m_error : result;
    }
    int stat(const Path& file, struct stat& result) override {
        return fails("stat") ? -m_error : realEnv().stat(file, result);
    }
    int fstat(int descriptor, struct stat& result) override {
        return fails("fstat") ? -m_error : realEnv().fstat(descriptor, result);
    }
    int fchmod(int descriptor, mode_t mode) override {
        return fails("fchmod") ? -m_error : realEnv().fchmod(descriptor, mode);
    }
    int fchown(int descriptor, uid_t owner, gid_t group) override {
        return fails("fchown") ? -m_error : realEnv().fchown(descriptor, owner, group);
    }
    int ftruncate(int descriptor, off_t size) override {
        return fails("ftruncate") ? -m_error : realEnv().ftruncate(descriptor, size);
    }
    int flock(int descriptor, int operation) override {
        return fails("flock") ? -m_error : realEnv().flock(descriptor, operation);
    }
    int rename(const Path& from, const Path& to) override {
        return fails("rename") ? -m_error : realEnv().rename(from, to);
    }
    int link(const Path& from, const Path& to) override {
        return fails("link") ? -m_error : realEnv().link(from, to);
    }
    int unlink(const Path& file) override {
        return fails("unlink") ? -m_error : realEnv().unlink(file);
    }
    int mkdir(const Path& folder, mode_t mode) override {
        return fails("mkdir") ? -m_error : realEnv().mkdir(folder, mode);
    }
    int list(const Path& folder, std::vector<std::string>& names) override {
        return fails("list") ? -m_error : realEnv().list(folder, names);
    }
    ssize_t listxattr(const Path& file, char* names, std::size_t size) override {
        return fails("listxattr") ? -m_error : realEnv().listxattr(file, names, size);
    }
    ssize_t getxattr(const Path& file, const char* name, void* value, std::size_t size) override {
        return fails("getxattr") ? -m_error : realEnv().getxattr(file, name, value, size);
    }
    int fsetxattr(int descriptor, const char* name, const void* value, std::size_t size) override {
        return fails("fsetxattr") ? -m_error : realEnv().fsetxattr(descriptor, name, value, size);
    }

private:
    bool fails(const char* call) {
        const std::scoped_lock lock(m_guard);
        const int number = static_cast<int>(m_calls.size());
        m_calls.emplace_back(call);
        return number == m_failing || (m_crashes && number > m_failing);
    }
    bool interrupted() {
        const std::scoped_lock lock(m_guard);
        return m_interrupted = !m_interrupted;
    }

    const int m_failing;
    const int m_error;
    const bool m_shortWrites;
    mutable std::mutex m_guard; ///< for what follows
    bool m_interrupted = false;
    bool m_crashes = false;
    std::vector<std::string> m_calls;
};

// A disk with room for so many bytes: what is too much of a write is not taken. One thread.
class FullDiskEnv : public FaultyEnv {
public:
    explicit FullDiskEnv(std::size_t room) : FaultyEnv(-1, 0), m_room(room) {}
    ssize_t write(int descriptor, const void* from, std::size_t size) override {
        if (m_room == 0)
            return -ENOSPC;
        const ssize_t written = FaultyEnv::write(descriptor, from, std::min(size, m_room));
        m_room -= static_cast<std::size_t>(std::max<ssize_t>(written, 0));
        return written;
    }

private:
    std::size_t m_room;
};

} // namespace argmap::files::test
