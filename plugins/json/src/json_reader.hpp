// Reads Argmap JSON (docs/json.md): what stands in the file before an error is kept, every message
// has its place.
//
// Made anew for each call.
#pragma once

#include <argmap/sdk/reader.hpp>

namespace argmap::json {

class JsonReader {
public:
    void read(const sdk::Input& input, sdk::Sink& sink);
};

} // namespace argmap::json
