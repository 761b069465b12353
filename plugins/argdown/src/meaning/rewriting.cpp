#include "meaning/rewriting.hpp"

#include <algorithm>
#include <functional>
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

struct KeyHash {
    std::size_t operator()(const Key& key) const {
        std::size_t hash = static_cast<std::size_t>(key.kind);
        for (const End& end : {key.from, key.to}) {
            hash = mixed(hash, static_cast<std::size_t>(end.kind));
            hash = mixed(hash, end.index);
            hash = mixed(hash, end.step);
        }
        return hash;
    }
};

// A symmetric relation is the same in both directions.
Key keyOf(const Relation& relation) {
    Key key{relation.kind, relation.from, relation.to};
    if (relation.isSymmetric() && key.to < key.from)
        std::swap(key.from, key.to);
    return key;
}

void merge(std::vector<Relation>& relations) {
    std::unordered_map<Key, std::size_t, KeyHash> places;
    std::vector<Relation> merged;
    merged.reserve(relations.size());
    for (Relation& relation : relations) {
        const auto [place, isNew] = places.try_emplace(keyOf(relation), merged.size());
        if (isNew) {
            merged.push_back(std::move(relation));
            continue;
        }
        auto& children = merged[place->second].children;
        children.insert(children.end(), relation.children.begin(), relation.children.end());
        std::sort(children.begin(), children.end());
    }
    relations = std::move(merged);
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
    const auto conflicts = conflictsOf(model);
    std::erase_if(model.relations, [&](const Relation& relation) {
        if (relation.kind != Relation::Kind::Attack || relation.from.kind != End::Kind::Statement ||
            relation.to.kind != End::Kind::Argument)
            return false;
        const auto others = conflicts.find(relation.from.index);
        return others != conflicts.end() &&
               intersect(others->second, model.arguments[relation.to.index].premises);
    });
}

} // namespace

void rewriteRelations(Model& model, Mode mode) {
    moveToSteps(model);
    if (mode == Mode::Strict)
        makeStrict(model);
    merge(model.relations);
    dropImplied(model);
    std::stable_sort(model.relations.begin(), model.relations.end(),
                     [](const Relation& a, const Relation& b) {
                         return a.children.front() < b.children.front();
                     });
}

} // namespace argmap::argdown
