#include "last_words.hpp"

#include <argmap/base/utf8.hpp>

#include <unistd.h>

#include <array>
#include <cerrno>

namespace argmap::plugin {

namespace {

constexpr std::size_t kept = 4096;
constexpr std::size_t shown = 300; // code points

} // namespace

bool LastWords::take(const Descriptor& from, const Listener& listener) {
    std::array<char, kept> piece{};
    const ssize_t got = ::read(from.number(), piece.data(), piece.size());
    m_isDry = got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    if (got <= 0)
        return got < 0 && (m_isDry || errno == EINTR);
    if (listener)
        listener({piece.data(), static_cast<std::size_t>(got)});
    m_tail.append(piece.data(), static_cast<std::size_t>(got));
    if (m_tail.size() > kept)
        m_tail.erase(0, m_tail.size() - kept);
    return true;
}

std::string LastWords::text() const {
    const std::size_t last = m_tail.find_last_not_of(" \t\r\n");
    if (last == std::string::npos)
        return {};
    const std::size_t before = m_tail.find_last_of('\n', last);
    std::string line = m_tail.substr(before == std::string::npos ? 0 : before + 1,
                                     last - (before == std::string::npos ? 0 : before + 1) + 1);
    for (char& c : line)
        if (static_cast<unsigned char>(c) < 0x20)
            c = ' ';
    return base::firstInvalidByte(line) ? std::string() : base::shortened(line, shown);
}

} // namespace argmap::plugin
