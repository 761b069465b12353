#include <argmap/base/source_lines.hpp>

#include <argmap/base/utf8.hpp>

#include <algorithm>

namespace argmap::base {

SourceLines::SourceLines(std::string_view text) : m_text(text) {
    if (text.empty() || firstInvalidByte(text))
        return;
    m_begins.push_back(0);
    for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos;
         at = text.find_first_of("\r\n", m_begins.back()))
        m_begins.push_back(at + (text.substr(at, 2) == "\r\n" ? 2 : 1));
    m_begins.push_back(text.size());
}

std::string_view SourceLines::line(std::uint32_t number) const {
    if (number == 0 || number >= m_begins.size())
        return {};
    const std::string_view whole =
        m_text.substr(m_begins[number - 1], m_begins[number] - m_begins[number - 1]);
    return whole.substr(0, std::min(whole.find_first_of("\r\n"), whole.size()));
}

} // namespace argmap::base
