#include "html_source.hpp"

ARGMAP_SOURCE_PLUGIN(argmap::source_html::HtmlSource)
