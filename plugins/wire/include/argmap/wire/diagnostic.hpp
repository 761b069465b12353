// A diagnostic as an owned value: what a plugin says of its input, on its way to the host.
//
// A value; any thread. The same fields as argmap_diagnostic in abi/plugin.h.
#pragma once

#include <cstdint>
#include <string>

namespace argmap::wire {

enum class Severity : std::uint8_t { Note = 0, Warning = 1, Error = 2 };

struct Diagnostic {
    Severity severity = Severity::Error;
    std::string code;       ///< stable, "argdown.unclosed-bracket"
    std::string message;    ///< one sentence
    std::string advice;     ///< what to do next; may be empty
    std::string file;       ///< name of an input; empty: the main one
    std::uint32_t line = 0; ///< lines and columns from 1, columns in code points; 0: unknown
    std::uint32_t column = 0;
    std::uint32_t endLine = 0;
    std::uint32_t endColumn = 0;
    std::int64_t offset = -1; ///< in bytes of the input; -1: unknown
    std::string item{};       ///< id of the item that it is about; may be empty

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

} // namespace argmap::wire
