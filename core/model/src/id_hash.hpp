// The hash of a stable id in the index of ids.
//
// Pure; any thread. SipHash-1-3 (Aumasson and Bernstein 2012) with a key that each process draws
// anew, so that nobody can write a file whose ids all fall together. Its values never leave the
// process and decide no order that is seen.
#pragma once

#include <cstdint>
#include <string_view>

namespace argmap::model {

[[nodiscard]] std::uint64_t idHash(std::string_view id);

/// The function itself, for its known answers.
[[nodiscard]] std::uint64_t sipHash13(std::uint64_t key0, std::uint64_t key1,
                                      std::string_view data);

} // namespace argmap::model
