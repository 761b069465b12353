#include "room_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace argmap::architecture {
namespace {

using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

RoomTable table(std::string_view rows) {
    return RoomTable::parse("| room | what lives there | may include |\n|---|---|---|\n" +
                            std::string(rows));
}

TEST(RoomTable, ReadsFoldersAndNamesThroughTheMarkup) {
    const auto rooms = table("| `core/base` | x | – |\n| `core/model` | a, b | `base` |\n").rooms();
    ASSERT_EQ(rooms.size(), 2U);
    EXPECT_EQ(rooms[0].folder, "core/base");
    EXPECT_TRUE(rooms[0].mayInclude.empty());
    EXPECT_EQ(rooms[1].mayInclude, std::vector<std::string>{"base"});
}

TEST(RoomTable, EndsWithTheTable) {
    EXPECT_EQ(table("| `core/base` | x | – |\n\n| `core/model` | x | – |\n").rooms().size(), 1U);
}

TEST(RoomTable, AllowsWhatIsReachedThroughOthers) {
    const auto rooms =
        table("| `core/base` | x | – |\n| `core/model` | x | – |\n"
              "| `core/workbench` | x | all of core |\n| `ui/cli` | x | workbench |\n");
    EXPECT_TRUE(rooms.allows(*rooms.find("ui/cli"), "base"));
    EXPECT_TRUE(rooms.allows(*rooms.find("core/model"), "base"));
    EXPECT_FALSE(rooms.allows(*rooms.find("core/model"), "workbench"));
    EXPECT_FALSE(rooms.allows(*rooms.find("core/base"), "model"));
}

TEST(RoomTable, OneRowStandsForEveryPlugin) {
    const auto rooms = table("| `plugins/sdk` | x | – |\n| `plugins/<plugin>` | x | sdk |\n");
    ASSERT_NE(rooms.find("plugins/anything"), nullptr);
    EXPECT_TRUE(rooms.allows(*rooms.find("plugins/anything"), "sdk"));
    EXPECT_FALSE(rooms.allows(*rooms.find("plugins/sdk"), "anything"));
    EXPECT_EQ(rooms.find("core/anything"), nullptr);
}

TEST(RoomTable, RefusesTextWithoutATable) {
    EXPECT_THROW(RoomTable::parse("# Rooms\n"), std::invalid_argument);
}

TEST(RoomTable, RefusesRoomsThatNoRowHas) {
    EXPECT_THAT([] { table("| `core/model` | x | base |\n"); },
                ThrowsMessage<std::invalid_argument>(HasSubstr("'model' may include 'base'")));
}

TEST(RoomTable, RefusesTwoRoomsOfOneName) {
    EXPECT_THAT([] { table("| `core/base` | x | – |\n| `ui/base` | x | – |\n"); },
                ThrowsMessage<std::invalid_argument>(HasSubstr("two rooms")));
}

TEST(RoomTable, RefusesACircle) {
    EXPECT_THAT([] { table("| `ui/a` | x | b |\n| `ui/b` | x | c |\n| `ui/c` | x | a |\n"); },
                ThrowsMessage<std::invalid_argument>(HasSubstr("in a circle")));
}

} // namespace
} // namespace argmap::architecture
