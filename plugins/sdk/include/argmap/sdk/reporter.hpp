// What every kind of plugin can tell its host: messages about the input, progress; and ask: whether
// to stop.
//
// Borrows the host; valid during the call, on its thread.
#pragma once

#include <argmap/abi/plugin.h>
#include <argmap/sdk/place.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace argmap::sdk {

/// Thrown by a plugin that can give nothing at all: becomes an error, and the call fails. What can
/// be read in part is reported with error() instead.
class Failure : public std::runtime_error {
public:
    Failure(std::string stableCode, const std::string& message, const Place& where = {},
            std::string whatToDo = {})
        : std::runtime_error(message),
          code(std::move(stableCode)),
          advice(std::move(whatToDo)),
          place(where) {
        place.file = {};
        place.item = {};
    }

    std::string code;
    std::string advice;
    Place place; ///< in the main input
};

/// Thrown when the host asked to stop; ends the call quietly.
class Stopped {};

class Reporter {
public:
    explicit Reporter(const argmap_host& host) : m_host(&host) {}

    /// `code` is stable ("argdown.unclosed-bracket"), `message` one sentence, `advice` what to do
    /// next.
    void error(std::string_view code, std::string_view message, const Place& place = {},
               std::string_view advice = {}) const {
        diagnose(ARGMAP_SEVERITY_ERROR, code, message, place, advice);
    }
    void warning(std::string_view code, std::string_view message, const Place& place = {},
                 std::string_view advice = {}) const {
        diagnose(ARGMAP_SEVERITY_WARNING, code, message, place, advice);
    }
    void note(std::string_view code, std::string_view message, const Place& place = {},
              std::string_view advice = {}) const {
        diagnose(ARGMAP_SEVERITY_NOTE, code, message, place, advice);
    }

    /// 0 to 1.
    void progress(double done) const { m_host->progress(m_host, done); }
    [[nodiscard]] bool stopRequested() const { return m_host->should_stop(m_host) != 0; }
    /// Leaves the call when the host asked to stop.
    void checkStop() const {
        if (stopRequested())
            throw Stopped();
    }

protected:
    [[nodiscard]] const argmap_host& host() const { return *m_host; }

private:
    static argmap_string string(std::string_view text) { return {text.data(), text.size()}; }

    void diagnose(std::uint32_t severity, std::string_view code, std::string_view message,
                  const Place& place, std::string_view advice) const {
        argmap_diagnostic diagnostic{};
        diagnostic.size = sizeof diagnostic;
        diagnostic.severity = severity;
        diagnostic.code = string(code);
        diagnostic.message = string(message);
        diagnostic.advice = string(advice);
        diagnostic.file = string(place.file);
        diagnostic.line = place.line;
        diagnostic.column = place.column;
        diagnostic.end_line = place.endLine;
        diagnostic.end_column = place.endColumn;
        diagnostic.offset = place.offset;
        diagnostic.item = string(place.item);
        m_host->diagnose(m_host, &diagnostic);
    }

    const argmap_host* m_host;
};

} // namespace argmap::sdk
