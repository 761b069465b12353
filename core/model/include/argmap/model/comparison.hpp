// What differs between any two maps, item by item and field by field, by stable id: the maps need
// not share a history. (change_set.hpp is for two maps of one history, and costs what has changed.)
//
// A value and a pure function; any thread. Costs n log n in the items.
#pragma once

#include <argmap/model/value.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace argmap::model {

enum class Difference : std::uint8_t {
    Added,
    Removed,
    Changed,
    Moved ///< it stands in another place, that is all: other order, group, or order within a list
};

/// "added", "removed", "changed", "moved".
[[nodiscard]] std::string_view name(Difference difference);

struct FieldDifference {
    std::string_view field; ///< as in fields.hpp
    Value before;
    Value after;
};

struct ItemDifference {
    Difference kind = Difference::Changed;
    std::string id;
    ItemRef before;                      ///< in the map before; none when it was added
    ItemRef after;                       ///< in the map after; none when it was removed
    std::vector<FieldDifference> fields; ///< of an item that is in both

    [[nodiscard]] ItemType type() const { return after ? after.type : before.type; }
};

struct MapComparison {
    std::vector<FieldDifference> properties;
    std::vector<ItemDifference> items; ///< by type, then by id

    [[nodiscard]] bool empty() const { return properties.empty() && items.empty(); }
};

/// An id that stands for an item of another type in the other map is a removal and an addition.
/// Fields and records of a newer version count as fields.
[[nodiscard]] MapComparison compare(const ArgumentMap& before, const ArgumentMap& after);

} // namespace argmap::model
