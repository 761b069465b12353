// The lines of a native file, verified: which of them are records, and that none is missing.
//
// A function; any thread. The records point into the bytes.
#pragma once

#include "report.hpp"

#include <argmap/base/result.hpp>
#include <argmap/document/native_file.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace argmap::document {

/// The line that a file of this version begins with.
inline constexpr std::string_view nativeHeader = "argmap 1 1 1\n";

struct Record {
    std::uint32_t line = 0;
    std::string_view tag;
    std::string_view fields; ///< escaped
};

/// The records whose line is sound, in the order of the file. Fails when it is no native file, or
/// needs a newer version. Fills what `facts` says of lines and header.
[[nodiscard]] base::Result<std::vector<Record>>
readLines(std::string_view bytes, Report& report, const std::string& fileName, NativeFacts& facts);

} // namespace argmap::document
