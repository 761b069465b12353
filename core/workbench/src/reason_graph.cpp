#include "reason_graph.hpp"

#include <algorithm>
#include <numeric>

namespace argmap::workbench {

using namespace model;

namespace {

constexpr std::uint32_t none = 0xFFFFFFFFU;

} // namespace

ReasonGraph::ReasonGraph(const ArgumentMap& map) {
    addNodes(map);
    for (const InferenceId id : map.table<Inference>().ids()) {
        const Inference& inference = map[id];
        join(inference.target, id);
        for (const Premise& premise : inference.premises)
            join(id, premise.statement);
        join(id, inference.argument);
    }
    for (const IssueId id : map.table<Issue>().ids())
        for (const StatementId position : map[id].positions)
            join(id, position);
    for (const Relation& relation : map.table<Relation>())
        if (const Node from = node(relation.from), to = node(relation.to);
            from != none && to != none)
            m_ties.emplace_back(from, to);
    sortEdges();
}

void ReasonGraph::addNodes(const ArgumentMap& map) {
    const auto add = [&]<class T>() {
        const auto type = static_cast<std::size_t>(T::Id::type);
        const Table<T>& table = map.table<T>();
        m_first[type] = static_cast<Node>(m_exists.size());
        m_limit[type] = table.limit();
        m_exists.resize(m_exists.size() + table.limit());
        for (const typename T::Id id : table.ids())
            m_exists[m_first[type] + id.index] = true;
        m_isInference.resize(m_exists.size(), T::Id::type == ItemType::Inference);
    };
    add.operator()<Issue>();
    add.operator()<Statement>();
    add.operator()<Argument>();
    add.operator()<Inference>();
}

ReasonGraph::Node ReasonGraph::node(ItemRef item) const {
    const auto type = static_cast<std::size_t>(item.type);
    return item && item.index < m_limit[type] ? m_first[type] + item.index : none;
}

void ReasonGraph::join(ItemRef above, ItemRef below) {
    if (const Node a = node(above), b = node(below); a != none && b != none)
        m_edges.emplace_back(a, b);
}

void ReasonGraph::sortEdges() {
    std::stable_sort(m_edges.begin(), m_edges.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    m_begin.assign(m_exists.size() + 1, 0);
    for (const auto& edge : m_edges)
        ++m_begin[edge.first + 1];
    std::partial_sum(m_begin.begin(), m_begin.end(), m_begin.begin());
}

// Those that nothing stands above, then the others: a circle begins somewhere.
std::vector<ReasonGraph::Node> ReasonGraph::roots() const {
    std::vector<bool> below(m_exists.size());
    for (const auto& edge : m_edges)
        below[edge.second] = true;
    std::vector<Node> first;
    std::vector<Node> others;
    for (Node n = 0; n < m_exists.size(); ++n)
        if (m_exists[n])
            (below[n] ? others : first).push_back(n);
    first.insert(first.end(), others.begin(), others.end());
    return first;
}

std::size_t ReasonGraph::depth() const {
    enum class Mark : std::uint8_t { New, Open, Done };
    std::vector<Mark> marks(m_exists.size(), Mark::New);
    std::vector<std::uint32_t> lengths(m_exists.size(),
                                       0); // inferences from the node on, itself included
    std::vector<std::pair<Node, std::uint32_t>> stack; // node, next edge
    std::size_t deepest = 0;
    for (const Node root : roots()) {
        if (marks[root] != Mark::New)
            continue;
        stack.emplace_back(root, m_begin[root]);
        marks[root] = Mark::Open;
        while (!stack.empty()) {
            auto& [at, edge] = stack.back();
            if (edge < m_begin[at + 1]) {
                const Node next = m_edges[edge].second;
                if (marks[next] == Mark::New) {
                    marks[next] = Mark::Open;
                    stack.emplace_back(next, m_begin[next]);
                    continue;
                }
                if (marks[next] == Mark::Done)
                    lengths[at] = std::max(lengths[at], lengths[next]);
                ++edge;
            } else {
                const Node done = at;
                lengths[done] += m_isInference[done] ? 1U : 0U;
                marks[done] = Mark::Done;
                stack.pop_back();
            }
        }
        deepest = std::max<std::size_t>(deepest, lengths[root]);
    }
    return deepest;
}

std::size_t ReasonGraph::components() const {
    std::vector<Node> parents(m_exists.size());
    std::iota(parents.begin(), parents.end(), 0U);
    const auto find = [&](Node n) {
        while (parents[n] != n) {
            parents[n] = parents[parents[n]];
            n = parents[n];
        }
        return n;
    };
    auto count = static_cast<std::size_t>(std::count(m_exists.begin(), m_exists.end(), true));
    for (const auto* edges : {&m_edges, &m_ties})
        for (const auto& [a, b] : *edges)
            if (const Node x = find(a), y = find(b); x != y) {
                parents[std::max(x, y)] = std::min(x, y);
                --count;
            }
    return count;
}

} // namespace argmap::workbench
