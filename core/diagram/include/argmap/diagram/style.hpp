// How a picture looks: lengths and colours, nothing that depends on a map.
//
// A value; any thread. Lengths are hundredths of a CSS pixel, colours 0xRRGGBB. The defaults are
// the light theme of docs/diagram-grammar.md: colours that the colour-blind tell apart, text
// at 4.5:1, lines at 3:1.
#pragma once

#include <argmap/diagram/text_measure.hpp>

#include <cstdint>
#include <vector>

namespace argmap::diagram {

/// The text of one kind of place.
struct Face {
    TextStyle text;
    std::int32_t lineHeight = 1600;
    std::int32_t baseline = 1270; ///< from the top of the line
};

struct Palette {
    std::uint32_t page = 0xFFFFFF;
    std::uint32_t box = 0xFFFFFF;
    std::uint32_t boxFrame = 0x7A8087;
    std::uint32_t mainFrame = 0x1A1A1A;
    std::uint32_t text = 0x1A1A1A;
    std::uint32_t quiet = 0x5F6368; ///< footers, numbers, captions
    std::uint32_t rule = 0xC4C9CF;
    std::uint32_t groupFill = 0xF5F7F9;
    std::uint32_t groupFrame = 0xC4C9CF;
    std::uint32_t nestedGroupFill = 0xEDF0F3;
    std::uint32_t support = 0x0072B2;
    std::uint32_t attack = 0xD55E00;
    std::uint32_t undercut = 0x7B3294;
    std::uint32_t neutral = 0x6B7177; ///< positions, relations, inferences without stance

    friend bool operator==(const Palette&, const Palette&) = default;
};

struct Style {
    /// Says so in all faces (TextStyle::everyGlyph).
    void setEveryGlyph(bool every);

    Palette colours;

    Face body{{Weight::Regular, 1200}, 1600, 1270};
    Face heading{{Weight::Bold, 1200}, 1600, 1270}; ///< titles of arguments and closed groups
    Face main{{Weight::Bold, 1467}, 1900, 1510};
    Face footer{{Weight::Regular, 1067}, 1400, 1150};
    Face groupTitle{{Weight::Bold, 1200}, 1600, 1270};
    Face word{{Weight::Regular, 1067}, 1300, 1060};
    Face wordTitle{{Weight::Bold, 1067}, 1300, 1060};
    Face pageTitle{{Weight::Bold, 2000}, 2800, 2150};
    Face pageLine{{Weight::Regular, 1200}, 1700, 1300};
    Face legend{{Weight::Regular, 1067}, 1500, 1160};

    std::int32_t boxWidth = 23600;
    std::int32_t textLeft = 1400; ///< from the box's left side
    std::int32_t textRight = 1000;
    std::int32_t padding = 850;   ///< above and below the text
    std::int32_t footerGap = 150; ///< between the rule and the footer's first line
    std::int32_t footerBottom = 250;
    std::int32_t barWidth = 400;
    std::int32_t frameWidth = 100;
    std::int32_t mainFrameWidth = 160;
    std::int32_t hairline = 75;
    std::int32_t corner = 300;
    std::int32_t ownCorner = 1100; ///< of the analyst's own statements
    std::vector<std::int32_t> implicitDashes{500, 300};

    std::int32_t numberHeight = 1400;
    std::int32_t numberPadding = 400; ///< at either side of the number
    std::int32_t numberInset = 600;   ///< from the box's right side

    std::int32_t lineWidth = 160;
    std::int32_t positionWidth = 120; ///< of the line from a position to its question
    std::int32_t weakestLine = 100;   ///< of an inference of strength 0
    std::int32_t strongestLine = 320;
    std::int32_t headLength = 900;
    std::int32_t headWidth = 900;
    std::int32_t barEndLength = 1300; ///< the bar at the end of an attack
    std::int32_t barEndWidth = 300;
    std::int32_t barEndGap = 350;   ///< from the box to the bar's middle
    std::int32_t endSpacing = 1400; ///< a box is so high that its lines' ends stand so far apart …
    std::int32_t mostEnds = 24;     ///< … as long as they are no more
    std::int32_t jointRadius = 400;
    std::int32_t ringRadius = 450;
    std::int32_t ringWidth = 200;
    std::vector<std::int32_t> undercutDashes{700, 300, 150, 300};
    std::vector<std::int32_t> relationDashes{200, 300};

    std::int32_t wordPadding = 400; ///< at either side of a word at a line
    std::int32_t wordWidth = 9000;  ///< a longer one is broken

    std::int32_t rankGap = 12000;
    std::int32_t siblingGap = 1400;
    std::int32_t clusterInset = 1600;
    std::int32_t clusterTitleGap = 700; ///< above a frame's title
    std::int32_t margin = 4000;         ///< of the page
};

} // namespace argmap::diagram
