// Inputs that no reader expects, made from samples: cut, changed, random, strange, large.
//
// Pure functions: the same samples and seed give the same inputs. Any thread.
#pragma once

#include <argmap/conformance/suite.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace argmap::conformance {

struct HostileInput {
    std::string label; ///< "bridge.outline, cut at byte 14"
    std::string bytes;
};

using HostileInputs = std::vector<HostileInput>;

[[nodiscard]] HostileInputs almostEmpty();
/// Each sample cut off at up to `most` places; one of text within no code point.
[[nodiscard]] HostileInputs truncated(const std::vector<Sample>& samples, bool asText,
                                      std::uint64_t seed, std::size_t most);
/// Bytes, or lines of text in several scripts and with much punctuation.
[[nodiscard]] HostileInputs random(bool asText, std::uint64_t seed, std::size_t count);
/// Samples in which pieces were removed, doubled, exchanged and replaced.
[[nodiscard]] HostileInputs mutated(const std::vector<Sample>& samples, bool asText,
                                    std::uint64_t seed, std::size_t count);
/// Samples with what is rare in texts: zero bytes, controls, marks of direction, other line ends.
[[nodiscard]] HostileInputs strange(const std::vector<Sample>& samples);
/// Each sample repeated to about that many bytes, and lines of that length.
[[nodiscard]] HostileInputs large(const std::vector<Sample>& samples, std::size_t bytes);

} // namespace argmap::conformance
