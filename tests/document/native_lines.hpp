// Makes lines and files of records for the tests.
//
// Pure functions.
#pragma once

#include "record_line.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::document::test {

/// A sound line with its end.
inline std::string line(std::string_view tag, std::string_view fields) {
    std::string text;
    appendRecordLine(text, tag, fields);
    return text;
}

inline const std::string emptyMap = line("map", "0: 0 0: 0: 0: 0: 0: 0: 0: 0 0");

/// The fields of a group: small, and with all that an item has.
inline std::string group(std::string_view id, std::string_view parent = {}) {
    return line("group", std::to_string(id.size()) + ":" + std::string(id) + " 1:V " +
                             std::to_string(parent.size()) + ":" + std::string(parent) +
                             " 0 0 0: 0: 0: 0 1:t 0");
}

/// A file of these lines; the count is right.
inline std::string file(const std::vector<std::string>& lines) {
    std::string text = "argmap 1 1 1\n\n";
    for (const std::string& one : lines)
        text += one + "\n";
    return text + "\nend " + std::to_string(lines.size()) + "\n";
}

} // namespace argmap::document::test
