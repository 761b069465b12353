#include "json_reader.hpp"

#include "document.hpp"

namespace argmap::json {

void JsonReader::read(const sdk::Input& input, sdk::Sink& sink) {
    if (input.text().find_first_not_of(" \t\r\n") == std::string_view::npos)
        throw sdk::Failure("json.empty", "The file is empty.", {1, 1},
                           "An argument map in JSON begins with {\"argmap\": 0, …}.");
    const bool atOrigin = input.option("places") == "origin";
    Document(input.text(), sink,
             atOrigin ? Document::ItemPlaces::Origin : Document::ItemPlaces::InText)
        .read();
}

} // namespace argmap::json
