// For layouts: a picture that is arranged in main and cross, its bounds, and how it is turned to the
// direction that the graph asks for.
//
// Pure; any thread. Borrows what is arranged.
#pragma once

#include <argmap/sdk/layout_axes.hpp>
#include <argmap/sdk/layout_values.hpp>

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace argmap::sdk {

struct Arranged {
    std::span<const Patch> nodes;
    std::span<const Patch> frames;             ///< by cluster
    std::span<const std::vector<Spot>> curves; ///< by edge: 3k+1 points
    std::span<const Patch> words;              ///< by edge; without length: none
};

/// The least rectangle round everything; of nothing, an empty one.
[[nodiscard]] inline Patch boundsOf(const Arranged& picture) {
    Patch bounds;
    bool begun = false;
    const auto include = [&](const Patch& patch) {
        if (begun)
            bounds.include(patch);
        else
            bounds = patch;
        begun = true;
    };
    for (const Patch& node : picture.nodes)
        include(node);
    for (const Patch& frame : picture.frames)
        include(frame);
    for (const auto& curve : picture.curves)
        for (const Spot& spot : curve)
            include({spot.main, spot.cross, 0, 0});
    for (const Patch& word : picture.words)
        if (word.length > 0)
            include(word);
    return bounds;
}

/// Nothing, or that no page can be so large: 5 million pixels.
[[nodiscard]] inline std::optional<LayoutProblem>
refuseSize(const Patch& bounds, std::string code,
           std::string advice = "Split the map, or make its boxes smaller.") {
    if (bounds.length <= wire::maxLength && bounds.breadth <= wire::maxLength)
        return std::nullopt;
    return LayoutProblem{std::move(code),
                         "The picture would be wider or higher than 5 million pixels.",
                         std::move(advice)};
}

/// `bounds` comes to lie at 0,0 and is the page.
[[nodiscard]] inline LayoutResult turned(const Arranged& picture, const Axes& axes,
                                         const Patch& bounds) {
    LayoutResult layout;
    const argmap_rect page = axes.rect(bounds, bounds);
    layout.width = page.width;
    layout.height = page.height;
    layout.places.reserve(picture.nodes.size());
    for (const Patch& node : picture.nodes) {
        const argmap_rect box = axes.rect(node, bounds);
        layout.places.push_back({box.x + box.width / 2, box.y + box.height / 2});
    }
    layout.clusters.reserve(picture.frames.size());
    for (const Patch& frame : picture.frames)
        layout.clusters.push_back(axes.rect(frame, bounds));
    layout.paths.reserve(picture.curves.size());
    for (const auto& curve : picture.curves) {
        auto& path = layout.paths.emplace_back();
        path.reserve(curve.size());
        for (const Spot& spot : curve)
            path.push_back(axes.point(spot, bounds));
    }
    layout.labels.reserve(picture.words.size());
    for (const Patch& word : picture.words)
        layout.labels.push_back(word.length > 0 ? axes.rect(word, bounds) : argmap_rect{});
    return layout;
}

} // namespace argmap::sdk
