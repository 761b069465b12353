// What a child writes to its standard output and error: the end of it, for the message when it
// crashes.
//
// Belongs to one thread. Keeps a few KiB however much comes.
#pragma once

#include "descriptor.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace argmap::plugin {

class LastWords {
public:
    using Listener = std::function<void(std::string_view)>;

    /// Takes one piece, without waiting, and hands it on. False: the stream has ended.
    bool take(const Descriptor& from, const Listener& listener);
    /// Nothing was there at the last take.
    [[nodiscard]] bool isDry() const { return m_isDry; }
    /// The last line that says something, printable and short; may be empty.
    [[nodiscard]] std::string text() const;

private:
    std::string m_tail;
    bool m_isDry = false;
};

} // namespace argmap::plugin
