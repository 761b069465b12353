// Changes records of a native file in ways that keep them readable: a token becomes another one, a
// text keeps its length right, records are doubled, exchanged and left out.
//
// Pure but for the generator that is given; used by one thread. Records are lines of a tag, a space
// and the fields, as in the file but without check and length.
#pragma once

#include <argmap/model/argument_map.hpp>

#include <random>
#include <string>
#include <string_view>

namespace argmap::document::test {

/// The records with some changes; `other` lends parts.
[[nodiscard]] std::string mutated(std::string_view records, std::string_view other,
                                  std::mt19937_64& random);

/// The records of a map.
[[nodiscard]] std::string recordsOf(const model::ArgumentMap& map);

/// The file of these records: with a header and, in each line, its check and length.
[[nodiscard]] std::string fileOfRecords(std::string_view records);

} // namespace argmap::document::test
