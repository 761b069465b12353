// What happened to a map since an earlier version of it, as a picture shows it.
//
// Values and a pure function; any thread. Costs n log n in the items.
#pragma once

#include <argmap/model/argument_map.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace argmap::diagram {

enum class Change : std::uint8_t { None, Added, Changed, Removed };

/// "new", "changed", "removed"; nothing for None.
[[nodiscard]] std::string_view wordFor(Change change);

struct Changes {
    std::unordered_map<std::string, Change> items; ///< by stable id
    std::string since; ///< what the map is compared with: "revision 1", "16 September 2023"

    [[nodiscard]] Change of(const std::string& id) const;
};

/// A map with what was removed from it put back, so that it can be drawn.
struct ChangedMap {
    model::ArgumentMap map;
    Changes changes;
};

/// Items are compared by stable id (model/comparison.hpp). What only moved has not changed; an item
/// whose citations changed has. What was removed stands where it stood, as far as that is there;
/// comments, waivers and views are not drawn and do not count.
[[nodiscard]] ChangedMap changesSince(const model::ArgumentMap& before,
                                      const model::ArgumentMap& after);

} // namespace argmap::diagram
