#include "program_talk.hpp"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace argmap::runner {

namespace {

bool mayComeAgain() {
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

// One piece, where there is one. What is over is closed.
std::string_view piece(int& from, std::array<char, 65536>& room) {
    const ssize_t got = ::read(from, room.data(), room.size());
    if (got == 0 || (got < 0 && !mayComeAgain()))
        close(from);
    return {room.data(), got > 0 ? static_cast<std::size_t>(got) : 0};
}

void feed(int& to, std::string_view& rest) {
    const ssize_t written = ::write(to, rest.data(), rest.size());
    if (written > 0)
        rest.remove_prefix(static_cast<std::size_t>(written));
    if (rest.empty() || (written < 0 && !mayComeAgain())) // all, or it does not listen
        close(to);
}

} // namespace

Talk talk(ProgramProcess& program, std::string_view input, std::uint64_t mostMessages,
          const TakeOutput& takeOutput) {
    Talk result;
    ProgramProcess::Ends& ends = program.ends();
    std::array<char, 65536> room; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by read
    if (input.empty())
        close(ends.input);
    while (ends.input >= 0 || ends.output >= 0 || ends.messages >= 0 || ends.start >= 0) {
        // poll passes over those that are closed.
        std::array<pollfd, 4> waits{pollfd{ends.input, POLLOUT, 0}, pollfd{ends.output, POLLIN, 0},
                                    pollfd{ends.messages, POLLIN, 0},
                                    pollfd{ends.start, POLLIN, 0}};
        if (::poll(waits.data(), waits.size(), -1) < 0)
            continue;
        if (waits[0].revents != 0)
            feed(ends.input, input);
        if (waits[1].revents != 0 && !takeOutput(piece(ends.output, room)))
            result.gaveTooMuch = true;
        if (waits[2].revents != 0) {
            result.messages += piece(ends.messages, room);
            result.gaveTooMuch =
                result.gaveTooMuch || (mostMessages != 0 && result.messages.size() > mostMessages);
        }
        if (waits[3].revents != 0)
            if (const std::string_view error = piece(ends.start, room); error.size() == sizeof(int))
                std::memcpy(&result.startError, error.data(), sizeof(int));
        if (result.gaveTooMuch)
            break;
    }
    return result;
}

} // namespace argmap::runner
