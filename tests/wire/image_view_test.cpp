// The container: what is refused, and how rows of other lengths are read.
#include <argmap/wire/image_view.hpp>
#include <argmap/wire/image_writer.hpp>

#include <gtest/gtest.h>

#include <array>

namespace argmap::wire {
namespace {

constexpr std::uint32_t magic = 0x12345678;

struct Pair {
    std::uint32_t a, b;
};
struct Triple {
    std::uint32_t a, b, c;
};

ImageBytes sample() {
    static const std::vector<Pair> pairs{{1, 2}, {3, 4}, {5, 6}};
    StringPool strings;
    (void)strings.add("hello");
    ImageWriter writer(magic);
    writer.add(7, pairs);
    writer.add(strings);
    return writer.finish();
}

argmap_image_table& table(ImageBytes& image, std::size_t index) {
    return *reinterpret_cast<argmap_image_table*>(image.data() + sizeof(argmap_image_header) +
                                                  index * sizeof(argmap_image_table));
}

argmap_image_header& header(ImageBytes& image) {
    return *reinterpret_cast<argmap_image_header*>(image.data());
}

std::string errorOf(const ImageBytes& image) {
    return ImageView::open(image, magic).error();
}

TEST(ImageView, ReadsWhatTheWriterWrote) {
    const ImageBytes image = sample();
    const auto view = ImageView::open(image, magic);
    ASSERT_TRUE(view) << view.error();
    std::string error;
    const auto rows = view->records<Pair>(7, error);
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[2].a, 5u);
    EXPECT_EQ(view->text({0, 5}), "hello");
    EXPECT_EQ(view->records<Pair>(8, error).size(), 0u);
    EXPECT_EQ(error, "");
}

TEST(ImageView, ReadsShorterRowsWithZerosAndSkipsTheEndOfLongerOnes) {
    const ImageBytes image = sample();
    const auto view = ImageView::open(image, magic);
    std::string error;
    const auto longer = view->records<Triple>(7, error);
    ASSERT_EQ(longer.size(), 3u);
    EXPECT_EQ(longer[1].b, 4u);
    EXPECT_EQ(longer[1].c, 0u);
    const auto shorter = view->records<std::uint32_t>(7, error);
    ASSERT_EQ(shorter.size(), 3u);
    EXPECT_EQ(shorter[2], 5u);
    EXPECT_EQ(error, "");
}

TEST(ImageView, ReadsRowsOfOddStride) {
    ImageBytes image = sample();
    table(image, 1).stride = 7;
    const auto view = ImageView::open(image, magic);
    ASSERT_TRUE(view) << view.error();
    std::string error;
    const auto rows = view->records<Pair>(7, error);
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[0].a, 1u);
    EXPECT_EQ(rows[0].b, 2u);
}

TEST(ImageView, RefusesRowsThatAreMuchTooShort) {
    ImageBytes image = sample();
    table(image, 1).stride = 1;
    std::string error;
    EXPECT_EQ(ImageView::open(image, magic)->records<Pair>(7, error).size(), 0u);
    EXPECT_EQ(error, "table 7 has rows of only 1 bytes");
}

TEST(ImageView, RefusesWhatIsNoImage) {
    EXPECT_EQ(errorOf({}), "the image is too short for its header");
    ImageBytes image = sample();
    EXPECT_EQ(ImageView::open(image, magic + 1).error(), "the image is of another kind");
    EXPECT_EQ(ImageView::open(ByteSpan(image).subspan(4), magic).error(),
              "the image does not begin at a multiple of 8");
    image.pop_back();
    EXPECT_EQ(errorOf(image), "the image is cut off");
    image = sample();
    header(image).version = 9;
    EXPECT_EQ(errorOf(image), "the image has version 9, this program knows version 0");
    image = sample();
    header(image).table_count = 1000;
    EXPECT_EQ(errorOf(image), "the image's directory is cut off");
    image = sample();
    header(image).size = 8;
    EXPECT_EQ(errorOf(image), "the image's directory is cut off");
}

TEST(ImageView, RefusesTablesThatReachOutside) {
    const auto with = [](auto&& change) {
        ImageBytes image = sample();
        change(image);
        return errorOf(image);
    };
    const std::string outside = "table 7 reaches past the end of the image";
    EXPECT_EQ(with([](auto& i) { table(i, 1).count = 1000; }), outside);
    EXPECT_EQ(with([](auto& i) { table(i, 1).stride = 0xFFFFFFFF; }), outside);
    EXPECT_EQ(with([](auto& i) { table(i, 1).offset = ~std::uint64_t{7}; }), outside);
    EXPECT_EQ(with([](auto& i) { table(i, 1).count = ~std::uint64_t{0}; }),
              "table 7 has more rows than can be counted");
    EXPECT_EQ(with([](auto& i) { table(i, 1).offset += 4; }),
              "table 7 does not begin at a multiple of 8");
    EXPECT_EQ(with([](auto& i) { table(i, 1).stride = 0; }), "table 7 has rows of no size");
    EXPECT_EQ(with([](auto& i) { table(i, 1).kind = 1; }), "the image's directory is not in order");
    EXPECT_EQ(with([](auto& i) { table(i, 0).stride = 2; }),
              "the table of texts has a stride other than 1");
}

TEST(ImageView, RefusesTextsThatAreNotUtf8) {
    ImageBytes image = sample();
    image[table(image, 0).offset] = 0xFF;
    EXPECT_EQ(errorOf(image), "the image's texts are not UTF-8");
}

TEST(ImageView, KnowsTextsThatAreCutWithinACodePoint) {
    StringPool strings;
    (void)strings.add("aé");
    ImageWriter writer(magic);
    writer.add(strings);
    const ImageBytes image = writer.finish();
    const auto view = ImageView::open(image, magic);
    EXPECT_TRUE(view->holds({0, 3}));
    EXPECT_TRUE(view->holds({1, 2}));
    EXPECT_TRUE(view->holds({99, 0}));
    EXPECT_FALSE(view->holds({0, 2}));
    EXPECT_FALSE(view->holds({2, 1}));
    EXPECT_FALSE(view->holds({1, 3}));
    EXPECT_FALSE(view->holds({0xFFFFFFFF, 0xFFFFFFFF}));
    EXPECT_EQ(view->text({1, 3}), "");
    EXPECT_EQ(view->text({0xFFFFFFFF, 2}), "");
}

TEST(StringPool, StoresEqualShortTextsOnce) {
    StringPool strings;
    const argmap_text first = strings.add("claim");
    const argmap_text second = strings.add("claim");
    EXPECT_EQ(first.offset, second.offset);
    EXPECT_EQ(strings.at(first), "claim");
    EXPECT_EQ(strings.bytes(), "claim");
    EXPECT_EQ(strings.add("").size, 0u);
}

} // namespace
} // namespace argmap::wire
