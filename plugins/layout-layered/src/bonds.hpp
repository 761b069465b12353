// The ties of a level as its slots see them, close together in memory: settling walks over them again and again.
//
// Values; any thread may read them.
#pragma once

#include "level.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace argmap::layout_layered {

/// A tie as one of its slots sees it: level is where the other stands, and so much further.
struct Bond {
    std::uint32_t slot; // the other
    bool isChild;
    bool isPremise;
    Length by;
    double weight;
};

/// By slot: its ties to one side, those that can be longer or shorter.
class Bonds {
public:
    Bonds() = default;
    Bonds(const Level& level, std::uint32_t Tie::* own, std::uint32_t Tie::* other)
        : m_begin(level.slots.size() + 1, 0) {
        for (const auto& tie : level.ties)
            m_begin[tie.*own + 1] += tie.kind == Tie::Rigid ? 0U : 1U;
        for (std::size_t slot = 0; slot < level.slots.size(); ++slot)
            m_begin[slot + 1] += m_begin[slot];
        m_bonds.resize(m_begin.back());
        std::vector<std::uint32_t> next(m_begin.begin(), m_begin.end() - 1);
        for (const auto& tie : level.ties)
            if (tie.kind != Tie::Rigid)
                m_bonds[next[tie.*own]++] = {tie.*other, tie.kind == Tie::Child, tie.isPremise,
                                             own == &Tie::low ? tie.highAt - tie.lowAt
                                                              : tie.lowAt - tie.highAt,
                                             weightOf(tie)};
    }

    [[nodiscard]] std::span<const Bond> operator[](std::uint32_t slot) const {
        return std::span(m_bonds).subspan(m_begin[slot], m_begin[slot + 1] - m_begin[slot]);
    }

private:
    static constexpr double Line = 8; // keeps a line level where it could bend
    static constexpr double Other = 0.5;

    static double weightOf(const Tie& tie) {
        return tie.kind == Tie::Child ? 1 : tie.kind == Tie::Line ? Line : Other;
    }

    std::vector<std::uint32_t> m_begin;
    std::vector<Bond> m_bonds;
};

} // namespace argmap::layout_layered
