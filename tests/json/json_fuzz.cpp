// Any bytes as Argmap JSON: what is read is written and read again as the same map.
#include "json_calls.hpp"

#include <cstdlib>

using namespace argmap;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const sdk::TestHost first = json::reading({reinterpret_cast<const char*>(data), size});
    if (first.status != ARGMAP_OK)
        return 0;
    const std::string text = json::written(first.image);
    const sdk::TestHost second = json::reading(text);
    if (!second.diagnostics.empty() || json::written(second.image) != text)
        std::abort();
    return 0;
}
