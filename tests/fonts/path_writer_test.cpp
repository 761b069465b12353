#include "path_writer.hpp"

#include <gtest/gtest.h>

namespace {

using argmap::fonts::PathWriter;

TEST(PathWriter, SaysNothingTwice) {
    PathWriter out;
    out.moveTo({10, 20});
    out.line({15, 20});
    out.line({15, 28});
    out.quadratic({16, 27}, {12, 30});
    out.quadratic({9, 31}, {9, 33});
    out.cubic({9, 34}, {8, 34}, {7, 34});
    out.close();
    out.moveTo({11, 19});
    out.line({10, 18});
    out.line({10, 19});
    out.line({11, 19});
    out.close();
    EXPECT_EQ(out.begin().x, 10);
    EXPECT_EQ(out.begin().y, 20);
    EXPECT_EQ(out.take(), "h5v8q1-1-3 2-3 1-3 3c0 1-1 1-2 1zm1-1l-1-1v1z");
}

// To a unit, which is what rounding takes; what is off is not handed on to the next curve.
TEST(PathWriter, MirrorsControlsOfSmoothCurves) {
    PathWriter out;
    out.moveTo({0, 0});
    out.quadratic({10, 0}, {20, 10});
    out.quadratic({31, 20}, {40, 20}); // mirrored: 30, 20
    out.quadratic({49, 20}, {50, 30}); // mirrored from there: 50, 20
    out.quadratic({52, 40}, {60, 40}); // mirrored: 50, 40
    EXPECT_EQ(out.take(), "q10 0 20 10t20 10 10 10q2 10 10 10");
}

} // namespace
