// Lines, columns and ids.
#include <argmap/sdk/id_maker.hpp>
#include <argmap/sdk/place.hpp>

#include <gtest/gtest.h>

namespace argmap::sdk {
namespace {

TEST(LineIndex, KnowsAllLineEnds) {
    const LineIndex lines("a\nb\r\nc\rd");
    ASSERT_EQ(lines.lineCount(), 4u);
    EXPECT_EQ(lines.line(2).text, "b");
    EXPECT_EQ(lines.line(3).offset, 5u);
    EXPECT_EQ(lines.line(4).text, "d");
    EXPECT_EQ(LineIndex("").lineCount(), 1u);
    EXPECT_EQ(LineIndex("a\n").lineCount(), 2u);
    EXPECT_EQ(LineIndex("a\n\n").line(2).text, "");
}

TEST(LineIndex, CountsColumnsInCodePoints) {
    const LineIndex lines("aß\n€🙂x");
    const Place place = lines.place(4, 11);
    EXPECT_EQ(place.line, 2u);
    EXPECT_EQ(place.column, 1u);
    EXPECT_EQ(place.endLine, 2u);
    EXPECT_EQ(place.endColumn, 3u);
    EXPECT_EQ(place.offset, 4);
    EXPECT_EQ(lines.place(3).column, 3u);
    EXPECT_EQ(lines.place(1000).column, 4u);
    EXPECT_EQ(placeAt("a\nbc", 3).column, 2u);
}

TEST(LineIndex, CountsColumnsOfLongLines) {
    std::string text = "ä\n";
    for (int i = 0; i < 20'000; ++i)
        text += "ö";
    const LineIndex lines(text);
    for (const std::size_t column : {1u, 2u, 2048u, 2049u, 15'000u, 20'001u}) {
        const Place place = lines.place(3 + (column - 1) * 2);
        EXPECT_EQ(place.line, 2u);
        EXPECT_EQ(place.column, column);
    }
}

TEST(IdMaker, MakesUniqueIdsInTheOrderOfCalls) {
    IdMaker ids;
    EXPECT_EQ(ids.make("Ein Grund"), "Ein-Grund");
    EXPECT_EQ(ids.make("Ein Grund"), "Ein-Grund-2");
    EXPECT_EQ(ids.make("Ein Grund-2"), "Ein-Grund-2-2");
    EXPECT_EQ(ids.make("ein grund"), "ein-grund");
    EXPECT_EQ(ids.make("核"), "item");
    EXPECT_EQ(ids.make("", "claim"), "claim");
    EXPECT_TRUE(ids.reserve("kept"));
    EXPECT_FALSE(ids.reserve("kept"));
    EXPECT_FALSE(ids.reserve("not good"));
    EXPECT_EQ(ids.make("kept"), "kept-2");
}

TEST(IdMaker, KeepsIdsOfTheFormat) {
    IdMaker ids;
    EXPECT_EQ(ids.keep("a_1.x"), "a_1.x");
    EXPECT_EQ(ids.keep("a_1.x"), "a_1.x-2");
    EXPECT_EQ(ids.keep("Größe"), "Groesse");
    EXPECT_EQ(ids.make("a_1.x"), "a_1.x-3");
}

} // namespace
} // namespace argmap::sdk
