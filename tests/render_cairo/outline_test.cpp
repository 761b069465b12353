// What bookmarks name.
#include "outline.hpp"
#include "scenes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace argmap::render_cairo {
namespace {

using test::BoxOf;
using test::Scenes;

std::vector<std::string> titles(const wire::ImageBytes& bytes) {
    const wire::SceneView scene = *wire::SceneView::open(bytes);
    std::vector<std::string> all;
    for (const Bookmark& one : bookmarksOf(scene, scene.pages()[0]))
        all.push_back(one.title);
    return all;
}

TEST(Outline, NamesQuestionsMainClaimsAndGroups) {
    EXPECT_THAT(titles(Scenes()
                           .page(500, 500)
                           .box({"A group", 0, 0, ARGMAP_DRAWN_GROUP, "g"})
                           .step("reason", "claim")
                           .step("deeper", "reason")
                           .box({"A question", 0, 0, ARGMAP_DRAWN_ISSUE, "q"})
                           .box({"The claim", 0, 50, ARGMAP_DRAWN_STATEMENT, "claim"})
                           .box({"Its reason", 0, 100, ARGMAP_DRAWN_STATEMENT, "reason"})
                           .box({"A deeper one", 0, 150, ARGMAP_DRAWN_STATEMENT, "deeper"})
                           .box({"Alone", 0, 200, ARGMAP_DRAWN_STATEMENT, "alone"})
                           .finish()),
                testing::ElementsAre("A question", "The claim", "A group"));
}

TEST(Outline, NamesNoAnswersBesideTheirQuestion) {
    EXPECT_THAT(titles(Scenes()
                           .page(500, 500)
                           .step("reason", "answer")
                           .position("answer", "q")
                           .box({"A question", 0, 0, ARGMAP_DRAWN_ISSUE, "q"})
                           .box({"An answer", 0, 50, ARGMAP_DRAWN_STATEMENT, "answer"})
                           .box({"Its reason", 0, 100, ARGMAP_DRAWN_STATEMENT, "reason"})
                           .finish()),
                testing::ElementsAre("A question"));
}

TEST(Outline, ShortensByCharacters) {
    EXPECT_EQ(shortened("Ünïcödé", 7), "Ünïcödé");
    EXPECT_EQ(shortened("Ünïcödé", 6), "Ünïcöd…");
    EXPECT_EQ(shortened("", 0), "");
}

} // namespace
} // namespace argmap::render_cairo
