#include <argmap/model/structure.hpp>

#include <algorithm>

namespace argmap::model {

namespace {

struct Child {
    ItemRef item;
    Bond bond;
    InferenceId via;
};

// The items that carry an inference: its premises, or the argument that has none yet.
void addCarriers(const ArgumentMap& map, InferenceId id, Bond bond, std::vector<Child>& children) {
    const Inference& inference = map[id];
    for (const Premise& premise : inference.premises)
        children.push_back({premise.statement, bond, id});
    if (inference.premises.empty() && inference.argument &&
        !isReconstructed(map, inference.argument))
        children.push_back({inference.argument, bond, id});
}

// Those below a node: what it stands on, then what attacks the step by which it stands under its
// parent.
std::vector<Child> childrenOf(const ArgumentMap& map, const StructureNode& node,
                              bool carriesFirst) {
    std::vector<Child> children;
    if (const IssueId issue = node.item.as<IssueId>())
        for (const StatementId position : map[issue].positions)
            children.push_back({position, Bond::Position, {}});
    for (const InferenceId id : map.inferencesOn(node.item))
        addCarriers(map, id, Bond::Premise, children);
    if (node.via && carriesFirst)
        for (const InferenceId id : undercuttersOf(map, node.via))
            addCarriers(map, id, Bond::Undercut, children);
    return children;
}

// Items that bear on nothing, in the order of their tables; the main item first.
std::vector<ItemRef> rootsOf(const ArgumentMap& map, ItemRef main) {
    std::vector<ItemRef> roots;
    if (main)
        roots.push_back(main);
    const auto add = [&](ItemRef item) {
        if (item != main)
            roots.push_back(item);
    };
    for (const IssueId id : map.table<Issue>().ids())
        add(id);
    for (const StatementId id : map.table<Statement>().ids())
        if (map.inferencesFrom(id).empty() && map.issuesAnsweredBy(id).empty())
            add(id);
    for (const ArgumentId id : map.table<Argument>().ids())
        if (!isReconstructed(map, id) && map.inferencesOf(id).empty())
            add(id);
    return roots;
}

} // namespace

bool isReconstructed(const ArgumentMap& map, ArgumentId argument) {
    const std::vector<InferenceId> steps = map.inferencesOf(argument);
    return std::any_of(steps.begin(), steps.end(),
                       [&](InferenceId id) { return !map[id].premises.empty(); });
}

std::vector<InferenceId> undercuttersOf(const ArgumentMap& map, InferenceId inference) {
    std::vector<InferenceId> attackers = map.inferencesOn(inference);
    const ArgumentId argument = map[inference].argument;
    if (argument && !map[inference].premises.empty()) {
        const std::vector<InferenceId> steps = map.inferencesOf(argument);
        const auto last = std::find_if(steps.rbegin(), steps.rend(),
                                       [&](InferenceId id) { return !map[id].premises.empty(); });
        if (last != steps.rend() && *last == inference) {
            const std::vector<InferenceId> onArgument = map.inferencesOn(argument);
            attackers.insert(attackers.end(), onArgument.begin(), onArgument.end());
        }
    }
    return attackers;
}

Structure::Structure(const ArgumentMap& map) : m_main(map.mainItem()) {
    const std::size_t most =
        map.table<Statement>().size() + map.table<Argument>().size() + map.table<Issue>().size();
    m_nodes.reserve(most);
    m_rows.reserve(most);
    struct Pending {
        Child child;
        std::uint32_t parent;
    };
    std::vector<Pending> stack; // depth first without recursion: the map decides the depth
    const auto visitFrom = [&](ItemRef root) {
        stack.push_back({{root, Bond::Root, {}}, StructureNode::none});
        while (!stack.empty()) {
            const Pending next = stack.back();
            stack.pop_back();
            const auto row = static_cast<std::uint32_t>(m_nodes.size());
            if (!m_rows.emplace(next.child.item, row).second)
                continue;
            StructureNode node;
            node.item = next.child.item;
            node.bond = next.child.bond;
            node.via = next.child.via;
            node.parent = next.parent;
            bool carriesFirst = true;
            if (next.parent == StructureNode::none) {
                m_roots.push_back(row);
            } else {
                StructureNode& parent = m_nodes[next.parent];
                node.depth = parent.depth + 1;
                // What carries one inference stands together.
                carriesFirst =
                    parent.children.empty() || m_nodes[parent.children.back()].via != node.via;
                parent.children.push_back(row);
            }
            const std::vector<Child> children = childrenOf(map, node, carriesFirst);
            m_nodes.push_back(std::move(node));
            for (auto child = children.rbegin(); child != children.rend(); ++child)
                if (!m_rows.contains(child->item))
                    stack.push_back({*child, row});
        }
    };
    for (const ItemRef root : rootsOf(map, m_main))
        if (!m_rows.contains(root))
            visitFrom(root);
    // What is left hangs on cycles alone.
    for (const StatementId id : map.table<Statement>().ids())
        if (!m_rows.contains(id))
            visitFrom(id);
    for (const ArgumentId id : map.table<Argument>().ids())
        if (!m_rows.contains(id) && !isReconstructed(map, id))
            visitFrom(id);
}

std::optional<std::uint32_t> Structure::find(ItemRef item) const {
    const auto found = m_rows.find(item);
    return found == m_rows.end() ? std::nullopt : std::optional(found->second);
}

std::uint32_t Structure::depth() const {
    std::uint32_t deepest = 0;
    for (const StructureNode& node : m_nodes)
        deepest = std::max(deepest, node.depth);
    return deepest;
}

} // namespace argmap::model
