#include "plan/selection.hpp"

#include <algorithm>

namespace argmap::diagram {

namespace {

using Items = std::unordered_set<model::ItemRef>;

constexpr std::uint32_t noParent = model::StructureNode::none;

// The items that a name means: the one with that id, else those with that title.
template <class Match>
std::vector<model::ItemRef> named(const model::ArgumentMap& map, const std::string& name,
                                  Match&& isOne) {
    if (const std::optional<model::ItemRef> item = map.find(name); item && isOne(*item))
        return {*item};
    std::vector<model::ItemRef> found;
    const auto look = [&]<class Item>(const model::Table<Item>& table) {
        for (const auto id : table.ids())
            if (table[id].title == name && isOne(id))
                found.emplace_back(id);
    };
    look(map.table<model::Statement>());
    look(map.table<model::Argument>());
    look(map.table<model::Issue>());
    look(map.table<model::Group>());
    return found;
}

std::vector<model::ItemRef> boxesNamed(const model::ArgumentMap& map,
                                       const model::Structure& structure, const std::string& name) {
    return named(map, name, [&](model::ItemRef item) { return structure.find(item).has_value(); });
}

std::vector<model::ItemRef> groupsNamed(const model::ArgumentMap& map, const std::string& name) {
    return named(map, name,
                 [](model::ItemRef item) { return item.type == model::ItemType::Group; });
}

template <class Find>
Items all(const std::vector<std::string>& names, Find&& find) {
    Items items;
    for (const std::string& name : names)
        for (const model::ItemRef item : find(name))
            items.insert(item);
    return items;
}

bool isWithin(const model::ArgumentMap& map, model::GroupId group, const Items& groups) {
    for (; group; group = map[group].group)
        if (groups.contains(group))
            return true;
    return false;
}

bool hasTag(const model::Item& item, const std::vector<std::string>& tags) {
    return std::any_of(tags.begin(), tags.end(), [&](const std::string& tag) {
        return std::find(item.tags.begin(), item.tags.end(), tag) != item.tags.end();
    });
}

// Whether a node stands at or below one of the items.
std::vector<bool> branchesOf(const model::Structure& structure, const Items& roots) {
    const std::vector<model::StructureNode>& nodes = structure.nodes();
    std::vector<bool> within(nodes.size(), false);
    for (std::size_t row = 0; row < nodes.size(); ++row)
        within[row] = roots.contains(nodes[row].item) ||
                      (nodes[row].parent != noParent && within[nodes[row].parent]);
    return within;
}

// What hangs below these is folded.
void fold(const model::Structure& structure, const Items& items, Selection& selection) {
    const std::vector<model::StructureNode>& nodes = structure.nodes();
    for (std::size_t row = 0; row < nodes.size(); ++row) {
        const std::uint32_t parent = nodes[row].parent; // stands before its children
        if (parent == noParent || selection.nodes[row] != Showing::Shown)
            continue;
        if (selection.nodes[parent] == Showing::Folded || items.contains(nodes[parent].item))
            selection.nodes[row] = Showing::Folded;
    }
}

// What stands deeper below the topmost that is shown is folded.
void foldBelow(const model::Structure& structure, std::uint32_t depth, Selection& selection) {
    const std::vector<model::StructureNode>& nodes = structure.nodes();
    std::vector<std::uint32_t> level(nodes.size(), 0);
    for (std::size_t row = 0; row < nodes.size(); ++row) {
        const std::uint32_t parent = nodes[row].parent;
        if (parent != noParent && selection.nodes[parent] != Showing::Outside)
            level[row] = level[parent] + 1;
        if (level[row] > depth && selection.nodes[row] == Showing::Shown)
            selection.nodes[row] = Showing::Folded;
    }
}

// What something leads to or from, and the main item that was named.
Items bound(const model::ArgumentMap& map, const model::Structure& structure) {
    Items items{map.properties().mainItem};
    for (const model::StructureNode& node : structure.nodes())
        if (node.parent != noParent) {
            items.insert(node.item);
            items.insert(structure.nodes()[node.parent].item);
        }
    for (const model::Inference& inference : map.table<model::Inference>()) {
        for (const model::Premise& premise : inference.premises)
            items.insert(premise.statement);
        items.insert(inference.target);
        items.insert(inference.argument);
    }
    for (const model::Relation& relation : map.table<model::Relation>()) {
        items.insert(relation.from);
        items.insert(relation.to);
    }
    return items;
}

base::Result<void> missing(const char* code, const char* what, const std::string& name,
                           const char* advice) {
    return base::fail(code, std::string("the map has no ") + what + " \"" + name + "\"", advice);
}

} // namespace

Selection selectAll(const model::Structure& structure, const model::View* view) {
    Selection selection;
    selection.nodes.assign(structure.nodes().size(), Showing::Shown);
    if (view != nullptr && !view->folded.empty())
        fold(structure, Items(view->folded.begin(), view->folded.end()), selection);
    return selection;
}

Selection select(const model::ArgumentMap& map, const model::Structure& structure,
                 const model::View* view, const Part& part) {
    Selection selection = selectAll(structure, view);
    if (part.isWhole())
        return selection;
    const std::vector<model::StructureNode>& nodes = structure.nodes();
    const auto leaveOut = [&](auto&& belongs) {
        for (std::size_t row = 0; row < nodes.size(); ++row)
            if (!belongs(row))
                selection.nodes[row] = Showing::Outside;
    };
    const auto boxes = [&](const std::string& name) { return boxesNamed(map, structure, name); };
    if (!part.roots.empty()) {
        const std::vector<bool> within = branchesOf(structure, all(part.roots, boxes));
        leaveOut([&](std::size_t row) { return within[row]; });
    }
    if (!part.groups.empty()) {
        const Items groups =
            all(part.groups, [&](const std::string& name) { return groupsNamed(map, name); });
        leaveOut([&](std::size_t row) {
            return isWithin(map, map.item(nodes[row].item).group, groups);
        });
        for (const model::ItemRef group : groups)
            selection.opened.insert(group.as<model::GroupId>());
    }
    if (!part.tags.empty())
        leaveOut([&](std::size_t row) { return hasTag(map.item(nodes[row].item), part.tags); });
    if (!part.loose) {
        const Items kept = bound(map, structure);
        leaveOut([&](std::size_t row) { return kept.contains(nodes[row].item); });
    }
    if (!part.folded.empty())
        fold(structure, all(part.folded, boxes), selection);
    if (part.depth)
        foldBelow(structure, *part.depth, selection);
    return selection;
}

base::Result<void> checkPart(const model::ArgumentMap& map, const Part& part) {
    if (part.isWhole())
        return {};
    const model::Structure structure(map);
    for (const std::vector<std::string>* names : {&part.roots, &part.folded})
        for (const std::string& name : *names) {
            if (!boxesNamed(map, structure, name).empty())
                continue;
            if (map.find(name))
                return base::fail("part.no-box",
                                  "\"" + name + "\" is not drawn as a box of its own",
                                  "Name a statement, a question, or an argument that is not spelt "
                                  "out.");
            return missing("part.no-item", "item", name,
                           "Items are named by id or by title; argmap convert --to json lists "
                           "them.");
        }
    for (const std::string& name : part.groups)
        if (groupsNamed(map, name).empty())
            return missing("part.no-group", "group", name, "Groups are named by id or by title.");
    for (const std::string& tag : part.tags) {
        const auto& nodes = structure.nodes();
        if (std::none_of(nodes.begin(), nodes.end(), [&](const model::StructureNode& node) {
                return hasTag(map.item(node.item), {tag});
            }))
            return missing("part.no-tag", "item with the tag", tag,
                           "Tags are written as the map has them, without #.");
    }
    return {};
}

} // namespace argmap::diagram
