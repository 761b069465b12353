// Items as short lines, so that a test can say in one string what a text must become.
//
// Pure functions; any thread.
#pragma once

#include "items/items.hpp"
#include "reading/reading.hpp"

#include <string>
#include <string_view>

namespace argmap::argdown::test {

/// Reads a text as the file "map.argdown", without companions.
[[nodiscard]] ReadingResult readText(std::string_view text, std::optional<Mode> mode = {});

/// One line an inference and a relation, in their order: "B => A +", "C => [B.A] - (Scheme)", "A >< B".
/// `=>` is followed by the target, `[…]` is an inference, `?` nothing; + support, - attack, ! strict.
[[nodiscard]] std::string steps(const Items& items);

/// One line a statement, question and argument: `id "title" (kind): text` with what is set.
[[nodiscard]] std::string things(const Items& items);

/// "line:column: severity: message [code]", one a line.
[[nodiscard]] std::string messages(const ReadingResult& result);

/// The codes of the messages, in their order, separated by blanks.
[[nodiscard]] std::string codes(const ReadingResult& result);

} // namespace argmap::argdown::test
