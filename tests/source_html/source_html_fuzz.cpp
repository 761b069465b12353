// Any bytes as a page: each gives a sound article, or is refused for its encoding.
#include "html_source.hpp"

#include <argmap/sdk/testing.hpp>

#include <cstdlib>

using namespace argmap;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    sdk::TestHost host;
    host.run(sdk::SourceInterface<source_html::HtmlSource>::table,
             {{"page", std::string(reinterpret_cast<const char*>(data), size)}});
    const bool refused = host.status == ARGMAP_FAILED && host.diagnostics.size() == 1 &&
                         host.diagnostics[0].code == "html.encoding";
    if (!refused && (host.status != ARGMAP_OK || !host.article()))
        std::abort();
    return 0;
}
