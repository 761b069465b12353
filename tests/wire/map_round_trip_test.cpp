// Items through a map image and back are the same items.
#include "random_map.hpp"

#include <argmap/wire/map_builder.hpp>

#include <gtest/gtest.h>

namespace argmap::wire {
namespace {

using testing::imageOf;
using testing::Items;
using testing::itemsOf;
using testing::randomMap;

TEST(MapRoundTrip, KeepsEveryItem) {
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        const Items items = randomMap(seed);
        testing::Random random(seed);
        const ImageBytes image = imageOf(items, random);
        const auto view = MapView::open(image);
        ASSERT_TRUE(view) << "seed " << seed << ": " << view.error();
        ASSERT_EQ(itemsOf(*view), items) << "seed " << seed;
    }
}

TEST(MapRoundTrip, GivesTheSameBytesEachTime) {
    for (std::uint64_t seed = 0; seed < 50; ++seed)
        ASSERT_EQ(imageOf(randomMap(seed)), imageOf(randomMap(seed))) << "seed " << seed;
}

TEST(MapRoundTrip, OfNothingIsAnEmptyMap) {
    const ImageBytes image = MapBuilder().finish().image;
    const auto view = MapView::open(image);
    ASSERT_TRUE(view) << view.error();
    EXPECT_EQ(itemsOf(*view), Items());
}

TEST(MapView, FindsItemsById) {
    const Items items = randomMap(7);
    const ImageBytes image = imageOf(items);
    const auto view = MapView::open(image);
    ASSERT_TRUE(view) << view.error();
    forEachItemType([&]<class T>() {
        for (std::uint32_t row = 0; row < view->count<T>(); ++row) {
            const std::string& id = items.of<T>()[row].id;
            const argmap_ref found = view->find(id);
            EXPECT_EQ(found.table, Fields<T>::table);
            EXPECT_EQ(found.row, row);
            EXPECT_EQ(view->id(found), id);
        }
    });
    EXPECT_EQ(view->find("nobody").table, 0u);
    EXPECT_EQ(view->id({}), "");
    EXPECT_EQ(view->item({ARGMAP_TABLE_STATEMENTS, 0xFFFFFFFFu}), nullptr);
}

} // namespace
} // namespace argmap::wire
