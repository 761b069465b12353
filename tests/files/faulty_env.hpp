// The real file system, but for one call that fails: the n-th of all that are made.
#pragma once

#include <argmap/files/env.hpp>

#include <cerrno>

namespace argmap::files::test {

class FaultyEnv : public Env {
public:
    /// `failing` counts from 0; less than 0: none. `shortWrites`: each write takes one byte only, and every other
    /// one is interrupted.
    FaultyEnv(int failing, int error, bool shortWrites = false)
        : m_failing(failing), m_error(error), m_shortWrites(shortWrites) {}

    [[nodiscard]] int calls() const { return m_calls; }

    int open(const Path& file, int flags, mode_t mode) override {
        return fails() ? -m_error : realEnv().open(file, flags, mode);
    }
    ssize_t read(int descriptor, void* to, std::size_t size) override {
        return fails() ? -m_error : realEnv().read(descriptor, to, size);
    }
    ssize_t write(int descriptor, const void* from, std::size_t size) override {
        if (fails())
            return -m_error;
        if (!m_shortWrites)
            return realEnv().write(descriptor, from, size);
        m_interrupted = !m_interrupted;
        return m_interrupted ? -EINTR : realEnv().write(descriptor, from, 1);
    }
    int fsync(int descriptor) override { return fails() ? -m_error : realEnv().fsync(descriptor); }
    int close(int descriptor) override {
        const int result = realEnv().close(descriptor); // it is closed whatever is said of it
        return fails() ? -m_error : result;
    }
    int stat(const Path& file, struct stat& result) override {
        return fails() ? -m_error : realEnv().stat(file, result);
    }
    int fstat(int descriptor, struct stat& result) override {
        return fails() ? -m_error : realEnv().fstat(descriptor, result);
    }
    int fchmod(int descriptor, mode_t mode) override {
        return fails() ? -m_error : realEnv().fchmod(descriptor, mode);
    }
    int fchown(int descriptor, uid_t owner, gid_t group) override {
        return fails() ? -m_error : realEnv().fchown(descriptor, owner, group);
    }
    int rename(const Path& from, const Path& to) override {
        return fails() ? -m_error : realEnv().rename(from, to);
    }
    int unlink(const Path& file) override { return fails() ? -m_error : realEnv().unlink(file); }

private:
    bool fails() { return m_calls++ == m_failing; }

    int m_failing;
    int m_error;
    bool m_shortWrites;
    bool m_interrupted = false;
    int m_calls = 0;
};

} // namespace argmap::files::test
