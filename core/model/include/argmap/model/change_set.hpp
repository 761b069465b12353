// What differs between two maps of one history: computed by comparing pointers, never recorded.
//
// A value; any thread. Costs what has changed, not what there is. Serves undo, redraw, journal,
// diff and merge.
#pragma once

#include <argmap/model/argument_map.hpp>

#include <vector>

namespace argmap::model {

struct Change {
    ItemRef item;
    bool before = false; ///< it was there
    bool after = false;  ///< it is there
};

struct ChangeSet {
    bool properties = false;
    std::vector<Change> items; ///< by type, then by dense id

    [[nodiscard]] bool empty() const { return !properties && items.empty(); }
};

/// The items whose values differ. Both maps must come from one history (one was made from the other
/// by transactions): dense ids mean the same in both.
[[nodiscard]] ChangeSet diff(const ArgumentMap& before, const ArgumentMap& after);

} // namespace argmap::model
