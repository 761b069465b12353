// Walks over a piece of the input from left to right. What it gives are pieces of the same text, so
// that LineIndex::place() knows where they stand.
//
// A value over a text that must stay; one thread. Bytes are compared as they are; no step takes
// longer than what it walks over.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

namespace argmap::sdk {

/// Without blanks and tabs at its ends.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos)
        return text.substr(text.size());
    return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

class Scanner {
public:
    explicit constexpr Scanner(std::string_view text) : m_rest(text) {}

    [[nodiscard]] constexpr bool isAtEnd() const { return m_rest.empty(); }
    /// All that was not taken yet; at the end an empty piece there.
    [[nodiscard]] constexpr std::string_view rest() const { return m_rest; }
    [[nodiscard]] constexpr bool isAt(std::string_view word) const {
        return m_rest.starts_with(word);
    }

    constexpr Scanner& skipBlanks() {
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(" \t"), m_rest.size()));
        return *this;
    }
    /// Goes behind the word where it comes next; false: it does not.
    constexpr bool take(std::string_view word) {
        if (!isAt(word))
            return false;
        m_rest.remove_prefix(word.size());
        return true;
    }
    /// What stands before the next `end`, and goes behind that; nothing, and no step, where none
    /// comes.
    constexpr std::optional<std::string_view> takeUntil(std::string_view end) {
        const std::size_t size = m_rest.find(end);
        if (size == std::string_view::npos)
            return std::nullopt;
        const std::string_view taken = m_rest.substr(0, size);
        m_rest.remove_prefix(size + end.size());
        return taken;
    }
    /// All bytes from here for which the condition holds; may be empty.
    template <class Condition>
    constexpr std::string_view takeWhile(Condition holds) {
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), holds);
        const std::string_view taken =
            m_rest.substr(0, static_cast<std::size_t>(end - m_rest.begin()));
        m_rest.remove_prefix(taken.size());
        return taken;
    }

private:
    std::string_view m_rest;
};

} // namespace argmap::sdk
