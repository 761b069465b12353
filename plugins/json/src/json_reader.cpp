#include "json_reader.hpp"

#include "document.hpp"

namespace argmap::json {

void JsonReader::read(const sdk::Input& input, sdk::Sink& sink) {
    if (input.text().find_first_not_of(" \t\r\n") == std::string_view::npos)
        throw sdk::Failure("json.empty", "The file is empty.", {1, 1},
                           "An argument map in JSON begins with {\"argmap\": 0, …}.");
    Document(input.text(), sink).read();
}

} // namespace argmap::json
