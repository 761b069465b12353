// Feeds a program with its input and takes what it gives, all at once, so that neither waits for the
// other; ends when the program has closed everything, or gives too much.
//
// Belongs to the one thread. Time is the host's business: it kills both.
#pragma once

#include "program_process.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace argmap::runner {

struct Talk {
    std::string messages; ///< from descriptor 3
    int startError = 0;   ///< an errno: it could not be started
    bool gaveTooMuch = false;
};

/// Takes a piece of the program's standard output. False: too much.
using TakeOutput = std::function<bool(std::string_view piece)>;

/// `mostMessages`: bytes that the messages may have, 0: any number. The program has been given its
/// arguments. One that does not read its input is no error here.
[[nodiscard]] Talk talk(ProgramProcess& program, std::string_view input, std::uint64_t mostMessages,
                        const TakeOutput& takeOutput);

} // namespace argmap::runner
