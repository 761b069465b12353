// JSON text as the value of metadata: whether it is one, and how a plain text becomes one.
//
// Pure functions; any thread. Values of metadata are JSON texts (RFC 8259) that keep numbers as
// they were written. Every map image holds valid ones only, nested at most `maxJsonDepth` deep, so
// that whoever reads them may recurse.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace argmap::wire {

inline constexpr std::size_t maxJsonDepth = 200;

/// Whether the whole text is one JSON value without blanks around it.
[[nodiscard]] bool isJson(std::string_view text);

/// The text without the blanks that JSON allows around a value.
[[nodiscard]] std::string_view withoutBlanks(std::string_view text);

/// Appends the text as a JSON string with its quotation marks. The text is valid UTF-8.
void appendJsonString(std::string& json, std::string_view text);

[[nodiscard]] std::string jsonString(std::string_view text);

/// The text of a JSON string without quotation marks and escapes; nothing changes when it is
/// another value.
[[nodiscard]] std::string plainText(std::string_view json);

} // namespace argmap::wire
