// Files that want too much: a message with its place, no crash, no hang.
#include "json_calls.hpp"

#include <gtest/gtest.h>

namespace argmap::json {
namespace {

std::string repeated(std::string_view piece, std::size_t count) {
    std::string text;
    text.reserve(piece.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        text += piece;
    return text;
}

TEST(JsonLimits, HundredThousandLevels) {
    const sdk::TestHost arrays = reading("{\"argmap\": 0, \"x\": " + repeated("[", 100'000));
    EXPECT_EQ(arrays.messages(),
              "1:15: note: \"x\" is not known here; it is kept as metadata. [json.unknown-key]\n"
              "1:220: error: Values are nested more than 200 levels deep here. [json.too-deep]\n");
    const sdk::TestHost objects = reading(
        "{\"argmap\": 0, \"statements\": [{\"metadata\": {\"a\": " + repeated("{\"a\":", 100'000));
    EXPECT_EQ(objects.messages(),
              "1:1049: error: Values are nested more than 200 levels deep here. [json.too-deep]\n");
    EXPECT_EQ(reading(repeated("[", 100'000)).messages(),
              "1:1: error: An argument map in JSON is an object in braces. [json.not-an-object]\n");
}

TEST(JsonLimits, TwoHundredLevelsAreKept) {
    const std::string value = repeated("[", 200) + repeated("]", 200);
    const sdk::TestHost host =
        reading("{\"argmap\": 0, \"map\": {\"metadata\": {\"deep\": " + value + "}}}");
    EXPECT_EQ(host.messages(), "");
    EXPECT_EQ(host.map()->map().metadata.at(0).value, value);
}

TEST(JsonLimits, ALineOfFiftyMegabytes) {
    const std::string title = repeated("x", 50'000'000);
    const sdk::TestHost host =
        reading("{\"argmap\": 0, \"statements\": [{\"id\": \"s\", \"title\": \"" + title +
                "\", \"typo\": 1}]}");
    EXPECT_EQ(host.messages(),
              "1:50000055: note: \"typo\" is not known here; it is kept as metadata. "
              "[json.unknown-key]\n");
    EXPECT_EQ(host.map()->get<wire::Statement>(0).title.size(), title.size());
}

TEST(JsonLimits, FiftyMegabytesThatAreNoJson) {
    const sdk::TestHost host =
        reading("{\"argmap\": 0, \"map\": {\"title\": \"" + repeated("x", 50'000'000));
    ASSERT_EQ(host.diagnostics.size(), 1u);
    EXPECT_EQ(host.diagnostics[0].code, "json.syntax");
    EXPECT_LT(host.diagnostics[0].message.size(), 200u);
}

TEST(JsonLimits, MoreItemsThanSuchAFileCanHave) {
    const sdk::TestHost items =
        reading("{\"argmap\": 0, \"statements\": [" + repeated("{},", 400'000) + "{}]}");
    ASSERT_EQ(items.diagnostics.size(), 1u) << items.messages();
    EXPECT_EQ(items.diagnostics[0].code, "json.too-many");
    EXPECT_GT(items.diagnostics[0].column, 600'000u);
    const sdk::TestHost entries = reading("{\"argmap\": 0, \"views\": [{\"positions\": [" +
                                          repeated("{},", 1'000'000) + "{}]}]}");
    EXPECT_EQ(entries.diagnostics.back().code, "json.too-many");
    const sdk::TestHost metadata = reading("{\"argmap\": 0, \"map\": {\"metadata\": {" +
                                           repeated("\"\":0,", 1'200'000) + "\"\":0}}}");
    EXPECT_EQ(metadata.diagnostics.at(100).code, "json.too-many");
}

TEST(JsonLimits, MoreMessagesThanAnyoneReads) {
    const sdk::TestHost host =
        reading("{\"argmap\": 0, \"map\": {\"tags\": [" + repeated("1,", 5'000) + "1]}}");
    ASSERT_EQ(host.diagnostics.size(), 101u);
    EXPECT_EQ(host.diagnostics.back().message, "There are 4901 more messages.");
    EXPECT_EQ(host.map()->map().metadata.size(), 5001u) << "nothing is lost";
}

TEST(JsonLimits, MoreProblemsOfTheMapThanAnyoneReads) {
    std::string text = "{\"argmap\": 0, \"inferences\": [";
    for (int i = 0; i < 3'000; ++i)
        text += "{\"target\": \"gone\", \"note\": \"padding that makes it long enough\"},\n";
    const sdk::TestHost host = reading(text + "{}]}");
    ASSERT_EQ(host.diagnostics.size(), 1001u);
    EXPECT_EQ(host.diagnostics[1].line, 2u);
    EXPECT_EQ(host.diagnostics.back().code, "map.more-problems");
}

} // namespace
} // namespace argmap::json
