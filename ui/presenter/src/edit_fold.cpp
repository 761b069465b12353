#include "shown_view.hpp"

#include <argmap/presenter/edit_change.hpp>

#include <algorithm>

namespace argmap::presenter {

using namespace model;

namespace {

EditResult setFolded(const ArgumentMap& map, std::vector<ItemRef> folded, std::string name,
                     document::Selection selection) {
    Transaction tx(map);
    editShownView(tx, [&](View& view) { view.folded = std::move(folded); });
    return Edit{std::move(tx), std::move(name), {}, std::move(selection), {}};
}

std::vector<ItemRef> foldedItems(const ArgumentMap& map) {
    const ViewId view = diagram::firstView(map);
    return view ? map[view].folded : std::vector<ItemRef>();
}

} // namespace

bool isFolded(const ArgumentMap& map, ItemRef item) {
    const ViewId view = diagram::firstView(map);
    if (!view)
        return false;
    const std::vector<ItemRef>& folded = map[view].folded;
    return std::find(folded.begin(), folded.end(), item) != folded.end();
}

EditResult toggleFold(const ArgumentMap& map, const document::Selection& items) {
    const Structure structure(map);
    document::Selection foldable;
    for (const ItemRef item : items) {
        const StructureNode* node = nodeOf(map, structure, item);
        if (node != nullptr && (!node->children.empty() || isFolded(map, node->item)))
            foldable.push_back(node->item);
    }
    if (foldable.empty())
        return refuse("Nothing stands below it that could be folded away.");
    const bool unfold = std::all_of(foldable.begin(), foldable.end(),
                                    [&](ItemRef item) { return isFolded(map, item); });
    std::vector<ItemRef> folded = foldedItems(map);
    for (const ItemRef item : foldable) {
        std::erase(folded, item);
        if (!unfold)
            folded.push_back(item);
    }
    return setFolded(map, std::move(folded), unfold ? "Unfold" : "Fold", items);
}

EditResult foldToLevelOf(const ArgumentMap& map, const document::Selection& items) {
    const Structure structure(map);
    const StructureNode* level = items.empty() ? nullptr : nodeOf(map, structure, items.back());
    const std::uint32_t depth = level == nullptr ? 0 : level->depth;
    std::vector<ItemRef> folded;
    for (const StructureNode& node : structure.nodes())
        if (node.depth == depth && !node.children.empty())
            folded.push_back(node.item);
    std::vector<ItemRef> now = foldedItems(map);
    if (std::is_permutation(folded.begin(), folded.end(), now.begin(), now.end()))
        folded.clear();
    if (folded.empty() && now.empty())
        return refuse("Nothing stands below that level.");
    const std::string name = folded.empty() ? "Unfold All" : "Fold to Level";
    return setFolded(map, std::move(folded), name, items);
}

} // namespace argmap::presenter
