// Conversations with runners as they go when all is well, and what becomes of them when anything in
// them is changed at random.
//
// Values and functions; any thread.
#pragma once

#include <argmap/plugin/call.hpp>
#include <argmap/plugin/catalogue.hpp>
#include <argmap/wire/bytes.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace argmap::plugin {

/// What a runner says, and what lies in its result's memory then.
struct Recorded {
    InterfaceKind kind = InterfaceKind::Reader;
    bool identifies = false;
    wire::ImageBytes said;
    wire::ImageBytes result;
};

/// Those of a reader, a layout, a source, a checker, a writer, an identification, a refusal and a
/// forbidden deed.
[[nodiscard]] std::vector<Recorded> conversations();

/// The host's side of one, as far as it goes, and then the image's way to a map, an
/// article or a layout.
struct Heard {
    bool isOver = false; ///< the runner did not have to be judged by its end
    Outcome outcome;
    bool hasImage = false;  ///< an image came
    bool imageGood = false; ///< and it was sound
};
[[nodiscard]] Heard hear(const Recorded& conversation, std::mt19937_64& random);

/// One that was changed: bits, numbers, pieces taken out, put in or swapped, in what is said and in
/// the image.
[[nodiscard]] Recorded changed(Recorded conversation, std::mt19937_64& random);

/// What became of many.
struct Tally {
    std::size_t heard = 0;
    std::size_t broken = 0;
    std::size_t refusedImages = 0;
    std::size_t soundImages = 0;
    std::size_t unexplained = 0; ///< broken, and no error says why: must not be
};

/// Changes a conversation at random, hears it, and so on.
[[nodiscard]] Tally hearChanged(std::size_t times, std::mt19937_64& random);

} // namespace argmap::plugin
