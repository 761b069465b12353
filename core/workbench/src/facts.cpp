#include <argmap/workbench/facts.hpp>

#include "reason_graph.hpp"

#include <argmap/model/fields.hpp>
#include <argmap/model/terms.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace argmap::workbench {

namespace {

using namespace model;

// Counts names; those that are always told are there from the beginning.
class Counter {
public:
    explicit Counter(std::string_view always) { m_counts.emplace(always, 0); }
    void add(std::string_view name) { ++m_counts.try_emplace(std::string(name), 0).first->second; }
    [[nodiscard]] Tally tally() const { return {m_counts.begin(), m_counts.end()}; }

private:
    std::map<std::string, std::size_t, std::less<>> m_counts;
};

Tally statementKinds(const ArgumentMap& map) {
    Counter counter(terms::claim);
    for (const Statement& s : map.table<Statement>())
        counter.add(s.kind.empty() ? terms::claim : std::string_view(s.kind));
    Tally tally = counter.tally();
    if (std::none_of(tally.begin(), tally.end(),
                     [](const auto& t) { return t.first == terms::evidence; }))
        tally.emplace_back(terms::evidence, 0);
    std::sort(tally.begin(), tally.end());
    return tally;
}

Tally relationKinds(const ArgumentMap& map) {
    Counter counter(terms::contradiction);
    for (const Relation& r : map.table<Relation>())
        if (!r.kind.empty())
            counter.add(r.kind);
    return counter.tally();
}

void countInferences(const ArgumentMap& map, Facts& facts) {
    for (const Inference& i : map.table<Inference>()) {
        ++facts.inferences;
        const bool attacks = i.stance == Stance::Attack;
        facts.support += i.stance == Stance::Support ? 1U : 0U;
        facts.attack += attacks ? 1U : 0U;
        facts.undercut += attacks && i.target && i.target.type == ItemType::Inference ? 1U : 0U;
        facts.unspecified += i.stance == Stance::Unspecified ? 1U : 0U;
        facts.linked += i.premises.size() > 1 ? 1U : 0U;
    }
}

std::size_t differentTags(const ArgumentMap& map) {
    std::set<std::string_view> tags(map.properties().tags.begin(), map.properties().tags.end());
    forEachItemType([&]<class T>() {
        for (const T& item : map.table<T>())
            tags.insert(item.tags.begin(), item.tags.end());
    });
    return tags.size();
}

} // namespace

Facts facts(const ArgumentMap& map) {
    Facts facts;
    facts.title = map.properties().title;
    facts.statements = map.table<Statement>().size();
    facts.statementsByKind = statementKinds(map);
    countInferences(map, facts);
    facts.arguments = map.table<Argument>().size();
    facts.issues = map.table<Issue>().size();
    facts.relations = map.table<Relation>().size();
    facts.relationsByKind = relationKinds(map);
    facts.sources = map.table<Source>().size();
    facts.citations = map.table<Citation>().size();
    facts.groups = map.table<Group>().size();
    facts.tags = differentTags(map);
    const ReasonGraph graph(map);
    facts.depth = graph.depth();
    facts.components = graph.components();
    return facts;
}

} // namespace argmap::workbench
