// What changed between two texts, word by word.
//
// Pure functions; any thread. Of long texts the unchanged parts are left out; where more than a
// thousand words differ in one stretch, the stretch counts as replaced.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace argmap::cli {

struct Stretch {
    enum class Kind : unsigned char { Same, Removed, Added };
    Kind kind = Kind::Same;
    std::string text;
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

[[nodiscard]] std::vector<Stretch> wordDiff(std::string_view before, std::string_view after);

/// "The pact of [-pariahs-]{+friends+}", in colour as well where `colour` says so.
[[nodiscard]] std::string inWords(const std::vector<Stretch>& stretches, bool colour);

} // namespace argmap::cli
