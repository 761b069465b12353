// Any bytes as plain text and as Markdown: each gives a sound article.
#include "markdown.hpp"
#include "plain_text.hpp"

#include <argmap/sdk/testing.hpp>

#include <cstdlib>

using namespace argmap;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    for (const argmap_interface* table : {&sdk::SourceInterface<source_text::PlainText>::table,
                                          &sdk::SourceInterface<source_text::Markdown>::table}) {
        sdk::TestHost host;
        if (host.run(*table, {{"article", text}}) != ARGMAP_OK || !host.article())
            std::abort();
    }
    return 0;
}
