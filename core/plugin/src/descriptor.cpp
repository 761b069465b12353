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
#include <cstring>
#include <system_error>

namespace argmap::plugin {

namespace {

constexpr int sealedForEver = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL;

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
    checked(::fcntl(memory.number(), F_ADD_SEALS, sealedForEver), "F_ADD_SEALS");
    return memory;
}

std::optional<ImageData> sealed(const Descriptor& memory, std::uint64_t size) {
    // Fails where somebody has it mapped for writing. Then nothing is kept of it.
    if (::fcntl(memory.number(), F_ADD_SEALS, sealedForEver) != 0)
        return std::nullopt;
    struct stat facts{};
    if (::fstat(memory.number(), &facts) != 0 || static_cast<std::uint64_t>(facts.st_size) < size)
        return std::nullopt;
    if (size == 0)
        return ImageData();
    void* const bytes =
        ::mmap(nullptr, size, PROT_READ, MAP_SHARED | MAP_POPULATE, memory.number(), 0);
    if (bytes == MAP_FAILED)
        throw std::system_error(errno, std::generic_category(), "mmap");
    return ImageData({static_cast<const std::uint8_t*>(bytes), size},
                     std::shared_ptr<const void>(bytes, [size](const void* mapped) {
                         ::munmap(const_cast<void*>(mapped), size); // NOLINT: as munmap has it
                     }));
}

bool sendWith(const Descriptor& socket, std::span<const std::uint8_t> bytes,
              std::span<const int> descriptors) {
    iovec content{const_cast<std::uint8_t*>(bytes.data()), bytes.size()}; // NOLINT: only read
    alignas(cmsghdr) std::array<char, CMSG_SPACE(2 * sizeof(int))> attached{};
    msghdr message{};
    message.msg_iov = &content;
    message.msg_iovlen = 1;
    message.msg_control = attached.data();
    message.msg_controllen = CMSG_SPACE(descriptors.size_bytes());
    cmsghdr* const header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(descriptors.size_bytes());
    std::memcpy(CMSG_DATA(header), descriptors.data(), descriptors.size_bytes());
    return ::sendmsg(socket.number(), &message, MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size());
}

} // namespace argmap::plugin
