// Blocks of a journal, one behind the other, as text.
//
// Used by one thread.
#pragma once

#include "journal_lines.hpp"

#include <argmap/document/kept_work.hpp>

#include <cstdint>
#include <string>

namespace argmap::document {

class JournalWriter {
public:
    /// Goes on behind the blocks that were written so far.
    JournalWriter(std::string& to, std::uint64_t sequence, std::uint64_t chain)
        : m_to(to), m_blockBegin(to.size()), m_sequence(sequence), m_chain(chain) {}

    void base(const KeptWork& work);
    void step(const model::ArgumentMap& before, const Step& step, bool joined);
    void go(std::uint64_t number, const model::ArgumentMap& map, const Selection& selection);
    void saving(const SavedState& state);

    [[nodiscard]] std::uint64_t sequence() const { return m_sequence; }
    [[nodiscard]] std::uint64_t chain() const { return m_chain; }

private:
    template <class Line>
    void close(Line line);
    void properties(const model::ArgumentMap& map);

    std::string& m_to;
    std::size_t m_blockBegin;
    std::uint64_t m_lines = 0;
    std::uint64_t m_sequence;
    std::uint64_t m_chain;
};

} // namespace argmap::document
