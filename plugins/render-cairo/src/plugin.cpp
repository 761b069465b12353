// The renderers of this plugin as Argmap sees them, in the manifest's order.
#include "pdf_renderer.hpp"
#include "png_renderer.hpp"

#include <argmap/sdk/renderer.hpp>

ARGMAP_PLUGIN(argmap::sdk::RendererInterface<argmap::render_cairo::PdfRenderer>,
              argmap::sdk::RendererInterface<argmap::render_cairo::PngRenderer>)
