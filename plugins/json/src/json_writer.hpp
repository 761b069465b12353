// Writes a map as Argmap JSON (docs/json.md): lossless, an item a line, the same bytes each time.
//
// Made anew for each call.
#pragma once

#include <argmap/sdk/writer.hpp>

namespace argmap::json {

class JsonWriter {
public:
    void write(const sdk::MapView& map, const sdk::Options& options, sdk::Output& output);
};

} // namespace argmap::json
