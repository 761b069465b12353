// Finds which of many patches meet one: a grid of buckets.
//
// Not for several threads at once while patches are added.
#pragma once

#include "axes.hpp"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace argmap::layout_dot {

class Buckets {
public:
    static constexpr std::uint32_t Nobody = 0xFFFFFFFFu;

    void add(const Patch& patch, std::uint32_t owner = Nobody) {
        const auto row = static_cast<std::uint32_t>(m_patches.size());
        m_patches.push_back({patch, owner, 0});
        visit(patch, [&](std::uint64_t cell) {
            auto& first = m_first.try_emplace(cell, End).first->second;
            m_links.push_back({row, first});
            first = static_cast<std::uint32_t>(m_links.size() - 1);
        });
    }

    /// How many meet `patch`, those of `owner` left out.
    [[nodiscard]] int count(const Patch& patch, std::uint32_t owner = Nobody - 1) const {
        ++m_round;
        int found = 0;
        visit(patch, [&](std::uint64_t cell) {
            const auto at = m_first.find(cell);
            if (at == m_first.end())
                return;
            for (auto link = at->second; link != End; link = m_links[link].next) {
                const auto& entry = m_patches[m_links[link].row];
                if (entry.owner == owner || entry.seen == m_round || !entry.patch.meets(patch))
                    continue;
                entry.seen = m_round;
                ++found;
            }
        });
        return found;
    }

private:
    static constexpr Length Size = 6'000;

    struct Entry {
        Patch patch;
        std::uint32_t owner;
        mutable std::uint64_t seen;
    };

    struct Link {
        std::uint32_t row;
        std::uint32_t next;
    };
    static constexpr std::uint32_t End = 0xFFFFFFFFu;

    static Length cellOf(Length at) { return at >= 0 ? at / Size : -((Size - 1 - at) / Size); }

    template <class Visit>
    static void visit(const Patch& patch, Visit&& one) {
        for (auto main = cellOf(patch.main); main <= cellOf(patch.mainEnd()); ++main)
            for (auto cross = cellOf(patch.cross); cross <= cellOf(patch.crossEnd()); ++cross)
                one(static_cast<std::uint64_t>(main) << 32 ^
                    (static_cast<std::uint64_t>(cross) & 0xFFFFFFFFu));
    }

    std::vector<Entry> m_patches;
    std::unordered_map<std::uint64_t, std::uint32_t> m_first; // by cell: its newest link
    std::vector<Link> m_links;
    mutable std::uint64_t m_round = 0;
};

} // namespace argmap::layout_dot
