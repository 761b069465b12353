// Argmap's JSON interchange: a reader and a writer of whole maps (docs/json.md), and a reader of
// the JSON that a picture carries along.
#include "json_reader.hpp"
#include "json_writer.hpp"
#include "svg_map_reader.hpp"

#include <argmap/sdk/sdk.hpp>

ARGMAP_PLUGIN(argmap::sdk::ReaderInterface<argmap::json::JsonReader>,
              argmap::sdk::ReaderInterface<argmap::json::SvgMapReader>,
              argmap::sdk::WriterInterface<argmap::json::JsonWriter>)
