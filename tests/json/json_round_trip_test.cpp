// A map through JSON and back is the same map, and the text is the same each time.
#include "json_calls.hpp"
#include "random_map.hpp"

#include <argmap/support/files.hpp>
#include <argmap/support/golden.hpp>
#include <argmap/wire/map_builder.hpp>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace argmap::json {
namespace {

using namespace wire::testing;

TEST(JsonRoundTrip, KeepsEveryItem) {
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        const Items items = randomMap(seed);
        const std::string text = written(imageOf(items));
        const sdk::TestHost host = reading(text);
        ASSERT_EQ(host.messages(), "") << text;
        const auto map = host.map();
        ASSERT_TRUE(map) << map.error();
        ASSERT_EQ(itemsOf(*map), items) << "seed " << seed;
        ASSERT_EQ(written(host.image), text) << "seed " << seed;
    }
}

// Whether another parser takes a text; that it cannot calculate with 1E400 does not matter.
bool isJsonToOthers(const std::string& text) {
    try {
        return !nlohmann::json::parse(text).is_discarded();
    } catch (const nlohmann::json::out_of_range&) {
        return true;
    } catch (const nlohmann::json::parse_error&) {
        return false;
    }
}

TEST(JsonRoundTrip, WritesJson) {
    for (std::uint64_t seed = 0; seed < 100; ++seed)
        ASSERT_TRUE(isJsonToOthers(written(imageOf(randomMap(seed))))) << "seed " << seed;
}

TEST(JsonRoundTrip, OfNothingIsAnEmptyMap) {
    const std::string text = written(wire::MapBuilder().finish().image);
    EXPECT_EQ(text, "{\n  \"argmap\": 0\n}\n");
    EXPECT_EQ(reading(text).messages(), "");
}

TEST(JsonRoundTrip, TheSampleIsWrittenAsItWasRead) {
    const auto file = support::fixture("json/sample.json");
    const sdk::TestHost host = reading(support::readFile(file));
    EXPECT_EQ(host.messages(), "");
    EXPECT_TRUE(support::matchesGolden(written(host.image), file));
}

TEST(JsonRoundTrip, TamperedFilesDoNoHarm) {
    std::vector<std::string> texts;
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        texts.push_back(written(imageOf(randomMap(seed, 2))));
    Random random(9);
    constexpr std::string_view pieces = "{}[]:,\"\\ 0-9eEtn\n\x80";
    for (int round = 0; round < 10'000; ++round) {
        std::string text = texts[random.below(texts.size())];
        for (std::uint32_t i = random.below(4); i > 0; --i) {
            const std::size_t at = random.below(text.size());
            if (random.chance(40))
                text[at] = pieces[random.below(pieces.size())];
            else if (random.chance(50))
                text.erase(at, random.below(20));
            else
                text.insert(at, text.substr(random.below(text.size()), random.below(40)));
        }
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    }
}

} // namespace
} // namespace argmap::json
