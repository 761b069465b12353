// How many bytes a step of the history keeps alive that nothing else does.
//
// Pure; any thread.
#pragma once

#include <argmap/model/change_set.hpp>

#include <cstddef>

namespace argmap::document {

/// An estimate: the items as they were before, with their texts and lists, and the nodes of tables
/// and indexes above them.
[[nodiscard]] std::size_t stepCost(const model::ArgumentMap& before,
                                   const model::ChangeSet& changes);

} // namespace argmap::document
