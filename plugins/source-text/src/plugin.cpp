#include "markdown.hpp"
#include "plain_text.hpp"

#include <argmap/sdk/source.hpp>

using argmap::sdk::SourceInterface;
using namespace argmap::source_text;

// In the manifest's order.
ARGMAP_PLUGIN(SourceInterface<PlainText>, SourceInterface<Markdown>)
