// Any bytes as a native file, and as records whose checks are right, so that the archive is
// reached.
#include "record_line.hpp"

#include <argmap/document/native_file.hpp>

#include <cstdlib>

using namespace argmap;
using namespace argmap::document;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    const bool raw = !rest.empty() && rest.front() == 'a';
    std::string bytes = raw ? std::string(rest) : "argmap 1 1 1\n";
    while (!raw && !rest.empty()) {
        std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        const std::string_view tag = takeWord(line);
        appendRecordLine(bytes, tag, line);
    }
    const auto first = loadNative(bytes, "fuzz");
    if (!first)
        return 0;
    const std::string saved = saveNative(first->map);
    const auto second = loadNative(saved, "fuzz");
    if (!second || second->readOnly || !second->diagnostics.empty() ||
        saveNative(second->map) != saved || !model::sameContent(first->map, second->map))
        std::abort();
    return 0;
}
