// A message about somebody's input: what is wrong, where, and what to do next.
//
// A value; any thread. Bad input is never an exception: readers, loaders and checks return these,
// the command line prints them and the editor lists them.
#pragma once

#include <argmap/base/source_lines.hpp>
#include <argmap/base/text_position.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::base {

enum class Severity : std::uint8_t { Note, Warning, Error };

struct Diagnostic {
    Severity severity = Severity::Error;
    std::string code;    ///< stable, "argdown.unclosed-bracket"
    std::string message; ///< one sentence
    std::string advice;  ///< what to do next; may be empty
    std::string file;    ///< as the user named it; empty: not about a file
    TextPosition begin;
    TextPosition end;
    std::optional<std::uint64_t> offset; ///< in bytes of the file
    std::string item;                    ///< stable id of the item that it is about; may be empty

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// "note", "warning" or "error".
[[nodiscard]] std::string_view name(Severity severity);

/// Whether any is an error.
[[nodiscard]] bool hasErrors(const Diagnostics& diagnostics);

/// `file:line:column: severity: message [code]`, then, when `source` is the text of the file, the
/// line and a caret under the place, then the advice on a line of its own. Unknown parts are left
/// out. Ends with a line break.
[[nodiscard]] std::string format(const Diagnostic& diagnostic, std::string_view source = {});
/// The same for many messages about one text.
[[nodiscard]] std::string format(const Diagnostic& diagnostic, const SourceLines& source);

} // namespace argmap::base
