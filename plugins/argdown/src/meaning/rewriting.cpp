#include "meaning/rewriting.hpp"

#include "syntax/in_order.hpp"

#include <argmap/wire/number_table.hpp>

#include <algorithm>
#include <numeric>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace argmap::argdown {

namespace {

std::size_t mixed(std::size_t hash, std::size_t value) {
    return (hash ^ value) * 0x9E3779B97F4A7C15ull + (hash >> 29);
}

struct Key {
    Relation::Kind kind;
    End from;
    End to;
    friend bool operator==(const Key&, const Key&) = default;
};

std::size_t hashOf(const Key& key) {
    std::size_t hash = static_cast<std::size_t>(key.kind);
    for (const End& end : {key.from, key.to}) {
        hash = mixed(hash, static_cast<std::size_t>(end.kind));
        hash = mixed(hash, end.index);
        hash = mixed(hash, end.step);
    }
    return hash;
}

// A symmetric relation is the same in both directions.
Key keyOf(const Relation& relation) {
    Key key{relation.kind, relation.from, relation.to};
    if (relation.isSymmetric() && key.to < key.from)
        std::swap(key.from, key.to);
    return key;
}

// For each relation the first one that says the same.
std::vector<Index> firstsOf(const std::vector<Relation>& relations) {
    wire::NumberTable known(relations.size());
    std::vector<Index> firsts;
    firsts.reserve(relations.size());
    for (Index i = 0; i < relations.size(); ++i) {
        const Key key = keyOf(relations[i]);
        firsts.push_back(known.findOrAdd(
            hashOf(key), i, [&](Index other) { return keyOf(relations[other]) == key; }));
    }
    return firsts;
}

// Relations that say the same become the first of them, with the children of all.
void merge(Model& model) {
    std::vector<Relation>& relations = model.relations;
    const std::vector<Index> firsts = firstsOf(relations);
    std::vector<Index> order(relations.size());
    std::iota(order.begin(), order.end(), Index{0});
    if (firsts == order)
        return;
    std::stable_sort(order.begin(), order.end(),
                     [&](Index a, Index b) { return firsts[a] < firsts[b]; });
    std::vector<Index> children;
    std::vector<Relation> merged;
    children.reserve(order.size());
    for (auto at = order.begin(); at != order.end();) {
        const Index first = firsts[*at];
        const std::size_t begin = children.size();
        for (; at != order.end() && firsts[*at] == first; ++at)
            children.push_back(relations[*at].children.front());
        const std::span<Index> all = std::span(children).subspan(begin);
        std::sort(all.begin(), all.end());
        merged.push_back(relations[first]);
        merged.back().children = all;
    }
    relations = std::move(merged);
    model.store.children = std::move(children);
}

// An argument for a statement does not bear on that statement once more.
void moveToSteps(Model& model) {
    std::erase_if(model.relations, [&](Relation& relation) {
        if (relation.from.kind == End::Kind::Argument) {
            const Argument& argument = model.arguments[relation.from.index];
            if (!argument.steps.empty() && argument.steps.back().conclusion != kNone)
                relation.from = {End::Kind::Statement,
                                 model.thingOf[argument.steps.back().conclusion]};
            if (relation.from == relation.to && relation.from.kind == End::Kind::Statement)
                return true;
        }
        if (relation.to.kind == End::Kind::Argument && relation.kind == Relation::Kind::Undercut) {
            const Argument& argument = model.arguments[relation.to.index];
            if (!argument.steps.empty())
                relation.to = {End::Kind::Step, relation.to.index,
                               static_cast<Index>(argument.steps.size() - 1)};
        }
        return false;
    });
}

void makeStrict(Model& model) {
    for (Relation& relation : model.relations) {
        if (relation.from.kind != End::Kind::Statement || relation.to.kind != End::Kind::Statement)
            continue;
        if (relation.kind == Relation::Kind::Support)
            relation.kind = Relation::Kind::Entails;
        if (relation.kind == Relation::Kind::Attack)
            relation.kind = Relation::Kind::Contrary;
    }
}

// The statements that a statement attacks, contradicts or is contrary to.
std::unordered_map<Index, std::vector<Index>> conflictsOf(const Model& model) {
    std::unordered_map<Index, std::vector<Index>> conflicts;
    for (const Relation& relation : model.relations) {
        if (relation.from.kind != End::Kind::Statement || relation.to.kind != End::Kind::Statement)
            continue;
        if (relation.kind != Relation::Kind::Attack && !relation.isSymmetric())
            continue;
        conflicts[relation.from.index].push_back(relation.to.index);
        if (relation.isSymmetric())
            conflicts[relation.to.index].push_back(relation.from.index);
    }
    for (auto& [statement, others] : conflicts)
        std::sort(others.begin(), others.end());
    return conflicts;
}

bool intersect(const std::vector<Index>& a, const std::vector<Index>& b) {
    const auto& [few, many] = a.size() < b.size() ? std::tie(a, b) : std::tie(b, a);
    return std::any_of(few.begin(), few.end(), [&many = many](Index index) {
        return std::binary_search(many.begin(), many.end(), index);
    });
}

void dropImplied(Model& model) {
    const auto mayBeImplied = [&](const Relation& relation) {
        return relation.kind == Relation::Kind::Attack &&
               relation.from.kind == End::Kind::Statement &&
               relation.to.kind == End::Kind::Argument &&
               !model.arguments[relation.to.index].premises.empty();
    };
    if (std::none_of(model.relations.begin(), model.relations.end(), mayBeImplied))
        return;
    const auto conflicts = conflictsOf(model);
    std::erase_if(model.relations, [&](const Relation& relation) {
        const auto others = conflicts.find(relation.from.index);
        return mayBeImplied(relation) && others != conflicts.end() &&
               intersect(others->second, model.arguments[relation.to.index].premises);
    });
}

} // namespace

void rewriteRelations(Model& model, Mode mode) {
    moveToSteps(model);
    if (mode == Mode::Strict)
        makeStrict(model);
    merge(model);
    dropImplied(model);
    bringIntoOrder(model.relations,
                   [](const Relation& relation) { return relation.children.front(); });
}

} // namespace argmap::argdown
