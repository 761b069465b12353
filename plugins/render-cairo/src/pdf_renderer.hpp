// The renderer "pdf": a sheet for each page of the scene, or each page spread over several sheets.
//
// Made anew for each call; any thread.
#pragma once

#include <argmap/sdk/renderer.hpp>

namespace argmap::render_cairo {

class PdfRenderer {
public:
    void render(const sdk::SceneView& scene, const sdk::Options& options, sdk::Output& output);
};

} // namespace argmap::render_cairo
