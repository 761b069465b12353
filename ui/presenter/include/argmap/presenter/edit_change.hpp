// Edits that change or move what is there.
//
// Pure; any thread.
#pragma once

#include <argmap/presenter/edit.hpp>

#include <optional>

namespace argmap::presenter {

/// Sets the shown text (the first wording) of a statement, argument or issue, the title of a group.
/// Quick edits of one item are one step; marks of the old text go.
[[nodiscard]] EditResult setText(const model::ArgumentMap& map, model::ItemRef item,
                                 std::string text);

/// Sets one field of a statement that the properties pane shows.
enum class Field {
    Title,
    Kind,
    Origin,
    Confidence,
    ConfidenceReason,
    LikelihoodTerm,
    Tags,
    Scheme,
    Note
};
[[nodiscard]] EditResult setField(const model::ArgumentMap& map, model::ItemRef item, Field field,
                                  std::string value);
/// The field as text (tags separated by ", "); empty where the item has none.
[[nodiscard]] std::string fieldOf(const model::ArgumentMap& map, model::ItemRef item, Field field);

/// Whether the item is an inference or stands under its parent by one, so that it has a scheme and
/// a note.
[[nodiscard]] bool bearsOnSomething(const model::ArgumentMap& map, model::ItemRef item);

/// Turns a reason into an objection and back.
[[nodiscard]] EditResult turnRound(const model::ArgumentMap& map, model::ItemRef item);

/// Moves the item up (-1) or down (+1) among its siblings.
[[nodiscard]] EditResult moveAmongSiblings(const model::ArgumentMap& map, model::ItemRef item,
                                           int direction);
/// Moves the item from its parent to its grandparent.
[[nodiscard]] EditResult moveOut(const model::ArgumentMap& map, model::ItemRef item);
/// Moves the item under the sibling before it.
[[nodiscard]] EditResult moveIn(const model::ArgumentMap& map, model::ItemRef item);

/// Folds the items' branches away, or unfolds them when all are folded. Kept in the map's first
/// view.
[[nodiscard]] EditResult toggleFold(const model::ArgumentMap& map,
                                    const document::Selection& items);
/// Folds every node as deep as the last of the items (of the main item where there is none) that
/// has something below, and unfolds the others; when it is so already, unfolds all.
[[nodiscard]] EditResult foldToLevelOf(const model::ArgumentMap& map,
                                       const document::Selection& items);
[[nodiscard]] bool isFolded(const model::ArgumentMap& map, model::ItemRef item);

/// Removes the items with what hangs on them alone: reasons that bear on nothing else, their
/// inferences, citations, comments, relations.
[[nodiscard]] EditResult removeItems(const model::ArgumentMap& map,
                                     const document::Selection& items);

} // namespace argmap::presenter
