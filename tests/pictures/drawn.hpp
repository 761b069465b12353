// A scene as pixels, by each way that there is.
//
// One thread. Needs rsvg-convert and poppler's pdftoppm.
#pragma once

#include "scenes.hpp"

#include <argmap/diagram/scene.hpp>
#include <argmap/svg/svg_writer.hpp>

#include <string>

namespace argmap::pictures {

using painter::test::Pixels;

[[nodiscard]] Pixels fromPng(const std::string& png);
[[nodiscard]] std::string svgOf(const diagram::Scene& scene, const svg::SvgOptions& options = {});

/// `scale`: pixels a CSS pixel. `without`: a class; its first element is left out.
[[nodiscard]] Pixels bySvg(const diagram::Scene& scene, int scale, const std::string& without = {});
[[nodiscard]] Pixels byPng(const diagram::Scene& scene, int scale);
[[nodiscard]] Pixels byPdf(const diagram::Scene& scene, int scale);
[[nodiscard]] Pixels byCanvas(const diagram::Scene& scene, int scale);

/// The upper left part that both have; sizes are rounded differently.
void cutToSameSize(Pixels& a, Pixels& b);

} // namespace argmap::pictures
