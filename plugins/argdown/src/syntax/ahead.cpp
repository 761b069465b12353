#include "syntax/ahead.hpp"

#include "syntax/characters.hpp"

#include <algorithm>

namespace argmap::argdown {

std::size_t Ahead::lineEnd(std::size_t at) {
    return remembered(at, m_lineFrom, m_lineEnd, [&] { return lineEndFrom(m_text, at); });
}

std::size_t Ahead::blockEnd(std::size_t at) {
    return remembered(at, m_blockFrom, m_blockEnd, [&] {
        for (std::size_t end = m_text.find('\n', at); end != none;) {
            const std::size_t next = skipBlanks(m_text, end + 1);
            if (next >= m_text.size())
                break;
            if (m_text[next] == '\n' || m_text.substr(next, 2) == "\r\n")
                return end > at && m_text[end - 1] == '\r' ? end - 1 : end;
            end = m_text.find('\n', next);
        }
        return m_text.size();
    });
}

std::size_t Ahead::find(Needle& needle, std::size_t at) {
    return remembered(at, needle.from, needle.found, [&] { return m_text.find(needle.what, at); });
}

} // namespace argmap::argdown
