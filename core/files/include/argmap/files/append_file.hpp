// A file that grows by whole pieces, for journals.
//
// Movable; used by one thread at a time. A piece that was appended survives the end of the process,
// of whatever kind; after `sync` also a power cut.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/files/env.hpp>

#include <cstdint>
#include <string_view>

namespace argmap::files {

class AppendFile {
public:
    /// Makes the file, readable by its user only, or puts a new one in the place of the old in one
    /// step. On success it has reached the disk under its name; after a failure or a crash there is
    /// the old file or the new one. Errors: as writeAtomically.
    [[nodiscard]] static base::Result<AppendFile> replace(Env& env, const Path& file,
                                                          std::string_view bytes);
    AppendFile(AppendFile&& other) noexcept;
    AppendFile& operator=(AppendFile&& other) noexcept;
    ~AppendFile();

    /// All of the piece or, after a failure, nothing of it. Errors: files.disk-full,
    /// files.write-failed …
    [[nodiscard]] base::Result<void> append(std::string_view piece);
    [[nodiscard]] base::Result<void> sync();

    /// Whether nothing more can be appended: a part of a piece could not be cut off, or the disk
    /// has not confirmed what it was given. Then it needs to be replaced.
    [[nodiscard]] bool isBroken() const { return m_broken; }

private:
    AppendFile(Env& env, Path file, int descriptor, std::uint64_t size);

    Env* m_env;
    Path m_file;
    int m_descriptor;
    std::uint64_t m_size; ///< bytes that were written whole
    bool m_broken = false;
};

} // namespace argmap::files
