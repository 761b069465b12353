// A merge in the making: what is to become of ours.
//
// Used by one thread, within one call of merge().
#pragma once

#include <argmap/model/merge.hpp>

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace argmap::model {

/// An item by type and stable id. The same id with another type is another item.
struct ItemKey {
    ItemType type = ItemType::Statement;
    std::string id;
    friend auto operator<=>(const ItemKey&, const ItemKey&) = default;
};

struct MergeState {
    const ArgumentMap& base;
    const ArgumentMap& ours;
    const ArgumentMap& theirs;

    std::map<ItemKey, std::vector<Value>> drafts{}; ///< items that are new, or not as in ours
    std::set<ItemKey> removed{};                    ///< items of ours that go
    std::optional<std::vector<Value>> properties{}; ///< where they are not those of ours
    std::vector<Conflict> conflicts{};              ///< `id` is that of the key until the end

    /// The item in one of the maps, or none.
    [[nodiscard]] static ItemRef find(const ArgumentMap& map, const ItemKey& key) {
        const auto ref = map.find(key.id);
        return ref && ref->type == key.type ? *ref : ItemRef();
    }
    /// Whether it is in the result.
    [[nodiscard]] bool present(const ItemKey& key) const {
        return drafts.contains(key) || (find(ours, key) && !removed.contains(key));
    }
    /// Its fields, to be changed.
    [[nodiscard]] std::vector<Value>& draft(const ItemKey& key) {
        const auto [at, isNew] = drafts.try_emplace(key);
        if (isNew)
            at->second = fieldsOf(ours, find(ours, key));
        return at->second;
    }
};

/// A view's positions and folds: they go with the item that they are about.
[[nodiscard]] inline bool isWeak(ItemType type, std::string_view field) {
    return type == ItemType::View &&
           (field.starts_with("positions") || field.starts_with("folded"));
}

// The steps of a merge, in this order.

/// Every edit of theirs, put together with ours.
void decide(MergeState& state);
/// What something in the result refers to is in the result.
void keepWhatIsNeeded(MergeState& state);
/// Groups and answers end somewhere.
void settleNesting(MergeState& state);
/// The new map, with a comment for the conflicts of each item.
[[nodiscard]] Merged build(MergeState state);

} // namespace argmap::model
