#include "native_mutator.hpp"

#include "record_line.hpp"

#include <argmap/document/native_file.hpp>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <vector>

namespace argmap::document::test {

namespace {

// A number, "-", or a text: then `text` is what stands behind its length, escaped.
struct Token {
    bool isText = false;
    std::string text;
};

struct Line {
    std::string tag;
    std::vector<Token> tokens;
};

// The bytes of an escaped text of so many bytes that stand at the beginning; all when there are
// fewer.
std::size_t escapedSize(std::string_view text, std::size_t bytes) {
    std::size_t at = 0;
    for (; bytes > 0 && at < text.size(); --bytes)
        at += text[at] == '\\' && at + 1 < text.size() ? 2U : 1U;
    return at;
}

std::size_t plainSize(std::string_view escaped) {
    std::size_t size = 0;
    for (std::size_t at = 0; at < escaped.size(); ++size)
        at += escaped[at] == '\\' && at + 1 < escaped.size() ? 2U : 1U;
    return size;
}

std::vector<Token> tokensOf(std::string_view fields) {
    std::vector<Token> tokens;
    while (!fields.empty()) {
        std::size_t length = 0;
        const auto [end, error] =
            std::from_chars(fields.data(), fields.data() + fields.size(), length);
        const auto digits = static_cast<std::size_t>(end - fields.data());
        if (error == std::errc() && digits < fields.size() && fields[digits] == ':') {
            fields.remove_prefix(digits + 1);
            const std::size_t size = escapedSize(fields, length);
            tokens.push_back({true, std::string(fields.substr(0, size))});
            fields.remove_prefix(size);
            fields.remove_prefix(fields.starts_with(' ') ? 1 : 0);
        } else {
            tokens.push_back({false, std::string(takeWord(fields))});
        }
    }
    return tokens;
}

std::vector<Line> linesOf(std::string_view records) {
    std::vector<Line> lines;
    while (!records.empty()) {
        std::string_view line = records.substr(0, records.find('\n'));
        records.remove_prefix(std::min(line.size() + 1, records.size()));
        Line parsed;
        parsed.tag = takeWord(line);
        parsed.tokens = tokensOf(line);
        lines.push_back(std::move(parsed));
    }
    return lines;
}

std::string textOf(const std::vector<Line>& lines) {
    std::string text;
    for (const Line& line : lines) {
        text += line.tag;
        for (const Token& token : line.tokens)
            text += " " + (token.isText ? std::to_string(plainSize(token.text)) + ":" : "") +
                    token.text;
        text += '\n';
    }
    return text;
}

class Mutator {
public:
    Mutator(std::vector<Line>& lines, const std::vector<Line>& others, std::mt19937_64& random)
        : m_lines(lines), m_others(others), m_random(random) {}

    void once() {
        if (m_lines.empty())
            return insert();
        Line& line = any(m_lines);
        switch (m_random() % 12) {
        case 0:
            return insert();
        case 1:
            m_lines.erase(m_lines.begin() + static_cast<std::ptrdiff_t>(below(m_lines.size())));
            return;
        case 2:
            return std::swap(line, any(m_lines));
        case 3:
            line.tag = any(m_lines).tag;
            return;
        default:
            return token(line.tokens);
        }
    }

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }
    template <class V>
    V& any(std::vector<V>& values) {
        return values[below(values.size())];
    }
    template <class V>
    const V& any(const std::vector<V>& values) {
        return values[below(values.size())];
    }

    void insert() {
        const std::vector<Line>& from =
            m_others.empty() || m_random() % 2 == 0 ? m_lines : m_others;
        if (from.empty())
            return;
        Line copy = any(from);
        m_lines.insert(m_lines.begin() + static_cast<std::ptrdiff_t>(below(m_lines.size() + 1)),
                       std::move(copy));
    }

    void token(std::vector<Token>& tokens) {
        if (tokens.empty())
            return;
        const std::size_t at = below(tokens.size());
        const auto place = tokens.begin() + static_cast<std::ptrdiff_t>(at);
        switch (m_random() % 8) {
        case 0: // a list that is longer by one element
            if (!tokens[at].isText && at + 1 < tokens.size()) {
                tokens[at].text =
                    std::to_string(std::strtoull(tokens[at].text.c_str(), nullptr, 10) + 1);
                Token copy = tokens[at + 1];
                tokens.insert(place + 1, std::move(copy));
            }
            return;
        case 1:
            tokens.erase(place);
            return;
        case 2:
            return std::swap(tokens[at], any(tokens));
        case 3: // a reference to what is there, or any other text
            if (const Line& from = any(m_lines); !from.tokens.empty())
                tokens[at] = m_random() % 2 == 0 ? from.tokens.front() : any(from.tokens);
            return;
        default:
            return tokens[at].isText ? text(tokens[at].text) : number(tokens[at].text);
        }
    }

    void number(std::string& text) {
        static const char* const values[] = {"0",          "1",           "2",
                                             "3",          "-1",          "-",
                                             "2147483647", "-2147483648", "2147483648",
                                             "1000000",    "1000001",     "18446744073709551615"};
        text = m_random() % 3 == 0 ? std::to_string(below(70)) : values[below(std::size(values))];
    }

    void text(std::string& text) {
        static const char* const values[] = {
            "",      "a",          "V",    "claim",    "{\"a\":[1]}",  "\"x\"",
            "en",    "\\n\\\\\\0", "\xFF", "\xC3\xA4", "\xEF\xBF\xBD", "2026-01-01",
            "1e400", "[[[[[[[[",   "null", " 1:a"};
        const std::size_t at = below(text.size() + 1);
        switch (m_random() % 4) {
        case 0:
            text = values[below(std::size(values))];
            return;
        case 1:
            text.insert(at, values[below(std::size(values))]);
            return;
        case 2:
            text.erase(at, 1 + below(4));
            return;
        default:
            if (at < text.size())
                text[at] = static_cast<char>(m_random());
            std::replace(text.begin(), text.end(), '\n', ' ');
        }
    }

    std::vector<Line>& m_lines;
    const std::vector<Line>& m_others;
    std::mt19937_64& m_random;
};

} // namespace

std::string mutated(std::string_view records, std::string_view other, std::mt19937_64& random) {
    std::vector<Line> lines = linesOf(records);
    const std::vector<Line> others = linesOf(other);
    Mutator mutator(lines, others, random);
    for (std::size_t edits = 1 + random() % 4; edits > 0; --edits)
        mutator.once();
    return textOf(lines);
}

std::string recordsOf(const model::ArgumentMap& map) {
    std::string records;
    const std::string bytes = saveNative(map);
    for (std::string_view rest = bytes; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(line.size() + 1);
        if (const RecordLine record = parseRecordLine(line); record.sound)
            records.append(record.tag).append(" ").append(record.fields) += '\n';
    }
    return records;
}

std::string fileOfRecords(std::string_view records) {
    std::string bytes = "argmap 1 1 1\n";
    std::size_t count = 0;
    for (; !records.empty(); ++count) {
        std::string_view line = records.substr(0, records.find('\n'));
        records.remove_prefix(std::min(line.size() + 1, records.size()));
        const std::string_view tag = takeWord(line);
        appendRecordLine(bytes, tag, line);
    }
    return bytes + "end " + std::to_string(count) + "\n";
}

} // namespace argmap::document::test
