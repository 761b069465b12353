#include "recording_env.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace argmap::files::test {

namespace fs = std::filesystem;

namespace {

std::string bytesOf(const Path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// One way to write each name; symbolic links stay in the last part only where `last` says so.
Path plain(const Path& file, bool followLast) {
    const Path whole = fs::absolute(file).lexically_normal();
    if (followLast)
        return fs::weakly_canonical(whole);
    return fs::weakly_canonical(whole.parent_path()) / whole.filename();
}

} // namespace

std::string DiskStep::describe() const {
    switch (kind) {
    case Kind::Names: {
        std::string said = "names";
        for (const auto& [name, number] : names)
            said += fmt::format(" {}={}", name.filename().string(),
                                number ? fmt::format("#{}", *number) : "gone");
        return said;
    }
    case Kind::Write:
        return fmt::format("write #{} at {}, {} bytes", file, offset, text.size());
    case Kind::Resize:
        return fmt::format("resize #{} to {}", file, offset);
    case Kind::SyncFile:
        return fmt::format("sync #{}", file);
    case Kind::SyncFolder:
        return "sync folder " + folder.filename().string();
    case Kind::Mark:
        break;
    }
    return "mark " + text;
}

RecordingEnv::RecordingEnv(const std::vector<Path>& folders,
                           std::function<bool(const Path&)> skipped, Env& under)
    : m_under(under), m_skipped(std::move(skipped)) {
    std::map<std::pair<dev_t, ino_t>, std::size_t> known;
    for (const Path& folder : folders) {
        m_recording.folders.push_back(fs::canonical(folder));
        for (const auto& entry : fs::recursive_directory_iterator(m_recording.folders.back())) {
            struct stat status{};
            if (entry.is_symlink() || !entry.is_regular_file() || !isWatched(entry.path()) ||
                m_under.stat(entry.path(), status) != 0)
                continue;
            const auto [at, isNew] = known.try_emplace({status.st_dev, status.st_ino}, 0);
            if (isNew)
                at->second = newFile(bytesOf(entry.path()));
            m_names[entry.path()] = at->second;
        }
    }
    m_recording.names = m_names;
}

void RecordingEnv::mark(std::string what) {
    const std::lock_guard lock(m_guard);
    DiskStep step;
    step.text = std::move(what);
    m_recording.steps.push_back(std::move(step));
}

DiskRecording RecordingEnv::recording() const {
    const std::lock_guard lock(m_guard);
    return m_recording;
}

bool RecordingEnv::isWatched(const Path& file) const {
    if (m_skipped && m_skipped(file))
        return false;
    return std::any_of(
        m_recording.folders.begin(), m_recording.folders.end(), [&](const Path& folder) {
            return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first ==
                   folder.end();
        });
}

std::size_t RecordingEnv::newFile(std::string bytes) {
    m_lengths.push_back(bytes.size());
    m_recording.files.push_back(std::move(bytes));
    return m_recording.files.size() - 1;
}

std::optional<std::size_t> RecordingEnv::fileOf(const Path& name) const {
    const auto found = m_names.find(name);
    return found == m_names.end() ? std::nullopt : std::optional(found->second);
}

void RecordingEnv::names(std::vector<std::pair<Path, std::optional<std::size_t>>> names) {
    DiskStep step;
    step.kind = DiskStep::Kind::Names;
    for (auto& [name, number] : names) {
        if (number)
            m_names[name] = *number;
        else
            m_names.erase(name);
        if (isWatched(name))
            step.names.emplace_back(std::move(name), number);
    }
    if (!step.names.empty())
        m_recording.steps.push_back(std::move(step));
}

void RecordingEnv::resize(std::size_t file, std::uint64_t size) {
    DiskStep step;
    step.kind = DiskStep::Kind::Resize;
    step.file = file;
    step.offset = size;
    m_lengths[file] = size;
    m_recording.steps.push_back(std::move(step));
}

int RecordingEnv::open(const Path& file, int flags, mode_t mode) {
    const std::lock_guard lock(m_guard);
    const Path name = plain(file, (flags & O_NOFOLLOW) == 0 && (flags & O_EXCL) == 0);
    std::error_code error;
    const bool wasThere = fs::exists(name, error);
    const int descriptor = m_under.open(file, flags, mode);
    if (descriptor < 0)
        return descriptor;
    if (fs::is_directory(name, error)) {
        m_open[descriptor] = {std::nullopt, name, 0, false};
        return descriptor;
    }
    if (!isWatched(name))
        return descriptor;
    std::optional<std::size_t> number = fileOf(name);
    if (!number && wasThere) { // somebody else has put it there; it counts as on the disk
        number = newFile(bytesOf(name));
        m_names[name] = *number;
        m_recording.names[name] = *number;
    } else if (!number) {
        number = newFile({});
        names({{name, number}});
    }
    if ((flags & O_TRUNC) != 0 && wasThere && m_lengths[*number] != 0)
        resize(*number, 0);
    m_open[descriptor] = {number, {}, 0, (flags & O_APPEND) != 0};
    return descriptor;
}

ssize_t RecordingEnv::read(int descriptor, void* to, std::size_t size) {
    const std::lock_guard lock(m_guard);
    const ssize_t got = m_under.read(descriptor, to, size);
    if (const auto open = m_open.find(descriptor); open != m_open.end() && got > 0)
        open->second.offset += static_cast<std::uint64_t>(got);
    return got;
}

ssize_t RecordingEnv::write(int descriptor, const void* from, std::size_t size) {
    const std::lock_guard lock(m_guard);
    const ssize_t written = m_under.write(descriptor, from, size);
    const auto open = m_open.find(descriptor);
    if (open == m_open.end() || !open->second.file || written <= 0)
        return written;
    DiskStep step;
    step.kind = DiskStep::Kind::Write;
    step.file = *open->second.file;
    step.offset = open->second.appends ? m_lengths[step.file] : open->second.offset;
    step.text.assign(static_cast<const char*>(from), static_cast<std::size_t>(written));
    open->second.offset = step.offset + step.text.size();
    m_lengths[step.file] = std::max(m_lengths[step.file], open->second.offset);
    m_recording.steps.push_back(std::move(step));
    return written;
}

int RecordingEnv::fsync(int descriptor) {
    const std::lock_guard lock(m_guard);
    const int result = m_under.fsync(descriptor);
    const auto open = m_open.find(descriptor);
    if (open == m_open.end() || result < 0)
        return result;
    DiskStep step;
    step.kind = open->second.file ? DiskStep::Kind::SyncFile : DiskStep::Kind::SyncFolder;
    step.file = open->second.file.value_or(0);
    step.folder = open->second.folder;
    m_recording.steps.push_back(std::move(step));
    return result;
}

int RecordingEnv::close(int descriptor) {
    const std::lock_guard lock(m_guard);
    m_open.erase(descriptor);
    return m_under.close(descriptor);
}

int RecordingEnv::ftruncate(int descriptor, off_t size) {
    const std::lock_guard lock(m_guard);
    const int result = m_under.ftruncate(descriptor, size);
    const auto open = m_open.find(descriptor);
    if (open != m_open.end() && open->second.file && result >= 0)
        resize(*open->second.file, static_cast<std::uint64_t>(size));
    return result;
}

int RecordingEnv::rename(const Path& from, const Path& to) {
    const std::lock_guard lock(m_guard);
    const int result = m_under.rename(from, to);
    const Path source = plain(from, false);
    const Path target = plain(to, false);
    const auto number = fileOf(source);
    if (result < 0 || !number || number == fileOf(target))
        return result; // two names of one file: nothing happens
    names({{source, std::nullopt}, {target, number}});
    return result;
}

int RecordingEnv::link(const Path& from, const Path& to) {
    const std::lock_guard lock(m_guard);
    const int result = m_under.link(from, to);
    if (const auto number = fileOf(plain(from, false)); result >= 0 && number)
        names({{plain(to, false), number}});
    return result;
}

int RecordingEnv::unlink(const Path& file) {
    const std::lock_guard lock(m_guard);
    const int result = m_under.unlink(file);
    const Path name = plain(file, false);
    if (result >= 0 && fileOf(name))
        names({{name, std::nullopt}});
    return result;
}

} // namespace argmap::files::test
