// What a merge must do, said once more in the simplest way: maps as tables of texts, compared field
// by field. Knows nothing of how merge() works.
//
// Test code; one thread.
#pragma once

#include <argmap/model/merge.hpp>
#include <argmap/model/references.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace argmap::model::mergetest {

/// An item as texts. Lists of whole elements are bags; records that have a key of their own are
/// fields such as "premises[s1].role", where no key occurs twice.
struct Row {
    std::map<std::string, std::string> fields;
    std::map<std::string, std::multiset<std::string>> bags;
    friend bool operator==(const Row&, const Row&) = default;
};

using Name = std::pair<ItemType, std::string>; ///< type and id; an empty id: the map itself
using Rows = std::map<Name, Row>;

[[nodiscard]] Rows rowsOf(const ArgumentMap& map);

/// Every way in which the result is not what it has to be, in words; none: all well.
[[nodiscard]] std::vector<std::string> faults(const ArgumentMap& base, const ArgumentMap& ours,
                                              const ArgumentMap& theirs, const Merged& merged);

} // namespace argmap::model::mergetest
