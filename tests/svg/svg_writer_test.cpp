// A page is written in pieces by several threads, and is the same as by one.
#include <argmap/support/one_processor.hpp>
#include <argmap/svg/svg_writer.hpp>
#include <argmap/wire/scene_builder.hpp>

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <thread>

namespace {

using namespace argmap;

wire::ImageBytes manyItems(int count) {
    wire::SceneBuilder builder;
    builder.beginPage(100, 100);
    const std::uint32_t font = builder.addFont({.family = "Noto Sans", .style = {}, .data = {}});
    for (int i = 0; i < count; ++i) {
        wire::SceneItem item;
        item.role = i < count / 3 ? ARGMAP_DRAWN_INFERENCE : ARGMAP_DRAWN_STATEMENT;
        item.id = "i" + std::to_string(i);
        item.title =
            "Item " + std::to_string(i) + std::string(static_cast<std::size_t>(i % 50), '<');
        builder.begin(item);
        wire::ShapeStyle look;
        look.part = ARGMAP_PART_BOX;
        look.fill = static_cast<std::uint32_t>(i % 7);
        builder.rect(look, {i, 2 * i, 30, 40});
        wire::SceneRun run;
        run.font = font;
        run.size = 1200;
        run.x = i;
        run.text = item.title;
        look.part = ARGMAP_PART_TEXT;
        builder.text(look, {i, 2 * i, 30, 12}, {{run}});
    }
    return builder.finish();
}

std::string written(const wire::SceneView& scene) {
    const svg::DrawnIds ids(scene, scene.pages()[0].drawn);
    std::string all;
    const std::thread::id mine = std::this_thread::get_id();
    svg::SvgWriter(scene, 0, ids, [&](std::string_view bytes) {
        EXPECT_EQ(std::this_thread::get_id(), mine);
        all += bytes;
    }).write();
    return all;
}

TEST(SvgWriter, SeveralThreadsWriteWhatOneWrites) {
    for (const int count : {0, 1, 300, 5999, 6000, 6001, 40'000}) {
        const wire::ImageBytes image = manyItems(count);
        const auto scene = wire::SceneView::open(image);
        const std::string several = written(*scene);
        const support::OneProcessor one;
        EXPECT_TRUE(written(*scene) == several) << count;
    }
}

TEST(SvgWriter, ItemsStandInTheirOrder) {
    const wire::ImageBytes image = manyItems(20'000);
    const std::string all = written(*wire::SceneView::open(image));
    std::size_t at = 0;
    for (int i = 0; i < 20'000; ++i) {
        at = all.find("id=\"i" + std::to_string(i) + "\"", at);
        ASSERT_NE(at, std::string::npos) << i;
    }
    EXPECT_TRUE(all.ends_with("</g>\n</svg>\n"));
}

TEST(SvgWriter, WhatTakesTheBytesMayStopIt) {
    const wire::ImageBytes image = manyItems(20'000);
    const auto scene = wire::SceneView::open(image);
    const svg::DrawnIds ids(*scene, scene->pages()[0].drawn);
    int pieces = 0;
    svg::SvgWriter writer(*scene, 0, ids, [&](std::string_view) {
        if (++pieces == 10)
            throw std::runtime_error("full");
    });
    EXPECT_THROW(writer.write(), std::runtime_error);
    EXPECT_EQ(pieces, 10);
}

} // namespace
