// What the reader says, in bounded number, and the bounds on what it takes.
//
// Of one reading; one thread.
#pragma once

#include <argmap/sdk/sink.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace argmap::json {

/// Messages about the file; behind the first hundred they are only counted.
class Reports {
public:
    explicit Reports(const sdk::Sink& sink) : m_sink(sink) {}

    void error(std::string_view code, std::string_view message, const sdk::Place& place,
               std::string_view advice = {}) {
        if (mayReport())
            m_sink.error(code, message, place, advice);
    }
    void warning(std::string_view code, std::string_view message, const sdk::Place& place,
                 std::string_view advice = {}) {
        if (mayReport())
            m_sink.warning(code, message, place, advice);
    }
    void note(std::string_view code, std::string_view message, const sdk::Place& place) {
        if (mayReport())
            m_sink.note(code, message, place);
    }
    /// What ends the reading; always reported.
    void fatal(std::string_view code, std::string_view message, const sdk::Place& place,
               std::string_view advice = {}) const {
        m_sink.error(code, message, place, advice);
    }
    void finish() const {
        if (m_count > maxReports)
            m_sink.warning("json.more-messages",
                           "There are " + std::to_string(m_count - maxReports) + " more messages.");
    }

private:
    static constexpr std::size_t maxReports = 100;

    bool mayReport() { return ++m_count <= maxReports; }

    const sdk::Sink& m_sink;
    std::size_t m_count = 0;
};

/// How many items and parts a file of a size may have. Real ones take 40 bytes and more each; files
/// of "{},{},{}" could claim a hundred times their size in memory.
class Budget {
public:
    explicit Budget(std::size_t fileSize)
        : m_items(200'000 + fileSize / 20), m_parts(500'000 + fileSize / 10) {}

    /// False: there are too many.
    bool takeItem() { return taken(m_items); }
    bool takePart() { return taken(m_parts); }
    [[nodiscard]] bool isExceeded() const { return m_isExceeded; }

private:
    bool taken(std::size_t& left) {
        m_isExceeded = m_isExceeded || left == 0;
        left -= m_isExceeded ? 0 : 1;
        return !m_isExceeded;
    }

    std::size_t m_items;
    std::size_t m_parts;
    bool m_isExceeded = false;
};

/// A message of the program that wrote the file.
struct ForeignDiagnostic {
    std::string severity, code, message, advice, file, item;
    sdk::Place place;

    void report(const sdk::Sink& sink) const {
        sdk::Place where = place;
        where.file = file;
        where.item = item;
        const std::string stable = stableCode();
        if (severity == "note")
            sink.note(stable, message, where, advice);
        else if (severity == "warning")
            sink.warning(stable, message, where, advice);
        else
            sink.error(stable, message, where, advice);
    }

private:
    // Nobody else speaks in our name.
    [[nodiscard]] std::string stableCode() const {
        for (const std::string_view ours : {"json.", "map.", "plugin."})
            if (code.starts_with(ours))
                return "foreign." + code;
        return code.empty() ? "json.message" : code;
    }
};

} // namespace argmap::json
