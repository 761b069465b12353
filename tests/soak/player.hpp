// An analyst who never tires: edits, undoes, jumps and saves at random, the same way for the same
// seed.
//
// Used by one thread. The worker and its judge each play the same game from the same work, so that
// the judge knows what the worker's document was after each move.
#pragma once

#include <argmap/conformance/map_generator.hpp>
#include <argmap/document/document.hpp>

#include <cstdint>
#include <random>

namespace argmap::soak {

class Player {
public:
    Player(document::KeptWork work, std::optional<std::uint64_t> saved, std::uint64_t seed);

    enum class Move { Change, Save };
    /// Makes the next move; a save is the caller's to make.
    Move next();

    [[nodiscard]] document::Document& document() { return m_document; }
    [[nodiscard]] const document::Document& document() const { return m_document; }

private:
    document::Document m_document;
    conformance::MapEditor m_editor;
    std::mt19937_64 m_random;
    document::Clock::time_point m_time;
};

} // namespace argmap::soak
