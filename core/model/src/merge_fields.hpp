// The three-way merge of one item: field by field, lists element by element.
//
// Pure; any thread.
#pragma once

#include <argmap/model/merge.hpp>

#include <vector>

namespace argmap::model {

/// The fields of the result; adds what both sides cannot have to `conflicts`, with field and
/// values. The three have the same fields.
[[nodiscard]] std::vector<Value> mergedFields(const std::vector<Value>& base,
                                              const std::vector<Value>& ours,
                                              const std::vector<Value>& theirs,
                                              std::vector<Conflict>& conflicts);

} // namespace argmap::model
