// Packed files: the same map comes back, and nothing that is made to hurt does.
#include "native_lines.hpp"
#include "packing.hpp"

#include <argmap/conformance/map_generator.hpp>
#include <argmap/document/native_file.hpp>
#include <argmap/support/counting_new.hpp>
#include <argmap/support/files.hpp>

#include <gtest/gtest.h>

namespace argmap::document {

namespace {

constexpr std::size_t megabyte = 1'000'000;

std::string sample() {
    return support::readFile(support::sourceFolder() / "samples/kim-putin.argmap");
}

std::string refusal(const base::Result<NativeFile>& file) {
    return file ? "opened" : file.error().code;
}

} // namespace

TEST(Packing, GivesTheSameMapAndTheSameBytes) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const model::ArgumentMap map = conformance::randomMap(seed, {12, true});
        const std::string packed = saveNativePacked(map);
        EXPECT_EQ(packed, saveNativePacked(map));
        EXPECT_EQ(unpack(packed).bytes, saveNative(map));
        EXPECT_TRUE(isPacked(packed));
        EXPECT_TRUE(isNative(packed));
        const auto file = loadNative(packed, "x");
        ASSERT_TRUE(file);
        EXPECT_TRUE(file->diagnostics.empty());
        EXPECT_FALSE(file->readOnly);
        EXPECT_TRUE(model::sameContent(file->map, map));
    }
    EXPECT_LT(pack(sample()).size(), sample().size() / 3);
}

// What was saved can always be opened, however much it repeats itself.
TEST(Packing, StaysWithinTheLimitsOfTheReader) {
    for (const std::size_t size : {0UL, 1UL, 300UL, 100'000UL, 20 * megabyte}) {
        const std::string plain(size, 'x');
        const std::string packed = pack(plain);
        EXPECT_GT(packed.size() * mostTimesPacked, size);
        const Unpacked back = unpack(packed);
        EXPECT_EQ(back.damage, "");
        EXPECT_FALSE(back.isTooLarge);
        EXPECT_TRUE(back.bytes == plain) << size;
    }
}

TEST(Packing, ACutAtEveryByteAndEveryFlippedBitIsSeen) {
    const model::ArgumentMap map = conformance::randomMap(3, {3, true});
    const std::string packed = saveNativePacked(map);
    const auto deceives = [&](const std::string& bytes) {
        const auto file = loadNative(bytes, "x");
        if (!file)
            return file.error().message.empty();
        return file->readOnly ? file->diagnostics.empty() : !model::sameContent(file->map, map);
    };
    for (std::size_t at = 0; at < packed.size(); ++at) {
        EXPECT_FALSE(deceives(packed.substr(0, at))) << at;
        for (int bit = 0; bit < 8; ++bit) {
            std::string flipped = packed;
            flipped[at] = static_cast<char>(flipped[at] ^ 1 << bit);
            EXPECT_FALSE(deceives(flipped)) << at << " " << bit;
        }
    }
}

// Of a long file that was cut, what lies before the cut is there.
TEST(Packing, OpensWhatIsBeforeTheDamage) {
    std::vector<std::string> lines{test::emptyMap};
    for (int i = 0; i < 20'000; ++i)
        lines.push_back(test::group("g" + std::to_string(i)));
    const std::string packed = pack(test::file(lines));
    const auto file = loadNative(packed.substr(0, packed.size() / 2), "x");
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->readOnly);
    EXPECT_GT(file->map.table<model::Group>().size(), 5'000U);
    ASSERT_FALSE(file->diagnostics.empty());
    EXPECT_EQ(file->diagnostics[0].code, "native.damaged-packing");
    EXPECT_EQ(file->diagnostics[0].message,
              "the packed data is damaged (it ends too early); what stands behind is missing");
}

TEST(Packing, SeesWhatStandsBehind) {
    const std::string packed = pack(sample());
    const auto file = loadNative(packed + "garbage", "x");
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->readOnly);
    EXPECT_EQ(file->diagnostics[0].code, "native.damaged-packing");
}

TEST(Packing, TakesSeveralFramesAsOneFile) {
    const std::string plain = sample();
    const std::string half = plain.substr(0, plain.size() / 2);
    const std::string empty = pack("");
    const auto file =
        loadNative(empty + pack(half) + empty + pack(plain.substr(half.size())) + empty, "x");
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->diagnostics.empty());
    EXPECT_EQ(saveNative(file->map), plain);
}

TEST(Packing, RefusesBombs) {
    // Without our padding: a megabyte and a half of nothing but a run.
    const std::string plain(100 * megabyte, '\0');
    std::string bomb = pack(plain);
    bomb.resize(bomb.find("\x50\x2A\x4D\x18"));
    EXPECT_LT(bomb.size() * 1000, plain.size());
    support::startPeak();
    const std::uint64_t before = support::usedBytes();
    EXPECT_EQ(refusal(loadNative(bomb, "x")), "native.too-large");
    EXPECT_LT(support::peakBytes() - before, 40 * bomb.size() + (std::uint64_t{64} << 20U));
    std::string many;
    for (int i = 0; i < 50; ++i)
        many += bomb;
    EXPECT_EQ(refusal(loadNative(many, "x")), "native.too-large");
}

TEST(Packing, RefusesWhatIsNotOurs) {
    EXPECT_EQ(refusal(loadNative(pack("something else"), "x")), "native.not-argmap");
    EXPECT_FALSE(isNative(pack("something else")));
    EXPECT_EQ(refusal(loadNative("\x28\xB5\x2F\xFD", "x")), "native.damaged");
    EXPECT_EQ(refusal(loadNative("\x28\xB5\x2F\xFD garbage", "x")), "native.damaged");
    EXPECT_FALSE(isNative("\x28\xB5\x2F\xFD garbage"));
    EXPECT_FALSE(isPacked("argmap 1 1 1\n"));
    EXPECT_FALSE(isPacked(""));
    // A frame that asks for a window of 2 GiB, and one that says it holds as much.
    using namespace std::string_literals;
    EXPECT_EQ(refusal(loadNative("\x28\xB5\x2F\xFD\x00\xA8\x01\x00\x00"s, "x")), "native.damaged");
    EXPECT_EQ(refusal(loadNative("\x28\xB5\x2F\xFD\xA0\xFF\xFF\xFF\x7F\x01\x00\x00"s, "x")),
              "native.damaged");
}

} // namespace argmap::document
