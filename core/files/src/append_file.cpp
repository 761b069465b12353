#include <argmap/files/append_file.hpp>

#include "descriptor.hpp"
#include "failure.hpp"
#include "temporary_file.hpp"

#include <fcntl.h>

#include <utility>

namespace argmap::files {

namespace {

constexpr mode_t ownMode = 0600;

} // namespace

base::Result<AppendFile> AppendFile::replace(Env& env, const Path& file, std::string_view bytes) {
    Path temporary;
    const int descriptor = openTemporary(env, file, temporary, ownMode);
    if (descriptor < 0)
        return failure(descriptor, file, Doing::Writing);
    AppendFile made(env, file, descriptor, bytes.size());
    int error = writeAll(env, descriptor, bytes);
    if (error >= 0)
        error = retried([&] { return env.fsync(descriptor); });
    if (error >= 0)
        error = retried([&] { return env.rename(temporary, file); });
    if (error < 0) {
        (void)env.unlink(temporary);
        return failure(error, file, Doing::Writing);
    }
    if (error = syncFolder(env, file.parent_path()); error < 0)
        return failure(error, file, Doing::Writing);
    return made;
}

AppendFile::AppendFile(Env& env, Path file, int descriptor, std::uint64_t size)
    : m_env(&env), m_file(std::move(file)), m_descriptor(descriptor), m_size(size) {}

AppendFile::AppendFile(AppendFile&& other) noexcept
    : m_env(other.m_env),
      m_file(std::move(other.m_file)),
      m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_size(other.m_size),
      m_broken(other.m_broken) {}

AppendFile& AppendFile::operator=(AppendFile&& other) noexcept {
    std::swap(m_env, other.m_env);
    std::swap(m_file, other.m_file);
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_size, other.m_size);
    std::swap(m_broken, other.m_broken);
    return *this;
}

AppendFile::~AppendFile() {
    if (m_descriptor >= 0)
        m_env->close(m_descriptor);
}

base::Result<void> AppendFile::append(std::string_view piece) {
    const int error = writeAll(*m_env, m_descriptor, piece);
    if (error >= 0) {
        m_size += piece.size();
        return {};
    }
    const auto end = static_cast<off_t>(m_size);
    m_broken = retried([&] { return m_env->ftruncate(m_descriptor, end); }) < 0;
    return failure(error, m_file, Doing::Writing);
}

// After a failure the system may have let go of bytes that it could not write, and says so only
// once.
base::Result<void> AppendFile::sync() {
    const int error = retried([&] { return m_env->fsync(m_descriptor); });
    if (error >= 0)
        return {};
    m_broken = true;
    return failure(error, m_file, Doing::Writing);
}

} // namespace argmap::files
