// A picture is the same whatever the number of threads that make it, and whenever its parts are made.
#include "column_layout.hpp"
#include "picture.hpp"
#include "sketch.hpp"

#include <argmap/support/one_processor.hpp>
#include <argmap/wire/share_out.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

namespace {

using namespace argmap;
using namespace argmap::test;

// Many claims of words in several fonts and directions, with reasons that share and attack.
model::ArgumentMap manyClaims() {
    const std::string words[] = {"cooperation", "שלום", "Größe", "한국어", "sanctions", "مرحبا"};
    Sketch s;
    s.claim("c0", "The first of many");
    for (int i = 1; i < 700; ++i) {
        std::string text = "Claim " + std::to_string(i);
        for (int word = 0; word < 9; ++word)
            text += " " + words[static_cast<std::size_t>((i * 7 + word * word) % 6)];
        s.claim("c" + std::to_string(i), text);
    }
    const auto claim = [](int i) { return "c" + std::to_string(i); };
    for (int i = 1; i + 1 < 700; i += 2)
        s.step("s" + std::to_string(i), i % 3 == 0 ? Stance::Attack : Stance::Support,
               i % 5 == 0 ? std::vector<std::string>{claim(i), claim(i + 1)}
                          : std::vector<std::string>{claim(i)},
               claim(i / 2));
    for (int i = 2; i < 700; i += 2)
        if ((i - 1) % 5 != 0)
            s.step("t" + std::to_string(i), Stance::Support, {claim(i)}, claim(i / 3));
    return s.map();
}

struct Made {
    std::vector<std::uint8_t> graph;
    std::vector<std::uint8_t> scene;

    friend bool operator==(const Made&, const Made&) = default;
};

std::vector<std::uint8_t> bytesOf(std::span<const std::uint8_t> bytes) {
    return {bytes.begin(), bytes.end()};
}

Made make(const model::ArgumentMap& map, bool prepared = false, int pictures = 1) {
    // A measurer that has measured nothing: its helpers, too, meet each font for the first time.
    const auto measurer = diagram::makeMeasurer();
    const diagram::Composition composition(map, {}, diagram::Style{}, {}, *measurer->measurer);
    const auto layout = columnLayout(composition.graph());
    Made made{bytesOf(composition.graph()), {}};
    for (int i = 0; i < pictures; ++i) {
        if (prepared)
            std::thread([&] { composition.prepare(); }).join();
        made.scene = bytesOf(composition.finish(*layout)->bytes());
    }
    return made;
}

TEST(Threads, AsManyAsThereAreProcessors) {
    EXPECT_GE(wire::workerCount(), 1U);
    const support::OneProcessor one;
    EXPECT_EQ(wire::workerCount(), 1U);
}

TEST(Threads, OneMakesTheSamePictureAsSeveral) {
    const model::ArgumentMap map = manyClaims();
    const Made several = make(map);
    const support::OneProcessor one;
    EXPECT_TRUE(make(map) == several);
}

TEST(Threads, PreparedInAnotherThreadOrNot) {
    const model::ArgumentMap map = manyClaims();
    EXPECT_TRUE(make(map, true) == make(map));
}

TEST(Threads, EachPictureOfACompositionIsTheSame) {
    const model::ArgumentMap map = manyClaims();
    const Made once = make(map);
    EXPECT_TRUE(make(map, false, 2) == once);
    EXPECT_TRUE(make(map, true, 2) == once);
}

} // namespace
