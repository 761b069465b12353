#include "syntax/content_builder.hpp"

#include "syntax/characters.hpp"
#include "syntax/limits.hpp"
#include "syntax/unique.hpp"

#include <algorithm>
#include <utility>

namespace argmap::argdown {

namespace {

std::string_view image(Emphasis emphasis) {
    switch (emphasis) {
    case Emphasis::AsteriskBold:
        return "**";
    case Emphasis::UnderscoreBold:
        return "__";
    case Emphasis::AsteriskItalic:
        return "*";
    case Emphasis::UnderscoreItalic:
        return "_";
    }
    return {};
}

bool isBold(Emphasis emphasis) {
    return emphasis == Emphasis::AsteriskBold || emphasis == Emphasis::UnderscoreBold;
}

std::uint32_t asMark(std::size_t position) {
    return static_cast<std::uint32_t>(position);
}

} // namespace

void ContentBuilder::add(const Token& token) {
    switch (token.kind) {
    case TokenKind::Newline:
        m_breakPending = true;
        return;
    case TokenKind::MarkStart:
        open(token);
        return;
    case TokenKind::MarkEnd:
        close(token);
        return;
    case TokenKind::Link:
        addMark(MarkKind::Link, token.inner, token.address, token);
        return;
    case TokenKind::StatementMention:
        addMark(MarkKind::StatementMention, token.inner, token.inner, token);
        return;
    case TokenKind::ArgumentMention:
        addMark(MarkKind::ArgumentMention, token.inner, token.inner, token);
        return;
    case TokenKind::Tag:
        m_content.tags.push_back(token.inner);
        if (m_tagsInText)
            addMark(MarkKind::Tag, trimmed(token.image), token.inner, token);
        return;
    case TokenKind::Shortcode:
        addText(token.inner, token.begin);
        if (isBlank(token.image.back()))
            addText(" ", token.end);
        return;
    case TokenKind::Escaped:
        addText(token.inner, token.begin);
        return;
    default:
        addText(token.image, token.begin);
        return;
    }
}

void ContentBuilder::addText(std::string_view text, std::size_t place) {
    if (std::exchange(m_breakPending, false) && !m_text.empty() && m_text.back() != ' ')
        m_text += ' ';
    if (m_text.size() + text.size() > limits::statement) {
        if (!std::exchange(m_tooLong, true))
            m_problems.error(
                "argdown.long-statement", place, place,
                "This text is longer than 1 MiB; the rest of it was left out.",
                "Check that this is an Argdown file; divide its text into statements.");
        return;
    }
    m_text += text;
}

void ContentBuilder::addMark(MarkKind kind, std::string_view shown, std::string_view value,
                             const Token& token) {
    addText({}, token.begin); // a line end that waits
    const std::size_t begin = m_text.size();
    addText(shown, token.begin);
    if (m_tooLong)
        return;
    m_content.marks.push_back({kind, asMark(begin), asMark(m_text.size()), value});
    if (isBlank(token.image.back()))
        addText(" ", token.end);
}

void ContentBuilder::open(const Token& token) {
    addText({}, token.begin);
    m_open.push_back({token.emphasis, m_content.marks.size(), token.begin});
    const auto at = asMark(m_text.size());
    m_content.marks.push_back(
        {isBold(token.emphasis) ? MarkKind::Bold : MarkKind::Italic, at, at, {}});
}

void ContentBuilder::close(const Token& token) {
    if (m_open.empty()) { // what was open was broken off
        addText(token.image, token.begin);
        return;
    }
    m_breakPending = false;
    m_content.marks[m_open.back().mark].end = asMark(m_text.size());
    m_open.pop_back();
    if (isBlank(token.image.back()))
        addText(" ", token.end);
}

Content ContentBuilder::finish(TextPool& pool, bool& brokenOff) {
    brokenOff = !m_open.empty();
    restoreUnclosed();
    m_content.text = pool.keep(trim());
    countCodePoints();
    keepFirsts(m_content.tags);
    return std::move(m_content);
}

// Puts the signs of emphasis that is not closed back into the text, all at once.
void ContentBuilder::restoreUnclosed() {
    if (m_open.empty())
        return;
    std::string restored;
    std::size_t taken = 0;
    std::vector<std::pair<std::size_t, std::size_t>> inserted; // where, how many bytes
    for (const Open& open : m_open) {
        const std::string_view sign = image(open.emphasis);
        m_problems.warn(isBold(open.emphasis) ? "argdown.unclosed-bold" : "argdown.unclosed-italic",
                        open.place, open.place + sign.size(),
                        std::string(isBold(open.emphasis) ? "Bold" : "Italic") +
                            " text begins here but does not end; the sign is read as text.",
                        "Close it with " + std::string(sign) + ", or write \\" +
                            std::string(sign.substr(0, 1)) + " for the character itself.");
        const std::size_t at = m_content.marks[open.mark].begin;
        restored += std::string_view(m_text).substr(taken, at - taken);
        restored += sign;
        taken = at;
        inserted.emplace_back(at, sign.size());
    }
    restored += std::string_view(m_text).substr(taken);
    m_text = std::move(restored);

    for (auto open = m_open.rbegin(); open != m_open.rend(); ++open)
        m_content.marks.erase(m_content.marks.begin() + static_cast<std::ptrdiff_t>(open->mark));
    for (Mark& mark : m_content.marks) {
        std::size_t before = 0, within = 0;
        for (const auto& [at, size] : inserted) {
            if (at <= mark.begin)
                before += size;
            if (at < mark.end)
                within += size;
        }
        mark.begin = asMark(mark.begin + before);
        mark.end = asMark(mark.end + std::max(before, within));
    }
    m_open.clear();
}

std::string_view ContentBuilder::trim() {
    const std::string_view kept = trimmed(m_text);
    const std::size_t cut =
        kept.empty() ? 0 : static_cast<std::size_t>(kept.data() - m_text.data());
    const std::size_t size = kept.size();
    for (Mark& mark : m_content.marks) {
        mark.begin = asMark(std::clamp<std::size_t>(mark.begin, cut, cut + size) - cut);
        mark.end = asMark(std::clamp<std::size_t>(mark.end, cut, cut + size) - cut);
    }
    std::erase_if(m_content.marks, [](const Mark& mark) { return mark.begin == mark.end; });
    return kept;
}

// The ends of marks do not ascend, so all of them are counted in one pass over the sorted
// positions.
void ContentBuilder::countCodePoints() {
    std::vector<std::uint32_t*> positions;
    positions.reserve(m_content.marks.size() * 2);
    for (Mark& mark : m_content.marks) {
        positions.push_back(&mark.begin);
        positions.push_back(&mark.end);
    }
    std::sort(positions.begin(), positions.end(),
              [](const std::uint32_t* a, const std::uint32_t* b) { return *a < *b; });
    std::size_t byte = 0;
    std::uint32_t count = 0;
    for (std::uint32_t* position : positions) {
        for (; byte < *position; ++byte)
            if ((static_cast<unsigned char>(m_content.text[byte]) & 0xC0u) != 0x80u)
                ++count;
        *position = count;
    }
}

} // namespace argmap::argdown
