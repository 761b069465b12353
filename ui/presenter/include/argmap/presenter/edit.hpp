// An edit that the analyst asked for, ready to be committed: the transaction, its name, what is
// selected after it and which item's text is edited next.
//
// Pure functions from a map to an edit live in the headers `edit_*.hpp`; they change nothing. Where
// an edit makes no sense they fail with a sentence for the status line. Any thread.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/document/history.hpp>
#include <argmap/model/structure.hpp>
#include <argmap/model/transaction.hpp>

#include <string>
#include <string_view>

namespace argmap::presenter {

struct Edit {
    model::Transaction transaction;
    std::string name;              ///< "Add reason": for Undo in the menu
    std::string mergeKey;          ///< see document::StepInfo
    document::Selection selection; ///< after the edit
    model::ItemRef editNext;       ///< whose text is edited at once; none: nobody's
    std::string said{};            ///< what it did, for the status line; empty: it shows
};

/// How the merge keys of edits begin that change the map as a whole: what is selected stays so, and
/// nothing is scrolled to.
inline constexpr const char* wholeMapKey = "map:";

using EditResult = base::Result<Edit>;

/// A refusal that the status line can show.
[[nodiscard]] inline tl::unexpected<base::Diagnostic> refuse(std::string message) {
    return base::fail("edit.refused", std::move(message));
}

/// The text of a statement, argument or issue: its first wording, else its title.
[[nodiscard]] std::string_view textOf(const model::ArgumentMap& map, model::ItemRef item);

/// The node of an item, or of the first premise of an inference; null when it stands nowhere.
[[nodiscard]] const model::StructureNode*
nodeOf(const model::ArgumentMap& map, const model::Structure& structure, model::ItemRef item);

/// A key behind the sibling `after` and before the one that follows it among `siblings` (sorted);
/// re-keys all of them within the transaction where no key fits between.
[[nodiscard]] std::string orderAfter(model::Transaction& tx,
                                     const std::vector<model::InferenceId>& siblings,
                                     model::InferenceId after);

} // namespace argmap::presenter
