#include "native_lines.hpp"

#include "peek_id.hpp"
#include "record_line.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace argmap::document {

namespace {

constexpr std::uint32_t ourVersion = 1;

// A whole number without a sign that is all of the text.
std::optional<std::uint32_t> wholeNumber(std::string_view text) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

// Gives the lines one after the other, without their ends. What a carriage return at the end means
// is that some program has changed the ends of lines; in a record there is none but as an escape.
class Lines {
public:
    explicit Lines(std::string_view bytes) : m_rest(bytes) {}

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::uint32_t number() const { return m_number; }
    std::string_view next() {
        const std::size_t end = m_rest.find('\n');
        std::string_view line = m_rest.substr(0, end);
        m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
        ++m_number;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        return line;
    }

private:
    std::string_view m_rest;
    std::uint32_t m_number = 0;
};

bool isMark(std::string_view line, char c) {
    return line.size() >= 7 && line.substr(0, 7) == std::string(7, c) &&
           (line.size() == 7 || line[7] == ' ');
}

bool isEnd(std::string_view line) {
    return line.starts_with("end ");
}

// Whether a conflict that begins here is about nothing but "end" lines; then the lines are behind
// it.
bool skipsConflictOfEnds(Lines& lines) {
    Lines ahead = lines;
    bool ends = false;
    while (!ahead.atEnd()) {
        const std::string_view line = ahead.next();
        if (isMark(line, '>')) {
            lines = ahead;
            return ends;
        }
        ends = ends || isEnd(line);
        if (!line.empty() && !isEnd(line) && !isMark(line, '=') && !isMark(line, '|'))
            return false;
    }
    return false;
}

class Reader {
public:
    Reader(std::string_view bytes, Report& report, NativeFacts& facts)
        : m_lines(bytes), m_report(report), m_facts(facts) {}

    base::Result<void> header(const std::string& fileName) {
        std::string_view line = m_lines.next();
        if (line.starts_with("\xEF\xBB\xBF"))
            line.remove_prefix(3);
        std::optional<std::uint32_t> versions[3];
        std::string_view rest = line;
        bool ours = takeWord(rest) == "argmap";
        for (auto& version : versions) {
            version = wholeNumber(takeWord(rest));
            ours = ours && version;
        }
        if (!ours || !rest.empty())
            return base::fail(
                "native.not-argmap",
                "this is no Argmap file: it does not begin with \"argmap\" and three numbers",
                "Choose an .argmap file, or import the file by its own format.", fileName);
        if (*versions[2] > ourVersion)
            return base::fail(
                "native.newer",
                fmt::format("this file needs Argmap's file version {}, and this program reads "
                            "version {}",
                            *versions[2], ourVersion),
                "Open it with a newer Argmap.", fileName);
        m_facts.version = *versions[0];
        if (*versions[1] > ourVersion)
            m_report.lock(
                "native.newer",
                fmt::format(
                    "this file can only be edited with file version {}; it is open read-only",
                    *versions[1]),
                "Edit it with a newer Argmap.");
        return {};
    }

    std::vector<Record> records() {
        while (!m_lines.atEnd())
            line(m_lines.next());
        if (!m_ended)
            m_report.loss(
                "native.truncated", m_lines.number(),
                "the file has no \"end\" line: it was cut off, and what stood behind is missing");
        else if (m_expected && *m_expected != m_records.size() && !m_report.readOnly())
            m_report.notice(
                "native.count", m_endLine,
                fmt::format(
                    "the file says that it has {} records and has {}, all sound, as after a "
                    "merge; saving puts that right",
                    *m_expected, m_records.size()));
        m_facts.sound = m_records.size();
        m_facts.counted = m_expected;
        return std::move(m_records);
    }

private:
    void line(std::string_view line) {
        if (line.empty())
            return;
        if (isMark(line, '<'))
            return conflict();
        if (isMark(line, '=') || isMark(line, '>') || isMark(line, '|')) {
            if (!m_inConflict)
                damaged(line);
            m_inConflict = m_inConflict && !isMark(line, '>');
            return;
        }
        if (isEnd(line))
            return end(line.substr(4));
        if (m_ended && !m_inConflict) {
            m_report.loss("native.after-end", m_lines.number(),
                          "a line behind the \"end\" line is left out");
            return;
        }
        const RecordLine record = parseRecordLine(line);
        if (record.sound)
            m_records.push_back({m_lines.number(), record.tag, record.fields});
        else
            damaged(line);
    }

    void end(std::string_view number) {
        const auto expected = wholeNumber(number);
        if (!expected || (m_ended && !m_inConflict))
            m_report.loss("native.damaged-line", m_lines.number(), "this \"end\" line is damaged");
        m_ended = true;
        m_expected = expected;
        m_endLine = m_lines.number();
    }

    void conflict() {
        const std::uint32_t number = m_lines.number();
        if (skipsConflictOfEnds(m_lines)) {
            m_ended = true;
            m_expected.reset();
            m_report.notice("native.end-conflict", number,
                            "a merge left a conflict about the number of records alone; saving "
                            "puts that right");
            return;
        }
        m_inConflict = true;
        m_report.loss("native.conflict", number,
                      "a merge left a conflict here; of items that stand on both sides the first "
                      "one is open");
    }

    void damaged(std::string_view line) {
        ++m_facts.damaged;
        const RecordLine guess = parseRecordLine(line);
        const auto id = peekId(guess.fields);
        std::string what;
        if (id)
            what = fmt::format("; it seems to be {} \"{}\"", printable(guess.tag), *id);
        m_report.loss("native.damaged-line", m_lines.number(),
                      fmt::format("this line is damaged: its check does not fit{}", what),
                      id ? std::string(*id) : std::string());
    }

    static std::string printable(std::string_view tag) {
        const std::string_view word = tag.substr(0, 32);
        for (const char c : word)
            if (c < 'a' || c > 'z')
                return "an item";
        return std::string(word);
    }

    Lines m_lines;
    Report& m_report;
    NativeFacts& m_facts;
    std::vector<Record> m_records;
    bool m_ended = false;
    bool m_inConflict = false;
    std::optional<std::uint32_t> m_expected;
    std::uint32_t m_endLine = 0;
};

} // namespace

base::Result<std::vector<Record>> readLines(std::string_view bytes, Report& report,
                                            const std::string& fileName, NativeFacts& facts) {
    Reader reader(bytes, report, facts);
    if (auto header = reader.header(fileName); !header)
        return tl::unexpected(std::move(header.error()));
    return reader.records();
}

} // namespace argmap::document
