#include <argmap/files/read_file.hpp>

#include "descriptor.hpp"
#include "failure.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>

namespace argmap::files {

namespace {

constexpr std::size_t pieceSize = std::size_t{1} << 18U;

tl::unexpected<base::Diagnostic> tooLarge(const Path& file, std::uint64_t limit) {
    return base::fail("files.too-large",
                      fmt::format("the file is larger than {} MiB", limit >> 20U),
                      "Split it into smaller ones.", file.string());
}

} // namespace

base::Result<std::string> readFile(Env& env, const Path& file, std::uint64_t limit,
                                   FileIdentity* identity) {
    const Descriptor descriptor(env, retried([&] { return env.open(file, O_RDONLY, 0); }));
    if (descriptor.number() < 0)
        return failure(descriptor.number(), file, Doing::Reading);
    struct stat status{};
    if (const int error = env.fstat(descriptor.number(), status); error < 0)
        return failure(error, file, Doing::Reading);
    if (S_ISDIR(status.st_mode))
        return failure(EISDIR, file, Doing::Reading);
    if (identity != nullptr)
        *identity = identityOf(status);
    const auto expected = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
    if (expected > limit)
        return tooLarge(file, limit);
    std::string bytes;
    std::size_t used = 0;
    bytes.resize(expected + 1); // one more, so that the end is seen without growing
    while (true) {
        if (used == bytes.size())
            bytes.resize(used + std::max(pieceSize, used / 2));
        const ssize_t got = retried([&] {
            return env.read(descriptor.number(), bytes.data() + used, bytes.size() - used);
        });
        if (got < 0)
            return failure(static_cast<int>(got), file, Doing::Reading);
        if (got == 0)
            break;
        used += static_cast<std::size_t>(got);
        if (used > limit)
            return tooLarge(file, limit);
    }
    bytes.resize(used);
    return bytes;
}

} // namespace argmap::files
