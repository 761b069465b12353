// One scene everywhere: SVG, PNG, PDF and the canvas show the same picture.
#include "drawn.hpp"
#include "signs.hpp"

#include <argmap/support/files.hpp>
#include <argmap/workbench/workbench.hpp>

#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace argmap::pictures {
namespace {

using SceneOf = std::shared_ptr<const diagram::Scene>;

// In grey levels of 255: of all pixels, and of the square of 16 by 16 CSS pixels that differs most.
struct Tolerance {
    double mean;
    double block;
};

// librsvg draws with Cairo, as we do. Poppler smooths letters and thin lines in its own way, and the
// canvas sets letters on whole pixels, for speed.
constexpr Tolerance ofSvg{0.1, 1.5};
constexpr Tolerance ofPdf{2.5, 14};
constexpr Tolerance ofCanvas{2, 10};

workbench::Workbench bench() {
    workbench::Setup setup;
    setup.pluginFolders = {{support::buildFolder() / "lib/argmap/plugins", true}};
    setup.runner = support::buildFolder() / "lib/argmap/argmap-runner";
    return workbench::Workbench(std::move(setup));
}

SceneOf sceneOf(const model::ArgumentMap& map) {
    const workbench::Drawn drawn = bench().scene(map);
    if (!drawn.scene)
        throw std::runtime_error("the map could not be drawn");
    return drawn.scene;
}

SceneOf sample() {
    workbench::Input input;
    input.path = support::sourceFolder() / "samples/kim-putin.argmap";
    return sceneOf(bench().open(input).map.value());
}

Tolerance measured(Pixels a, Pixels b, int scale) {
    cutToSameSize(a, b);
    return {painter::test::difference(a, b), painter::test::blockDifference(a, b, 16 * scale)};
}

void expectSame(const Pixels& a, const Pixels& b, int scale, const Tolerance& tolerance,
                const char* what) {
    EXPECT_NEAR(a.width, b.width, 1) << what;
    EXPECT_NEAR(a.height, b.height, 1) << what;
    const Tolerance found = measured(a, b, scale);
    EXPECT_LT(found.mean, tolerance.mean) << what;
    EXPECT_LT(found.block, tolerance.block) << what;
}

void expectSameEverywhere(const diagram::Scene& scene, int scale) {
    const Pixels png = byPng(scene, scale);
    ASSERT_GT(png.width, 500 * scale);
    expectSame(png, bySvg(scene, scale), scale, ofSvg, "SVG by librsvg");
    expectSame(png, byPdf(scene, scale), scale, ofPdf, "PDF by poppler");
    expectSame(png, byCanvas(scene, scale), scale, ofCanvas, "the canvas");
}

TEST(SamePicture, OfTheSample) {
    expectSameEverywhere(*sample(), 1);
}

TEST(SamePicture, OfEverySign) {
    expectSameEverywhere(*sceneOf(everySign()), 1);
}

TEST(SamePicture, OfEverySignTwiceAsLarge) {
    expectSameEverywhere(*sceneOf(everySign()), 2);
}

// What is left out shows: of each kind of shape, one is enough.
TEST(SamePicture, WhatIsMissingShows) {
    const SceneOf scene = sceneOf(everySign());
    const Pixels png = byPng(*scene, 1);
    for (const char* part : {"box", "bar", "title", "text", "footer", "number", "premise",
                             "conclusion", "junction", "head", "label"})
        EXPECT_GT(measured(png, bySvg(*scene, 1, part), 1).block, ofSvg.block) << part;
    const Pixels pdf = byPdf(*scene, 1);
    for (const char* part : {"bar", "title", "text", "head"})
        EXPECT_GT(measured(pdf, bySvg(*scene, 1, part), 1).block, ofPdf.block) << part;
}

} // namespace
} // namespace argmap::pictures
