// A file system that does what it is asked in real folders, and writes down what a disk would have
// to do: the recording from which power_cut.hpp makes what a power cut can leave behind.
//
// Any thread; calls are made one after the other, so that the recording has their true order. Only
// files below the given folders are recorded; folders are taken to be there always. What else
// writes into the folders meanwhile is not seen.
#pragma once

#include <argmap/files/env.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace argmap::files::test {

/// One change, or one promise, in the order in which they were asked for.
struct DiskStep {
    enum class Kind {
        Names,      ///< names get or lose a file, all of them in one step
        Write,      ///< bytes of a file from `offset` on
        Resize,     ///< the length of a file becomes `offset`
        SyncFile,   ///< the bytes of a file are on the disk
        SyncFolder, ///< the names in a folder are on the disk
        Mark        ///< what the user has been told
    };
    Kind kind = Kind::Mark;
    std::vector<std::pair<Path, std::optional<std::size_t>>> names; ///< nothing: the name is gone
    std::size_t file = 0;
    std::uint64_t offset = 0;
    std::string text; ///< the bytes, or the mark
    Path folder;
    [[nodiscard]] std::string describe() const;
};

/// Files are known by number: one may have several names, or none.
struct DiskRecording {
    std::vector<Path> folders;         ///< those that are watched
    std::map<Path, std::size_t> names; ///< at the beginning, when all was on the disk
    std::vector<std::string> files;    ///< the bytes at the beginning
    std::vector<DiskStep> steps;
};

class RecordingEnv : public Env {
public:
    /// What is in the folders now is taken to be on the disk. `skipped`: files that are of no
    /// interest, such as locks. `under` makes the calls.
    explicit RecordingEnv(const std::vector<Path>& folders,
                          std::function<bool(const Path&)> skipped = {}, Env& under = realEnv());

    /// Writes down that the user has now been told something: what may be lost from here on is
    /// another thing than before.
    void mark(std::string what);

    /// A copy of what has been recorded so far.
    [[nodiscard]] DiskRecording recording() const;

    int open(const Path& file, int flags, mode_t mode) override;
    ssize_t read(int descriptor, void* to, std::size_t size) override;
    ssize_t write(int descriptor, const void* from, std::size_t size) override;
    int fsync(int descriptor) override;
    int close(int descriptor) override;
    int stat(const Path& file, struct stat& result) override { return m_under.stat(file, result); }
    int fstat(int descriptor, struct stat& result) override {
        return m_under.fstat(descriptor, result);
    }
    int fchmod(int descriptor, mode_t mode) override { return m_under.fchmod(descriptor, mode); }
    int fchown(int descriptor, uid_t owner, gid_t group) override {
        return m_under.fchown(descriptor, owner, group);
    }
    int ftruncate(int descriptor, off_t size) override;
    int flock(int descriptor, int operation) override {
        return m_under.flock(descriptor, operation);
    }
    int rename(const Path& from, const Path& to) override;
    int link(const Path& from, const Path& to) override;
    int unlink(const Path& file) override;
    int mkdir(const Path& folder, mode_t mode) override { return m_under.mkdir(folder, mode); }
    int list(const Path& folder, std::vector<std::string>& names) override {
        return m_under.list(folder, names);
    }
    ssize_t listxattr(const Path& file, char* names, std::size_t size) override {
        return m_under.listxattr(file, names, size);
    }
    ssize_t getxattr(const Path& file, const char* name, void* value, std::size_t size) override {
        return m_under.getxattr(file, name, value, size);
    }
    int fsetxattr(int descriptor, const char* name, const void* value, std::size_t size) override {
        return m_under.fsetxattr(descriptor, name, value, size);
    }

private:
    struct Open {
        std::optional<std::size_t> file; ///< nothing: a folder
        Path folder;
        std::uint64_t offset = 0;
        bool appends = false;
    };

    [[nodiscard]] bool isWatched(const Path& file) const;
    std::size_t newFile(std::string bytes);
    [[nodiscard]] std::optional<std::size_t> fileOf(const Path& name) const;
    void names(std::vector<std::pair<Path, std::optional<std::size_t>>> names);
    void resize(std::size_t file, std::uint64_t size);

    Env& m_under;
    std::function<bool(const Path&)> m_skipped;
    mutable std::mutex m_guard;
    DiskRecording m_recording;
    std::map<Path, std::size_t> m_names;  // now
    std::vector<std::uint64_t> m_lengths; // now
    std::map<int, Open> m_open;
};

} // namespace argmap::files::test
