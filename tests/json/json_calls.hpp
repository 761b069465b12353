// Calls the JSON plugin as a host does.
#pragma once

#include <argmap/sdk/testing.hpp>

#include <string>

namespace argmap::json {

inline const argmap_interface& reader() {
    return *argmap_plugin.get_interface(ARGMAP_INTERFACE_READER, 0);
}
inline const argmap_interface& writer() {
    return *argmap_plugin.get_interface(ARGMAP_INTERFACE_WRITER, 0);
}

/// What the reader makes of a text.
inline sdk::TestHost reading(const std::string& text) {
    sdk::TestHost host;
    host.run(reader(), {{"input.json", text}});
    return host;
}

/// The text that the writer makes of a map image.
inline std::string written(wire::ByteSpan image) {
    sdk::TestHost host;
    host.run(writer(), image);
    return host.messages() + host.output();
}

} // namespace argmap::json
