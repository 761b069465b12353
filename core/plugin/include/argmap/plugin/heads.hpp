// What the beginning of a file says about its format: the root of an XML text, the keys of a JSON
// object.
//
// Pure functions; any thread. They scan, they do not parse: no recursion, no copy of what they
// skip, and a malformed file is one that says little.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::plugin {

struct XmlRoot {
    std::string name;  ///< without prefix
    std::string space; ///< namespace that the root stands in; may be empty
    friend bool operator==(const XmlRoot&, const XmlRoot&) = default;
};

/// The root element, when the text begins as XML does: declaration, comments, processing
/// instructions and a document type may stand before it.
[[nodiscard]] std::optional<XmlRoot> xmlRoot(std::string_view text);

/// The keys of the outermost object, in their order, as far as the text goes; of an outermost
/// array, those of its first element when that is an object. Keys with escapes stay as they are
/// written. Empty: this is no JSON object.
[[nodiscard]] std::vector<std::string_view> jsonKeys(std::string_view text);

} // namespace argmap::plugin
