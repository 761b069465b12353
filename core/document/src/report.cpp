#include "report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace argmap::document {

namespace {

constexpr const char* lossAdvice = "What is sound is open, read-only. Restore the file from a "
                                   "backup or from version control, or save what there "
                                   "is under another name.";

} // namespace

void Report::add(base::Severity severity, std::string code, base::TextPosition place,
                 std::string message, std::string item, std::string advice) {
    if (m_diagnostics.size() >= mostMessages) {
        ++m_unsaid;
        m_worstUnsaid = std::max(m_worstUnsaid, severity);
        return;
    }
    base::Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.code = std::move(code);
    diagnostic.message = std::move(message);
    diagnostic.advice = std::move(advice);
    diagnostic.file = m_fileName;
    if (place.known())
        diagnostic.begin = place;
    diagnostic.item = std::move(item);
    m_diagnostics.push_back(std::move(diagnostic));
}

void Report::notice(std::string code, std::uint32_t line, std::string message) {
    add(base::Severity::Note, std::move(code), {line, 1}, std::move(message), {}, {});
}

void Report::loss(std::string code, std::uint32_t line, std::string message, std::string item,
                  std::uint32_t column) {
    const char* advice = m_readOnly ? "" : lossAdvice; // once is enough
    m_readOnly = true;
    add(base::Severity::Error, std::move(code), {line, column}, std::move(message), std::move(item),
        advice);
}

void Report::lock(std::string code, std::string message, std::string advice) {
    m_readOnly = true;
    add(base::Severity::Warning, std::move(code), {1, 1}, std::move(message), {},
        std::move(advice));
}

base::Diagnostics Report::take() {
    std::stable_sort(m_diagnostics.begin(), m_diagnostics.end(),
                     [](const base::Diagnostic& a, const base::Diagnostic& b) {
                         return a.begin.line < b.begin.line;
                     });
    if (m_unsaid > 0) {
        const std::size_t unsaid = std::exchange(m_unsaid, 0);
        base::Diagnostic more;
        more.severity = m_worstUnsaid; // notices alone are no error
        more.code = "native.more";
        more.message = fmt::format("there are {} more messages about this file", unsaid);
        more.file = m_fileName;
        m_diagnostics.push_back(std::move(more));
    }
    return std::move(m_diagnostics);
}

} // namespace argmap::document
