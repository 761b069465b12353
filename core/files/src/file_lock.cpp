#include <argmap/files/file_lock.hpp>

#include "descriptor.hpp"
#include "temporary_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace argmap::files {

namespace {

constexpr mode_t lockMode = 0666; // others who may write the file may lock it
constexpr int tries = 20;
constexpr std::size_t mostWords = 400;

std::string thisMachine() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "this machine";
}

// What the holder has written of itself, made safe to show.
std::string holder(Env& env, int descriptor) {
    std::array<char, mostWords> bytes{};
    const ssize_t got = env.read(descriptor, bytes.data(), bytes.size());
    std::string words;
    for (ssize_t i = 0; i < got; ++i) {
        const char c = bytes[static_cast<std::size_t>(i)];
        if (c == '\n')
            break;
        words += c >= ' ' && c <= '~' ? c : '?';
    }
    return words.empty() ? "another program" : words;
}

// Whether the name still leads to the file that is open: its holder may just have taken it away.
bool isStill(Env& env, const Path& name, int descriptor) {
    struct stat byName{};
    struct stat open{};
    return env.stat(name, byName) == 0 && env.fstat(descriptor, open) == 0 &&
           byName.st_ino == open.st_ino && byName.st_dev == open.st_dev;
}

} // namespace

base::Result<FileLock> FileLock::take(Env& env, const Path& file, std::string_view program) {
    const Path target = targetOf(file);
    const Path lockFile =
        target.parent_path() / fmt::format(".{}.lock", target.filename().string());
    for (int i = 0; i < tries; ++i) {
        const int descriptor =
            retried([&] { return env.open(lockFile, O_RDWR | O_CREAT | O_NOFOLLOW, lockMode); });
        if (descriptor < 0)
            return FileLock();
        const int error = retried([&] { return env.flock(descriptor, LOCK_EX | LOCK_NB); });
        if (error == -EWOULDBLOCK) {
            const std::string who = holder(env, descriptor);
            env.close(descriptor);
            return base::fail("files.in-use", fmt::format("the file is open in {}", who),
                              "Go on there, or save under another name here.", file.string());
        }
        if (error < 0) { // a file system without locks
            env.close(descriptor);
            return FileLock();
        }
        if (!isStill(env, lockFile, descriptor)) {
            env.close(descriptor);
            continue;
        }
        const std::string words =
            fmt::format("{} (process {} on {})\n", program, ::getpid(), thisMachine());
        (void)env.ftruncate(descriptor, 0);
        (void)writeAll(env, descriptor, words);
        return FileLock(env, descriptor, lockFile);
    }
    return FileLock();
}

FileLock::FileLock(Env& env, int descriptor, Path lockFile)
    : m_env(&env), m_descriptor(descriptor), m_lockFile(std::move(lockFile)) {}

FileLock::FileLock(FileLock&& other) noexcept
    : m_env(other.m_env),
      m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_lockFile(std::move(other.m_lockFile)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(m_env, other.m_env);
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_lockFile, other.m_lockFile);
    return *this;
}

// The name goes while the lock is still held, so that nobody else's is taken away.
FileLock::~FileLock() {
    if (m_descriptor < 0)
        return;
    m_env->unlink(m_lockFile);
    m_env->close(m_descriptor);
}

} // namespace argmap::files
