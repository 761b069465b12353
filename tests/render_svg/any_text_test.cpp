// Text of any bytes, in every place of a scene, becomes well-formed XML.
#include "rendered.hpp"

#include <argmap/wire/scene_builder.hpp>

#include <gtest/gtest.h>

#include <random>

namespace {

using namespace argmap;
using namespace argmap::test;

// Any characters that UTF-8 can hold, those among them that XML cannot.
std::string anyText(std::mt19937& random) {
    std::string text;
    for (auto i = random() % 30; i > 0; --i) {
        const auto c = random() % 4 == 0 ? 0xFFF0U + random() % 16 : random() % 0x250;
        if (c < 0x80)
            text += static_cast<char>(c);
        else if (c < 0x800)
            text += {static_cast<char>(0xC0U | c >> 6U), static_cast<char>(0x80U | (c & 0x3FU))};
        else
            text +=
                {static_cast<char>(0xE0U | c >> 12U), static_cast<char>(0x80U | (c >> 6U & 0x3FU)),
                 static_cast<char>(0x80U | (c & 0x3FU))};
    }
    return text;
}

wire::ImageBytes anyScene(unsigned seed) {
    std::mt19937 random(seed);
    const auto text = [&] { return anyText(random); };
    wire::SceneBuilder builder;
    wire::SceneHead head;
    head.title = text();
    head.description = text();
    head.authors = {text(), text()};
    head.date = text();
    head.language = text();
    head.mapJson = text();
    builder.setHead(head);
    builder.beginPage(10000, 10000);
    wire::SceneFont font;
    font.family = text();
    const std::uint32_t row = builder.addFont(font);
    for (std::uint32_t role = ARGMAP_DRAWN_GROUP; role <= ARGMAP_DRAWN_CAPTION; ++role) {
        wire::SceneItem item;
        item.role = role;
        item.id = text();
        item.classes = {text()};
        item.kind = text();
        item.title = text();
        item.description = text();
        item.premises = {text(), text()};
        item.target = text();
        item.argument = text();
        item.members = {text()};
        item.links = {text()};
        builder.begin(item);
        wire::ShapeStyle style;
        style.part = ARGMAP_PART_TEXT;
        style.fill = 0;
        style.link = random() % 2 == 0 ? "https://" + text() : text();
        const std::string line = text();
        wire::SceneRun run;
        run.font = row;
        run.size = 1200;
        run.text = line;
        builder.text(style, {0, 0, 100, 100}, std::span(&run, 1));
        builder.text(style, {0, 0, 100, 100}, {});
    }
    return builder.finish();
}

TEST(AnyText, BecomesWellFormedXml) {
    for (unsigned seed = 0; seed < 60; ++seed) {
        const wire::ImageBytes scene = anyScene(seed);
        EXPECT_TRUE(isWellFormed(rendered(scene, {{"embed", "map"}}))) << "seed " << seed;
    }
}

TEST(AnyText, IsNeverDrawnAsMarkup) {
    wire::SceneBuilder builder;
    wire::SceneHead head;
    head.title = "</title><script>alert(1)</script>";
    builder.setHead(head);
    builder.beginPage(100, 100);
    const std::string svg = rendered(builder.finish());
    EXPECT_EQ(svg.find("<script"), std::string::npos);
    EXPECT_NE(svg.find("&lt;/title&gt;&lt;script&gt;"), std::string::npos);
}

} // namespace
