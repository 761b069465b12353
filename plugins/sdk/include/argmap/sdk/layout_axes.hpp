// The two axes of a picture: `main` runs from the main item to its reasons, `cross` along siblings.
//
// All that arranges works in main and cross, as if the picture ran to the right; only here is it
// turned. Pure; any thread.
#pragma once

#include <argmap/abi/layout_image.h>

#include <algorithm>
#include <cstdint>

namespace argmap::sdk {

/// In hundredths of a pixel, wide enough for any sum of a graph's lengths.
using Length = std::int64_t;

struct Spot {
    Length main = 0;
    Length cross = 0;
};

/// A rectangle in main and cross.
struct Patch {
    Length main = 0;
    Length cross = 0;
    Length length = 0;  ///< along main
    Length breadth = 0; ///< along cross

    [[nodiscard]] Length mainEnd() const { return main + length; }
    [[nodiscard]] Length crossEnd() const { return cross + breadth; }
    [[nodiscard]] bool meets(const Patch& other) const {
        return main < other.mainEnd() && other.main < mainEnd() && cross < other.crossEnd() &&
               other.cross < crossEnd();
    }
    [[nodiscard]] Patch grown(Length by) const {
        return {main - by, cross - by, length + 2 * by, breadth + 2 * by};
    }
    void include(const Patch& other) {
        const auto end = std::max(mainEnd(), other.mainEnd());
        const auto crossing = std::max(crossEnd(), other.crossEnd());
        main = std::min(main, other.main);
        cross = std::min(cross, other.cross);
        length = end - main;
        breadth = crossing - cross;
    }
};

class Axes {
public:
    explicit Axes(std::uint32_t direction)
        : m_upright(direction == ARGMAP_DIRECTION_DOWN || direction == ARGMAP_DIRECTION_UP),
          m_mirrored(direction == ARGMAP_DIRECTION_LEFT || direction == ARGMAP_DIRECTION_UP) {}

    /// Whether main is vertical.
    [[nodiscard]] bool upright() const { return m_upright; }
    [[nodiscard]] bool mirrored() const { return m_mirrored; }

    [[nodiscard]] Length length(Length width, Length height) const {
        return m_upright ? height : width;
    }
    [[nodiscard]] Length breadth(Length width, Length height) const {
        return m_upright ? width : height;
    }

    /// Turns the picture so that `bounds`, which fits into 32 bits, comes to lie at 0,0.
    [[nodiscard]] argmap_point point(Spot spot, const Patch& bounds) const {
        const auto main = m_mirrored ? bounds.mainEnd() - spot.main : spot.main - bounds.main;
        const auto cross = spot.cross - bounds.cross;
        return m_upright ? argmap_point{narrow(cross), narrow(main)}
                         : argmap_point{narrow(main), narrow(cross)};
    }
    [[nodiscard]] argmap_rect rect(const Patch& patch, const Patch& bounds) const {
        const auto main =
            m_mirrored ? bounds.mainEnd() - patch.mainEnd() : patch.main - bounds.main;
        const auto cross = patch.cross - bounds.cross;
        return m_upright ? argmap_rect{narrow(cross), narrow(main), narrow(patch.breadth),
                                       narrow(patch.length)}
                         : argmap_rect{narrow(main), narrow(cross), narrow(patch.length),
                                       narrow(patch.breadth)};
    }

private:
    static std::int32_t narrow(Length length) { return static_cast<std::int32_t>(length); }

    bool m_upright;
    bool m_mirrored;
};

} // namespace argmap::sdk
