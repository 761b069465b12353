#include <argmap/presenter/navigation.hpp>

#include <argmap/presenter/edit.hpp>
#include <argmap/presenter/edit_change.hpp>

namespace argmap::presenter {

using namespace model;

namespace {

// Whether some ancestor is folded, so that the node is not shown.
bool isHidden(const ArgumentMap& map, const Structure& structure, std::uint32_t row) {
    for (std::uint32_t at = structure.nodes()[row].parent; at != StructureNode::none;
         at = structure.nodes()[at].parent)
        if (isFolded(map, structure.nodes()[at].item))
            return true;
    return false;
}

// The nearest shown node of the same depth in reading order.
ItemRef neighbour(const ArgumentMap& map, const Structure& structure, std::uint32_t row, int step) {
    const auto& nodes = structure.nodes();
    for (auto at = static_cast<std::int64_t>(row) + step; at >= 0 && at < std::ssize(nodes);
         at += step) {
        const auto other = static_cast<std::uint32_t>(at);
        if (nodes[other].depth == nodes[row].depth && !isHidden(map, structure, other))
            return nodes[other].item;
    }
    return nodes[row].item;
}

} // namespace

ItemRef walk(const ArgumentMap& map, const Structure& structure, ItemRef from, Walk direction) {
    if (structure.nodes().empty())
        return {};
    const StructureNode* node = nodeOf(map, structure, from);
    if (node == nullptr || direction == Walk::ToMain)
        return structure.nodes().front().item;
    if (from.type == ItemType::Inference && direction == Walk::ToChild)
        return node->item;
    const std::uint32_t row = *structure.find(node->item);
    switch (direction) {
    case Walk::ToParent:
        return node->parent == StructureNode::none ? node->item
                                                   : structure.nodes()[node->parent].item;
    case Walk::ToChild:
        return node->children.empty() || isFolded(map, node->item)
                   ? node->item
                   : structure.nodes()[node->children.front()].item;
    case Walk::ToPrevious:
        return neighbour(map, structure, row, -1);
    case Walk::ToNext:
        return neighbour(map, structure, row, +1);
    case Walk::ToMain:
        break;
    }
    return node->item;
}

} // namespace argmap::presenter
