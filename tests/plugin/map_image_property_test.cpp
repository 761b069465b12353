// map → image → map is the same map for everything that the generator makes; whatever is done to an
// image, what comes of it is a sound map or a refusal.
#include <argmap/plugin/map_image.hpp>
#include <argmap/support/map_generator.hpp>

#include <gtest/gtest.h>

#include <random>

using namespace argmap;
using namespace argmap::plugin;
using argmap::support::MapEditor;
using argmap::support::randomMap;

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
