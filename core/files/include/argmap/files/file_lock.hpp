// Who works on a file: one program at a time, by agreement.
//
// Movable; owned by one thread at a time. The lock is a small file beside the one that is worked
// on, `.NAME.lock`, which names the program that holds it; the system lets go of it when that
// program ends in whatever way.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/files/env.hpp>

#include <string_view>

namespace argmap::files {

class FileLock {
public:
    FileLock() = default;
    /// `program`: what another one is told. Where no lock can be made (a folder or a disk that can
    /// only be read, a file system without locks) nothing is held and nothing is wrong. Error:
    /// files.in-use, with the program, its process number and its machine.
    static base::Result<FileLock> take(Env& env, const Path& file, std::string_view program);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

    [[nodiscard]] bool held() const { return m_descriptor >= 0; }

private:
    FileLock(Env& env, int descriptor, Path lockFile);

    Env* m_env = nullptr;
    int m_descriptor = -1;
    Path m_lockFile;
};

} // namespace argmap::files
