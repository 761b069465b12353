// The parser's own words about a syntax error, made readable.
//
// A pure function; any thread.
#pragma once

#include <string>
#include <string_view>

namespace argmap::json {

/// One sentence without codes and numbers of the parser, of bounded length.
[[nodiscard]] std::string syntaxError(std::string_view parserMessage);

} // namespace argmap::json
