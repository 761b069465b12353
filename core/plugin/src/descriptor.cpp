#include "descriptor.hpp"

#include <fcntl.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace argmap::plugin {

namespace {

int checked(int result, const char* what) {
    if (result < 0)
        throw std::system_error(errno, std::generic_category(), what);
    return result;
}

void doNotWait(const Descriptor& descriptor) {
    checked(::fcntl(descriptor.number(), F_SETFL, O_NONBLOCK), "fcntl");
}

} // namespace

void Descriptor::close() {
    if (m_number >= 0)
        ::close(std::exchange(m_number, -1));
}

DescriptorPair makePipe() {
    std::array<int, 2> ends{};
    checked(::pipe2(ends.data(), O_CLOEXEC), "pipe2");
    DescriptorPair pair{Descriptor(ends[0]), Descriptor(ends[1])};
    doNotWait(pair.ours);
    return pair;
}

DescriptorPair makeSocketPair() {
    std::array<int, 2> ends{};
    checked(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()), "socketpair");
    DescriptorPair pair{Descriptor(ends[0]), Descriptor(ends[1])};
    doNotWait(pair.ours);
    return pair;
}

Descriptor makeEvent() {
    return Descriptor(checked(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK), "eventfd"));
}

void signal(const Descriptor& event) {
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(event.number(), &one, sizeof one);
}

Descriptor makeMemory() {
    return Descriptor(
        checked(::memfd_create("argmap", MFD_CLOEXEC | MFD_ALLOW_SEALING), "memfd_create"));
}

Descriptor makeSealedMemory(std::span<const std::string_view> parts) {
    Descriptor memory = makeMemory();
    for (std::string_view part : parts)
        while (!part.empty()) {
            const ssize_t written = ::write(memory.number(), part.data(), part.size());
            if (written < 0 && errno == EINTR)
                continue;
            checked(static_cast<int>(std::min<ssize_t>(written, 1)), "write");
            part.remove_prefix(static_cast<std::size_t>(written));
        }
    checked(::fcntl(memory.number(), F_ADD_SEALS,
                    F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL),
            "F_ADD_SEALS");
    return memory;
}

std::vector<std::uint8_t> readFrom(const Descriptor& file, std::uint64_t offset,
                                   std::uint64_t size) {
    std::vector<std::uint8_t> bytes(size);
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::pread(file.number(), bytes.data() + done, bytes.size() - done,
                                    static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    bytes.resize(done);
    return bytes;
}

std::uint64_t sizeOf(const Descriptor& file) {
    struct stat facts{};
    return ::fstat(file.number(), &facts) == 0 ? static_cast<std::uint64_t>(facts.st_size) : 0;
}

} // namespace argmap::plugin
