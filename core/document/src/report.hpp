// What there is to say about a file that is being read: notes on what was put right, errors on what
// is missing.
//
// Used by one thread. Keeps the first hundred messages and counts the rest, so that a file of
// nonsense costs no memory.
#pragma once

#include <argmap/base/diagnostic.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

namespace argmap::document {

class Report {
public:
    explicit Report(std::string fileName) : m_fileName(std::move(fileName)) {}

    /// Something was put right; saving loses nothing.
    void notice(std::string code, std::uint32_t line, std::string message);
    /// Something is missing: the file is opened read-only. `item` is the stable id that it is
    /// about, or empty. `column` counts code points from 1.
    void loss(std::string code, std::uint32_t line, std::string message, std::string item = {},
              std::uint32_t column = 1);
    /// The file is for newer versions to edit.
    void lock(std::string code, std::string message, std::string advice);

    /// There were so many more.
    void more(std::size_t count) { m_unsaid += count; }
    static constexpr std::size_t mostMessages = 100;

    [[nodiscard]] bool readOnly() const { return m_readOnly; }
    /// All messages, by line.
    [[nodiscard]] base::Diagnostics take();

private:
    void add(base::Severity severity, std::string code, base::TextPosition place,
             std::string message, std::string item, std::string advice);

    std::string m_fileName;
    base::Diagnostics m_diagnostics;
    std::size_t m_unsaid = 0;
    base::Severity m_worstUnsaid = base::Severity::Note;
    bool m_readOnly = false;
};

} // namespace argmap::document
