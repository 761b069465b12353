// Maps that nobody would draw by hand: circles, loops, missing ends, long chains, random tangles.
#include "picture.hpp"
#include "sketch.hpp"

#include <gmock/gmock.h>

#include <random>

namespace {

using namespace argmap;
using namespace argmap::test;
using ::testing::ElementsAre;
using ::testing::SizeIs;

TEST(HostileMaps, CirclesAndLoops) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C");
    s.step("ab", Stance::Support, {"b"}, "a").step("bc", Stance::Support, {"c"}, "b");
    s.step("ca", Stance::Support, {"a"}, "c").step("aa", Stance::Attack, {"a"}, "a");
    s.step("self", Stance::Support, {"b", "b"}, "a");
    s.relation("r", "contradiction", "a", "a");
    const Picture picture(s.map());
    EXPECT_THAT(picture.items(ARGMAP_DRAWN_STATEMENT), SizeIs(3));
    EXPECT_TRUE(picture.has("aa"));
    EXPECT_TRUE(picture.has("ca"));
}

TEST(HostileMaps, StepsWithoutEnds) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C");
    s.step("no-target", Stance::Support, {"b"}, "");
    s.step("no-premise", Stance::Attack, {}, "a");
    s.step("neither", Stance::Support, {}, "");
    s.step("attacked", Stance::Support, {}, "");
    s.step("cut", Stance::Attack, {"c"}, "attacked");
    const Picture picture(s.map());
    EXPECT_THAT(picture.items(ARGMAP_DRAWN_STATEMENT), SizeIs(3));
    EXPECT_TRUE(picture.has("no-premise"));
    EXPECT_TRUE(picture.has("attacked"));
    EXPECT_TRUE(picture.has("cut"));
    EXPECT_FALSE(picture.has("neither"));
}

TEST(HostileMaps, AttacksOnAttacksOnAttacks) {
    Sketch s;
    s.claim("c0", "C").claim("c1", "C").step("i1", Stance::Support, {"c1"}, "c0");
    for (int i = 2; i < 30; ++i) {
        const std::string n = std::to_string(i);
        s.claim("c" + n, "C").step("i" + n, Stance::Attack, {"c" + n}, "i" + std::to_string(i - 1));
    }
    const Picture picture(s.map());
    EXPECT_THAT(picture.items(ARGMAP_DRAWN_INFERENCE), SizeIs(29));
}

TEST(HostileMaps, StepsThatAttackEachOther) {
    Sketch s;
    s.claim("a", "A").claim("b", "B");
    s.step("i", Stance::Attack, {"a"}, "b").step("j", Stance::Attack, {"b"}, "i");
    s.transaction().edit(s.find<model::InferenceId>("i"),
                         [&](model::Inference& inference) { inference.target = s.find("j"); });
    const Picture picture(s.map());
    EXPECT_THAT(picture.ids(ARGMAP_DRAWN_STATEMENT), ElementsAre("a", "b"));
    EXPECT_THAT(picture.items(ARGMAP_DRAWN_INFERENCE), SizeIs(2));
}

TEST(HostileMaps, ALongChainIsNumberedAsFarAsNumbersHelp) {
    Sketch s;
    s.claim("c0", "C");
    for (int i = 1; i < 3000; ++i) {
        const std::string n = std::to_string(i);
        s.claim("c" + n, "C")
            .step("i" + n, Stance::Support, {"c" + n}, "c" + std::to_string(i - 1));
    }
    diagram::Composition composition(s.map(), {}, diagram::Style{}, {}, measurer());
    EXPECT_LT(composition.graph().size(), 1000000U);
}

TEST(HostileMaps, AStarOfManyReasons) {
    Sketch s;
    s.claim("hub", "Hub");
    for (int i = 0; i < 1500; ++i) {
        const std::string n = std::to_string(i);
        s.claim("c" + n, "C").step("i" + n, Stance::Support, {"c" + n}, "hub");
    }
    const Picture picture(s.map());
    EXPECT_THAT(picture.items(ARGMAP_DRAWN_STATEMENT), SizeIs(1501));
    EXPECT_LT(picture.view().text(picture.item("hub").description).size(), 500U);
}

bool overlap(const argmap_rect& a, const argmap_rect& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
           b.y < a.y + a.height;
}

// Whatever the map: words at lines keep clear of boxes and of each other.
TEST(HostileMaps, WordsCoverNeitherBoxesNorEachOther) {
    for (unsigned seed = 1; seed <= 25; ++seed) {
        std::mt19937 random(seed);
        Sketch s;
        const int count = 3 + static_cast<int>(random() % 25);
        for (int i = 0; i < count; ++i)
            s.claim("c" + std::to_string(i), std::string(1 + random() % 150, 'x'));
        std::vector<std::string> targets{"c0"};
        for (int i = 1; i < count; ++i) {
            const std::string n = std::to_string(i);
            std::vector<std::string> premises{"c" + n};
            while (random() % 4 == 0)
                premises.push_back("c" + std::to_string(random() % static_cast<unsigned>(count)));
            s.step("i" + n, random() % 3 == 0 ? Stance::Attack : Stance::Support, premises,
                   targets[random() % targets.size()]);
            targets.push_back("c" + n);
            targets.push_back("i" + n);
        }
        const Picture picture(s.map());
        std::vector<argmap_rect> boxes;
        for (const argmap_drawn& drawn : picture.items(ARGMAP_DRAWN_STATEMENT))
            boxes.push_back(drawn.bounds);
        std::vector<argmap_rect> plates;
        for (const argmap_drawn& drawn : picture.items(ARGMAP_DRAWN_INFERENCE))
            for (const argmap_shape& shape : picture.shapes(drawn, ARGMAP_PART_LABEL))
                if (shape.type == ARGMAP_SHAPE_RECT)
                    plates.push_back(shape.frame);
        EXPECT_FALSE(plates.empty());
        for (std::size_t i = 0; i < plates.size(); ++i) {
            for (const argmap_rect& box : boxes)
                EXPECT_FALSE(overlap(plates[i], box)) << "seed " << seed;
            for (std::size_t j = 0; j < i; ++j)
                EXPECT_FALSE(overlap(plates[i], plates[j])) << "seed " << seed;
        }
    }
}

TEST(HostileMaps, TextOfAnyBytesIsDrawn) {
    std::mt19937 random(5);
    for (int round = 0; round < 100; ++round) {
        std::string text(random() % 300, '\0');
        for (char& c : text)
            c = static_cast<char>(random() % 128); // the model takes valid UTF-8 only
        Sketch s;
        s.claim("a", text + " שלום \u200F\u202E\uFFFF");
        s.properties([&](model::MapProperties& map) { map.title = text; });
        const Picture picture(s.map());
        EXPECT_TRUE(picture.has("a"));
    }
}

} // namespace
