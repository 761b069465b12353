// The work of two people put together: a three-way merge of maps by stable id and by field.
//
// A value and pure functions; any thread. Costs n log n in the items. The three maps need not share
// a history. A merge never fails: its result obeys all rules of the model, holds every edit that
// only one side made, and where both sides cannot be had at once it holds one and says what the
// other was, in a comment on the item ("argmap merge", tagged merge-conflict). docs/git.md tells
// people how that looks; docs/decisions/merge-by-id.md says why.
//
// What is put together:
// - a field that one side changed has that side's value; lists go element by element: texts and
//   references by themselves, premises by their statement, metadata and options by key, positions
//   by item, wordings by language, spans by their words. Text and marks of a wording are one thing,
//   x and y of a position are one, and so is a span.
// - a field that both changed, differently: ours stays, theirs is told in the comment. Of two
//   wordings or spans both stay in the list.
// - what one side removed and the other edited, or newly refers to, stays, with all that it refers
//   to in turn. Positions and folds of a view do not count: they go with their item.
// - an id that both sides gave to items of different types: theirs gets a new one.
// - edits that only together put a group or an answer inside itself, or a group too deep: one of
//   them is taken back, the smallest id first.
#pragma once

#include <argmap/model/value.hpp>

#include <string>
#include <vector>

namespace argmap::model {

enum class ConflictKind : std::uint8_t {
    Field,   ///< both sides changed the field
    Removal, ///< one side removed the item, or an element of the list, that the other changed
    Needed,  ///< one side removed the item, and `other`, of the other side, refers to it
    SameId,  ///< both sides gave its id, `other`, to different items
    Nesting  ///< the field would have put groups or answers inside each other, or too deep
};

/// "field", "removal", "needed", "same-id", "nesting".
[[nodiscard]] std::string_view name(ConflictKind kind);

struct Conflict {
    ConflictKind kind = ConflictKind::Field;
    ItemType type = ItemType::Statement;
    std::string id; ///< of the item in the result; empty: the map as a whole
    /// As in fields.hpp, with the element where there is one: "premises[s1].role"; empty: the item.
    std::string field;
    Value base; ///< what the sides had, for Field, Nesting and a Removal in a list
    Value ours;
    Value theirs;
    bool bothKept = false;    ///< the list holds both
    bool oursRemoved = false; ///< of Removal and Needed: which side removed
    std::string other;        ///< an id, see the kinds
    std::string comment;      ///< id of the comment in the result that tells of it
    friend bool operator==(const Conflict&, const Conflict&) = default;
};

/// One sentence that names neither the item nor the sides: what was kept and what the other value
/// is.
[[nodiscard]] std::string inWords(const Conflict& conflict);

struct Merged {
    ArgumentMap map;                 ///< made from ours by a transaction
    std::vector<Conflict> conflicts; ///< the map's first, then by type, id and field
};

/// The same maps give the same result; with sides swapped the same edits are in it and the same
/// conflicts listed (but where both put one group into others: whether that closes a circle may
/// depend on whose edit stays).
[[nodiscard]] Merged merge(const ArgumentMap& base, const ArgumentMap& ours,
                           const ArgumentMap& theirs);

/// The comments that merges have left and nobody has settled, in the order of the comments.
[[nodiscard]] std::vector<CommentId> openConflicts(const ArgumentMap& map);
/// The map without those comments. One that has been answered stays, as resolved.
[[nodiscard]] ArgumentMap settled(const ArgumentMap& map);

inline constexpr std::string_view mergeAuthor = "argmap merge";
inline constexpr std::string_view mergeTag = "merge-conflict";

} // namespace argmap::model
