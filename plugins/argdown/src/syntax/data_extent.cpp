#include "syntax/data_extent.hpp"

#include "syntax/characters.hpp"
#include "yaml/reader.hpp"

#include <algorithm>

namespace argmap::argdown {

namespace {

constexpr int kMostChecks = 100;
constexpr std::size_t kMostReadings = 4; // of the whole text, by searches in vain

bool opensBlockForm(std::string_view text, std::size_t open) {
    return lineEndLength(text, skipBlanks(text, open + 1)) != 0;
}

// A quotation mark begins a quoted scalar only where a scalar can begin.
bool mayQuote(char before) {
    return isBlank(before) || isLineEnd(before) || before == '{' || before == '[' ||
           before == ',' || before == ':';
}

std::size_t behindQuoted(std::string_view text, std::size_t quote, std::size_t limit) {
    const char mark = text[quote];
    for (std::size_t at = quote + 1; at < limit; ++at) {
        if (mark == '"' && text[at] == '\\')
            ++at;
        else if (text[at] == mark) {
            if (mark == '\'' && at + 1 < limit && text[at + 1] == mark)
                ++at;
            else
                return at + 1;
        }
    }
    return quote + 1; // not closed: no quotation
}

} // namespace

bool DataExtent::mayClose(std::size_t brace) const {
    std::size_t next = brace + 1;
    while (const std::size_t length = spaceLength(m_text, next))
        next += length;
    return next >= m_text.size() || (m_text[next] != ',' && m_text[next] != '}');
}

std::size_t DataExtent::stop(std::size_t from) {
    for (std::size_t at = m_text.find('}', from); at != Ahead::none;
         at = m_text.find('}', at + 1)) {
        const std::size_t length = spaceLength(m_text, at + 1);
        const std::size_t next = at + 1 + length;
        if (length && next < m_text.size() && m_text[next] != ',' && m_text[next] != '}')
            return at;
    }
    return m_text.size();
}

std::size_t DataExtent::longest(std::size_t open) {
    if (open < m_stopFrom || open > m_stop) {
        m_stopFrom = open;
        m_stop = stop(open);
        m_lastClose = m_text.rfind('}', m_stop);
        while (m_lastClose != Ahead::none && m_lastClose > open && !mayClose(m_lastClose))
            m_lastClose = m_text.rfind('}', m_lastClose - 1);
    }
    return m_lastClose != Ahead::none && m_lastClose > open ? m_lastClose + 1 : Ahead::none;
}

std::size_t DataExtent::flowEnd(std::size_t open, std::size_t limit) const {
    std::size_t depth = 0;
    for (std::size_t at = open; at < limit; ++at) {
        const char c = m_text[at];
        if ((c == '"' || c == '\'') && mayQuote(m_text[at - 1]))
            at = behindQuoted(m_text, at, limit) - 1;
        else if (c == '{')
            ++depth;
        else if (c == '}' && --depth == 0)
            return at + 1;
    }
    return Ahead::none;
}

std::size_t DataExtent::balancedEnd(std::size_t open, std::size_t limit) const {
    std::size_t depth = 0;
    for (std::size_t at = open; at < limit; ++at) {
        if (m_text[at] == '{')
            ++depth;
        else if (m_text[at] == '}' && --depth == 0)
            return at + 1;
    }
    return Ahead::none;
}

// The next brace of the block is tried anew, until all searches in vain have cost more than a few
// readings of the text.
std::size_t DataExtent::refuse(std::size_t open, std::size_t searched) {
    m_unclosed = open;
    m_searched += searched - open;
    if (m_searched > kMostReadings * m_text.size())
        m_refusedBefore = searched;
    return Ahead::none;
}

std::size_t DataExtent::end(std::size_t open) {
    if (open < m_refusedBefore)
        return Ahead::none;
    const std::size_t end = longest(open);
    if (end == Ahead::none) {
        m_unclosed = open;
        m_refusedBefore = std::min(m_stop, m_text.size());
        return Ahead::none;
    }

    // The braces' own balance may go on behind the reference's end (a brace within quotation
    // marks), but not behind the block, unless the reference does.
    const std::size_t limit = std::max(end, m_ahead.blockEnd(open));
    if (!opensBlockForm(m_text, open)) {
        const std::size_t flow = flowEnd(open, limit);
        return flow == Ahead::none ? refuse(open, limit) : flow;
    }
    const std::size_t balanced = balancedEnd(open, limit);
    if (balanced == end)
        return end;
    const auto isYaml = [&] {
        return ++m_checks <= kMostChecks &&
               yaml::isValid(yaml::contentOfData(m_text.substr(open, end - open)));
    };
    if (balanced == Ahead::none)
        return end <= m_ahead.blockEnd(open) || isYaml() ? end : refuse(open, limit);
    return isYaml() ? end : balanced;
}

} // namespace argmap::argdown
