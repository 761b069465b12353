// Images that someone has tampered with: none may crash, hang or read outside (run it under the
// sanitizers, too).
#include "random_map.hpp"
#include "sample_images.hpp"

#include <argmap/wire/image_writer.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cstring>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace argmap::wire {
namespace {

using testing::Random;

// Changes a few bytes or words, or cuts the end off.
ImageBytes tampered(ImageBytes image, Random& random) {
    constexpr std::array<std::uint32_t, 8> words{0,          1,          2,  0x7FFFFFFF,
                                                 0x80000000, 0xFFFFFFFF, 64, 255};
    for (std::uint32_t i = random.below(4) + 1; i > 0 && image.size() >= 8; --i) {
        const std::size_t word = random.below(image.size() / 4) * 4;
        switch (random.below(5)) {
        case 0:
            image[random.below(image.size())] = static_cast<std::uint8_t>(random.bits());
            break;
        case 1: // a neighbouring number
            image[word] = static_cast<std::uint8_t>(image[word] + (random.chance(50) ? 1 : 255));
            break;
        case 2:
            std::memcpy(&image[word], &words[random.below(words.size())], 4);
            break;
        case 3: // a word of another place: likely a number that is right somewhere
            std::memcpy(&image[word], &image[random.below(image.size() / 4) * 4], 4);
            break;
        default:
            if (random.chance(10))
                image.resize(random.below(image.size()));
        }
    }
    return image;
}

void tamper(const std::vector<ImageBytes>& images, int rounds) {
    Random random(42);
    for (int round = 0; round < rounds; ++round) {
        const ImageBytes image = tampered(images[random.below(images.size())], random);
        LLVMFuzzerTestOneInput(image.data(), image.size());
    }
}

TEST(HostileImage, MapsDoNoHarm) {
    std::vector<ImageBytes> images;
    for (std::uint64_t seed = 0; seed < 40; ++seed)
        images.push_back(testing::imageOf(testing::randomMap(seed, 1 + seed % 4)));
    tamper(images, 100'000);
}

TEST(HostileImage, ScenesGraphsAndLayoutsDoNoHarm) {
    tamper({testing::sampleScene(), testing::sampleGraph(), testing::sampleLayout()}, 300'000);
}

TEST(HostileImage, ArticlesDoNoHarm) {
    tamper({testing::sampleArticle()}, 200'000);
}

TEST(HostileImage, NoiseDoesNoHarm) {
    Random random(1);
    for (int round = 0; round < 20'000; ++round) {
        ImageBytes image(random.below(300));
        for (std::uint8_t& byte : image)
            byte = static_cast<std::uint8_t>(random.bits());
        LLVMFuzzerTestOneInput(image.data(), image.size());
    }
}

// A small image must not claim much time or memory when it is read.
TEST(HostileImage, ListsThatShareRowsAreRefused) {
    constexpr std::uint32_t items = 1000;
    std::vector<argmap_statement> statements(items);
    std::vector<argmap_text> texts(items);
    StringPool strings;
    for (std::uint32_t i = 0; i < items; ++i) {
        statements[i].item.id = strings.add("s" + std::to_string(i));
        statements[i].item.tags = {0, items};
    }
    ImageWriter writer(ARGMAP_IMAGE_MAP);
    writer.add(strings);
    writer.add(ARGMAP_TABLE_STATEMENTS, statements);
    writer.add(ARGMAP_TABLE_TEXTS, texts);
    EXPECT_EQ(MapView::open(writer.finish()).error(),
              "statements 1: tags shares rows with another list");
}

TEST(HostileImage, TextsThatAreSharedWithoutMeasureAreRefused) {
    constexpr std::uint32_t items = 1000;
    std::vector<argmap_statement> statements(items);
    StringPool strings;
    const argmap_text large = strings.add(std::string(1'000'000, 'x'));
    for (std::uint32_t i = 0; i < items; ++i) {
        statements[i].item.id = strings.add("s" + std::to_string(i));
        statements[i].title = large;
    }
    ImageWriter writer(ARGMAP_IMAGE_MAP);
    writer.add(strings);
    writer.add(ARGMAP_TABLE_STATEMENTS, statements);
    EXPECT_EQ(MapView::open(writer.finish()).error(),
              "statements 18: title shares its text with too many others");
}

} // namespace
} // namespace argmap::wire
