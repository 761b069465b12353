#include "small_map.hpp"

#include <argmap/presenter/copy_text.hpp>

#include <gtest/gtest.h>

namespace argmap::presenter {

using namespace model;
using test::at;

TEST(CopyText, IndentsBranchesWithTheSignOfTheirStance) {
    const ArgumentMap map = test::smallMap();
    EXPECT_EQ(copyAsText(map, Structure(map), {at(map, "main")}), "Text of main\n"
                                                                  "  + Text of r1\n"
                                                                  "    + Text of p1\n"
                                                                  "    + Text of p2\n"
                                                                  "    _ Text of u1\n"
                                                                  "  - Text of o1\n");
}

TEST(CopyText, CopiesAnItemBelowAnotherOneOnce) {
    const ArgumentMap map = test::smallMap();
    EXPECT_EQ(copyAsText(map, Structure(map), {at(map, "p1"), at(map, "r1"), at(map, "o1")}),
              "Text of r1\n"
              "  + Text of p1\n"
              "  + Text of p2\n"
              "  _ Text of u1\n"
              "Text of o1\n");
}

} // namespace argmap::presenter
