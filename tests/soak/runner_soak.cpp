// Conversations with the runner, changed at random, a million by default: whatever comes, the host
// comes to an end of its own and says why. `./dev soak runner` runs it under the sanitizers.
#include "conversations.hpp"

#include <fmt/format.h>

#include <exception>
#include <string>

using namespace argmap::plugin;

int main(int argc, char** argv) {
    try {
        const std::size_t times = argc > 1 ? std::stoul(argv[1]) : 1'000'000;
        std::mt19937_64 random(argc > 2 ? std::stoull(argv[2]) : 1);
        const Tally tally = hearChanged(times, random);
        fmt::print("{} changed conversations: {} ended as broken, {} images refused, {} sound; {} "
                   "ended without a word\n",
                   tally.heard, tally.broken, tally.refusedImages, tally.soundImages,
                   tally.unexplained);
        return tally.unexplained == 0 ? 0 : 1;
    } catch (const std::exception& error) {
        fmt::print(stderr, "runner_soak: {}\n", error.what());
        return 2;
    }
}
