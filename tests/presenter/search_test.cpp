#include "small_map.hpp"

#include <argmap/presenter/edit_change.hpp>
#include <argmap/presenter/search.hpp>

#include <gtest/gtest.h>

namespace argmap::presenter {

using namespace model;
using test::at;

namespace {

ArgumentMap withText(const char* id, const char* text) {
    const ArgumentMap map = test::smallMap();
    EditResult edit = setText(map, at(map, id), text);
    return std::move(edit->transaction).commit().value();
}

std::vector<std::string> found(const ArgumentMap& map, std::string_view query) {
    std::vector<std::string> ids;
    for (const ItemRef item : search(map, Structure(map), query))
        ids.push_back(map.item(item).id);
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

TEST(Search, WantsEveryWordInAnyOrder) {
    const ArgumentMap map = withText("p2", "Moscow’s promises have little credibility");
    EXPECT_EQ(found(map, "little moscow"), Ids{"p2"});
    EXPECT_EQ(found(map, "little beijing"), Ids{});
}

TEST(Search, KnowsNoCaseInAnyScript) {
    EXPECT_EQ(found(withText("o1", "Москва и Пхеньян"), "МОСКВА"), Ids{"o1"});
    EXPECT_EQ(found(withText("o1", "STRASSE"), "straße"), Ids{"o1"});
}

TEST(Search, FindsInReadingOrderAndNothingForNoWords) {
    EXPECT_EQ(found(test::smallMap(), "text of"), (Ids{"main", "r1", "p1", "p2", "u1", "o1"}));
    EXPECT_EQ(found(test::smallMap(), "   "), Ids{});
}

} // namespace argmap::presenter
