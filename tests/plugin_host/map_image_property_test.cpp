// map → image → map is the same map for everything that the generator makes; whatever is done to an
// image, what comes of it is a sound map or a refusal.
#include <argmap/conformance/map_generator.hpp>
#include <argmap/plugin/map_image.hpp>
#include <argmap/wire/json_text.hpp>

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>

using namespace argmap;
using namespace argmap::plugin;
using argmap::conformance::MapEditor;
using argmap::conformance::randomMap;

namespace {

TEST(MapImageProperty, MapsComeBackAsTheyWere) {
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        const model::ArgumentMap map = randomMap(seed, {12, true});
        const auto image = imageOfMap(map);
        ASSERT_TRUE(image) << seed;
        const auto read = mapFromImage(*image);
        ASSERT_TRUE(read) << seed << ": " << read.error().message;
        EXPECT_TRUE(read->diagnostics.empty())
            << seed << ": " << base::format(read->diagnostics.front());
        EXPECT_TRUE(model::sameContent(map, read->map)) << seed;
        EXPECT_EQ(*imageOfMap(read->map), *image) << seed;
    }
}

// Both rooms judge values of metadata for themselves; whatever the model takes, images must carry.
TEST(MapImageProperty, ModelAndImagesTakeTheSameMetadata) {
    constexpr std::string_view pieces[] = {"{",           "}",           "[",
                                           "]",           "[[",          "]]",
                                           ",",           ":",           "\"a\"",
                                           "\"a\":",      "\"\\u00e9\"", " ",
                                           "\n",          "1",           "-0.5",
                                           "1e400",       "01",          "1.",
                                           "+1",          "true",        "nul",
                                           "\"\\ud83d\"", "\"",          "null",
                                           "\"\x01\"",    "\"\\x\"",     "\"\\ud83d\\ude42\"",
                                           "false",       "E5",          "-"};
    std::mt19937_64 random(7);
    const auto check = [](const std::string& value) {
        model::Transaction tx{model::ArgumentMap()};
        model::Statement statement;
        statement.id = "s";
        statement.metadata = {{"key", value}};
        tx.insert(std::move(statement));
        const bool taken = std::move(tx).commit().has_value();
        EXPECT_EQ(taken, wire::isJson(value)) << value.substr(0, 100);
        return taken;
    };
    int good = 0;
    for (int round = 0; round < 100'000; ++round) {
        std::string value;
        for (std::uint64_t i = 1 + random() % 6; i > 0; --i)
            value += pieces[random() % std::size(pieces)];
        good += check(value) ? 1 : 0;
    }
    EXPECT_GT(good, 1000);
    for (const std::size_t depth : {199U, 200U, 201U})
        check(std::string(depth, '[') + std::string(depth, ']'));
}

TEST(MapImageProperty, EditsLeaveNoTraceButTheirContent) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        MapEditor editor(seed, {12, true});
        const model::ArgumentMap first = editor.fresh();
        const model::ArgumentMap map = editor.edits(first, 30).commit().value();
        const auto image = imageOfMap(map);
        const auto read = mapFromImage(image.value());
        ASSERT_TRUE(read) << seed << ": " << read.error().message;
        EXPECT_TRUE(model::sameContent(map, read->map)) << seed;
    }
}

// Changed bytes in the tables are numbers, references and places of texts that no builder would
// write. What passes the view must become a map that keeps every rule of the model: nothing is left
// for the commit to refuse.
TEST(MapImageProperty, DamagedImagesBecomeSoundMapsOrAreRefused) {
    std::mt19937_64 random(1);
    int sound = 0;
    int refused = 0;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const std::vector<std::uint8_t> image = imageOfMap(randomMap(seed)).value();
        for (int i = 0; i < 200; ++i) {
            std::vector<std::uint8_t> damaged = image;
            for (int bytes = 1 + static_cast<int>(random() % 3); bytes > 0; --bytes) {
                std::uint8_t& byte = damaged[random() % damaged.size()];
                byte = random() % 2 == 0 ? static_cast<std::uint8_t>(random() & 0xFFU)
                                         : std::uint8_t{0xFF};
            }
            const auto read = mapFromImage(damaged);
            if (read) {
                ++sound;
                EXPECT_TRUE(imageOfMap(read->map));
            } else {
                ++refused;
                EXPECT_EQ(read.error().code, "image.invalid")
                    << seed << ": " << read.error().message;
            }
        }
    }
    EXPECT_GT(sound, 500);
    EXPECT_GT(refused, 500);
}

} // namespace
