// A number that differs when two layouts differ anywhere.
#pragma once

#include <argmap/sdk/layout_values.hpp>

#include <cstdint>

namespace argmap::support {

inline std::uint64_t digest(const sdk::LayoutResult& layout) {
    std::uint64_t sum = 14695981039346656037u; // FNV-1a over all numbers
    const auto add = [&](std::int32_t number) {
        for (int shift = 0; shift < 32; shift += 8)
            sum = (sum ^ (static_cast<std::uint32_t>(number) >> shift & 0xFFu)) * 1099511628211u;
    };
    add(layout.width);
    add(layout.height);
    for (const auto& place : layout.places) {
        add(place.x);
        add(place.y);
    }
    for (const auto& path : layout.paths)
        for (const auto& point : path) {
            add(point.x);
            add(point.y);
        }
    for (const auto* rects : {&layout.clusters, &layout.labels})
        for (const auto& rect : *rects) {
            add(rect.x);
            add(rect.y);
            add(rect.width);
            add(rect.height);
        }
    return sum;
}

} // namespace argmap::support
