// Places subtrees side by side, as close as their shapes allow, in the manner of van der Ploeg:
// a shape is two lists of steps, one for each side, which are joined by threads.
//
// Linear: of two shapes only what faces the other is looked at, and is hidden from then on. Lengths
// in hundredths of a pixel. One thread.
#pragma once

#include "graph.hpp"

#include <span>
#include <vector>

namespace argmap::layout_tree {

/// A range across that holds up to `end` along main.
struct Band {
    Length end = 0;
    Length low = 0;
    Length high = 0;
};

/// One side of a shape: a list of steps, each up to its end along main.
struct Side {
    std::uint32_t head = None;
    std::uint32_t tail = None;
    Length headShift = 0; ///< to add to what the step says
    Length tailShift = 0;
};

struct Contour {
    Side low;
    Side high;
};

class Contours {
public:
    /// Puts a band in front of a shape, or makes a shape of it.
    void prepend(const Band& band, Contour& contour);
    static void shift(Contour& contour, Length by);
    /// How far each is from the first, in this order, all at least `gap` apart; a small one between
    /// large ones stands in the middle. `all` becomes the shape of all. At least one.
    std::vector<Length> pack(std::span<const Contour> shapes, Length gap, Contour& all);

private:
    struct Step {
        Length end;
        Length at;
        std::uint32_t next;
        Length nextShift;
    };
    Length add(Contour& all, Contour more, Length at, Length gap, bool fixed, bool upwards);
    void append(Side& side, const Side& rest, std::uint32_t from, Length shift);
    void undo();

    std::vector<Step> m_steps;
    std::vector<std::uint32_t> m_threads; // steps that lead into another shape since the last undo
};

} // namespace argmap::layout_tree
