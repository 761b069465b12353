// How much of anything is read. No sound file comes near; a hostile one ends with a message.
#pragma once

#include <cstddef>

namespace argmap::argdown::limits {

inline constexpr std::size_t line = std::size_t{1} << 20;      // bytes
inline constexpr std::size_t statement = std::size_t{1} << 20; // bytes of one statement's text
inline constexpr std::size_t data = std::size_t{1} << 20;      // bytes of one data block
inline constexpr std::size_t levels = 2500;                    // of relations below one another
inline constexpr std::size_t emphasis = 50;                    // bold and italic in one another
inline constexpr std::size_t occurrences = 500'000;            // statements and arguments of a file

} // namespace argmap::argdown::limits
