// SHA-1, by which the recorded summaries name long titles.
//
// Pure function; any thread.
#pragma once

#include <string>
#include <string_view>

namespace argmap::argdown::test {

/// 40 hexadecimal digits.
[[nodiscard]] std::string sha1(std::string_view bytes);

} // namespace argmap::argdown::test
