// Ids in a document: the items' own, fit for XML, each once.
#include <argmap/svg/drawn_ids.hpp>
#include <argmap/wire/scene_builder.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace {

using namespace argmap;

std::vector<std::string> idsOf(const std::vector<std::string>& items) {
    wire::SceneBuilder builder;
    builder.beginPage(1, 1);
    for (const std::string& id : items) {
        wire::SceneItem item;
        item.role = ARGMAP_DRAWN_STATEMENT;
        item.id = id;
        builder.begin(item);
    }
    const wire::ImageBytes image = builder.finish();
    const auto scene = wire::SceneView::open(image);
    const svg::DrawnIds ids(*scene, scene->pages()[0].drawn);
    std::vector<std::string> found;
    for (std::uint32_t row = 0; row < items.size(); ++row)
        found.emplace_back(ids.of(row));
    return found;
}

using Ids = std::vector<std::string>;

TEST(DrawnIds, StayAsTheyAreWhereTheyCan) {
    EXPECT_EQ(idsOf({"a", "", "b-1.c", "_d"}), Ids({"a", "", "b-1.c", "_d"}));
}

TEST(DrawnIds, AreFitForXml) {
    EXPECT_EQ(idsOf({"1a", "a b:c", "ä"}), Ids({"_1a", "a_b_c", "___"}));
}

TEST(DrawnIds, AreUniqueAndLeaveOthersTheirs) {
    EXPECT_EQ(idsOf({"a", "a", "a", "b"}), Ids({"a", "a-2", "a-3", "b"}));
    EXPECT_EQ(idsOf({"a", "a", "a-2"}), Ids({"a", "a-3", "a-2"}));
    EXPECT_EQ(idsOf({"a:b", "a_b", ""}), Ids({"a_b", "a_b-2", ""}));
}

TEST(DrawnIds, ManyEqualOnesTakeNoLonger) {
    const Ids ids = idsOf(Ids(100'000, "same"));
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
    EXPECT_EQ(ids.back(), "same-100000");
}

} // namespace
