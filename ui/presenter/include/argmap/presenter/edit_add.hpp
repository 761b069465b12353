// Edits that add something to the map.
//
// Pure; any thread. A new item stands in the group of the item that it is added to, and its text is
// edited next.
#pragma once

#include <argmap/presenter/edit.hpp>

namespace argmap::presenter {

/// A claim that bears on nothing yet.
[[nodiscard]] EditResult addClaim(const model::ArgumentMap& map);

/// A reason for or against the item (of an issue: a position). `kind` may be empty or e.g.
/// "evidence".
[[nodiscard]] EditResult addReason(const model::ArgumentMap& map, model::ItemRef on,
                                   model::Stance stance, std::string_view kind = {});

/// Another one like it, right behind it: same stance, same target.
[[nodiscard]] EditResult addSibling(const model::ArgumentMap& map, model::ItemRef of);

/// Another premise of the inference that the selected reason stands in.
[[nodiscard]] EditResult addCoPremise(const model::ArgumentMap& map, model::ItemRef of);

/// An attack on the inference, or on the one by which the item stands under its parent.
[[nodiscard]] EditResult addUndercut(const model::ArgumentMap& map, model::ItemRef of);

/// The selected items become reasons for or against `target`, by inferences of their own.
[[nodiscard]] EditResult connect(const model::ArgumentMap& map, const document::Selection& from,
                                 model::ItemRef target, model::Stance stance);

} // namespace argmap::presenter
