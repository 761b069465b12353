// The renderer "png": the first page of a scene as pixels.
//
// Made anew for each call; any thread. Memory: some 20 MB at any size, since it is drawn in bands.
#pragma once

#include <argmap/sdk/renderer.hpp>

namespace argmap::render_cairo {

class PngRenderer {
public:
    void render(const sdk::SceneView& scene, const sdk::Options& options, sdk::Output& output);
};

} // namespace argmap::render_cairo
