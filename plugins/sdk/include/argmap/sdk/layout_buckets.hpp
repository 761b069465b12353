// For layouts: finds whether any of many patches meets one, in a grid of buckets.
//
// Not for several threads at once while patches are added.
#pragma once

#include <argmap/sdk/layout_axes.hpp>

#include <cstdint>
#include <memory_resource>
#include <unordered_map>
#include <vector>

namespace argmap::sdk {

class Buckets {
public:
    void add(const Patch& patch) {
        const auto row = static_cast<std::uint32_t>(m_patches.size());
        m_patches.push_back(patch);
        visit(patch, [&](std::uint64_t cell) {
            auto& first = m_first.try_emplace(cell, ARGMAP_NO_ROW).first->second;
            m_links.push_back({row, first});
            first = static_cast<std::uint32_t>(m_links.size() - 1);
            return false;
        });
    }

    [[nodiscard]] bool meets(const Patch& patch) const {
        return visit(patch, [&](std::uint64_t cell) {
            const auto at = m_first.find(cell);
            if (at == m_first.end())
                return false;
            for (auto link = at->second; link != ARGMAP_NO_ROW; link = m_links[link].next)
                if (m_patches[m_links[link].row].meets(patch))
                    return true;
            return false;
        });
    }

private:
    static constexpr Length Size = 12'000;

    struct Link {
        std::uint32_t row;
        std::uint32_t next;
    };

    static Length cellOf(Length at) { return at >= 0 ? at / Size : -((Size - 1 - at) / Size); }

    template <class Visit>
    static bool visit(const Patch& patch, Visit&& one) {
        for (auto main = cellOf(patch.main); main <= cellOf(patch.mainEnd()); ++main)
            for (auto cross = cellOf(patch.cross); cross <= cellOf(patch.crossEnd()); ++cross)
                if (one(static_cast<std::uint64_t>(main) << 32 ^
                        (static_cast<std::uint64_t>(cross) & 0xFFFFFFFFu)))
                    return true;
        return false;
    }

    std::vector<Patch> m_patches;
    std::pmr::monotonic_buffer_resource m_memory;
    std::pmr::unordered_map<std::uint64_t, std::uint32_t> m_first{
        &m_memory}; // by cell: its newest link
    std::vector<Link> m_links;
};

} // namespace argmap::sdk
