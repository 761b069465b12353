// What a child writes to its standard output and error: the end of it, for the message when it
// crashes.
//
// Belongs to one thread. Keeps a few KiB however much comes.
#pragma once

#include "descriptor.hpp"

#include <string>

namespace argmap::plugin {

class LastWords {
public:
    /// Takes one piece, without waiting. False: the stream has ended.
    bool take(const Descriptor& from);
    /// Nothing was there at the last take.
    [[nodiscard]] bool isDry() const { return m_isDry; }
    /// The last line that says something, printable and short; may be empty.
    [[nodiscard]] std::string text() const;

private:
    std::string m_tail;
    bool m_isDry = false;
};

} // namespace argmap::plugin
