// Argmap's JSON interchange: a reader and a writer of whole maps (docs/json.md).
#include "json_reader.hpp"
#include "json_writer.hpp"

#include <argmap/sdk/sdk.hpp>

ARGMAP_PLUGIN(argmap::sdk::ReaderInterface<argmap::json::JsonReader>,
              argmap::sdk::WriterInterface<argmap::json::JsonWriter>)
