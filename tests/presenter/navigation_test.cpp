#include "small_map.hpp"

#include <argmap/presenter/edit_change.hpp>
#include <argmap/presenter/navigation.hpp>

#include <gtest/gtest.h>

namespace argmap::presenter {

using namespace model;
using test::at;

TEST(Walk, FollowsTheStructure) {
    const ArgumentMap map = test::smallMap();
    const Structure structure(map);
    const auto from = [&](const char* id, Walk direction) {
        return map.item(walk(map, structure, at(map, id), direction)).id;
    };
    EXPECT_EQ(from("main", Walk::ToChild), "r1");
    EXPECT_EQ(from("r1", Walk::ToChild), "p1");
    EXPECT_EQ(from("p1", Walk::ToParent), "r1");
    EXPECT_EQ(from("r1", Walk::ToNext), "o1");
    EXPECT_EQ(from("o1", Walk::ToPrevious), "r1");
    EXPECT_EQ(from("u1", Walk::ToMain), "main");
    EXPECT_EQ(from("main", Walk::ToParent), "main"); // nothing that way
    EXPECT_EQ(from("o1", Walk::ToNext), "o1");
    EXPECT_EQ(from("i-r1", Walk::ToChild), "r1"); // from a line to its box
    EXPECT_EQ(map.item(walk(map, structure, {}, Walk::ToNext)).id, "main");
}

TEST(Walk, DoesNotEnterAFoldedBranch) {
    const ArgumentMap map = test::smallMap();
    EditResult fold = toggleFold(map, {at(map, "r1")});
    const ArgumentMap folded = std::move(fold->transaction).commit().value();
    const Structure structure(folded);
    EXPECT_EQ(folded.item(walk(folded, structure, at(folded, "r1"), Walk::ToChild)).id, "r1");
}

TEST(Walk, FindsNothingInAnEmptyMap) {
    const ArgumentMap map;
    EXPECT_FALSE(static_cast<bool>(walk(map, Structure(map), {}, Walk::ToMain)));
}

} // namespace argmap::presenter
