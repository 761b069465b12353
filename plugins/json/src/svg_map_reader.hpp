// Reads the map that an SVG of Argmap's carries along (docs/svg.md, embed=map): its JSON, in an
// element of the namespace urn:argmap:map.
//
// Made anew for each call.
#pragma once

#include <argmap/sdk/reader.hpp>

namespace argmap::json {

class SvgMapReader {
public:
    /// Lines of messages are those of the SVG.
    void read(const sdk::Input& input, sdk::Sink& sink);
};

} // namespace argmap::json
