#include <argmap/diagram/changes.hpp>

#include "content/phrases.hpp"

#include <argmap/diagram/numbers.hpp>
#include <argmap/model/comparison.hpp>
#include <argmap/model/references.hpp>
#include <argmap/model/transaction.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace argmap::diagram {

namespace {

bool isDrawn(model::ItemType type) {
    return type != model::ItemType::Comment && type != model::ItemType::Waiver &&
           type != model::ItemType::View;
}

// Where an item was read from, and its place among others, say nothing about it.
bool isContent(const model::FieldDifference& field) {
    return !field.field.starts_with("origin") && field.field != "order" && field.field != "group";
}

// An item that got a number, or lost it, says what it said.
model::ArgumentMap unnumbered(const model::ArgumentMap& map) {
    return freeNumbers(map).transaction.commit().value_or(map);
}

Change changeOf(const model::ItemDifference& item) {
    switch (item.kind) {
    case model::Difference::Added:
        return Change::Added;
    case model::Difference::Removed:
        return Change::Removed;
    case model::Difference::Changed:
        return std::any_of(item.fields.begin(), item.fields.end(), isContent) ? Change::Changed
                                                                              : Change::None;
    case model::Difference::Moved:
        break;
    }
    return Change::None;
}

std::string nameOf(const model::MapProperties& map) {
    if (!map.revision.empty())
        return "revision " + map.revision;
    return map.date.empty() ? "the earlier map" : readableDate(map.date);
}

// Puts items of the map before into the map after. Each is inserted without its references, which
// may lead to others that are still to come, and gets them in the end.
class Restorer {
public:
    Restorer(const model::ArgumentMap& before, const model::ArgumentMap& after)
        : m_before(before), m_transaction(after) {}

    void add(model::ItemRef item) {
        if (m_before.contains(item) && !m_transaction.current().find(m_before.item(item).id))
            visit(item, [&](auto id) { insert(id); });
    }

    // A step that lost a premise gets it back.
    void addPremises(model::StatementId statement) {
        for (const model::InferenceId id : m_before.inferencesFrom(statement)) {
            const auto now = m_transaction.base().find(m_before[id].id);
            const model::InferenceId kept =
                now ? now->as<model::InferenceId>() : model::InferenceId{};
            if (!kept)
                continue;
            for (const model::Premise& premise : m_before[id].premises)
                if (premise.statement == statement)
                    m_transaction.edit(kept, [&](model::Inference& inference) {
                        inference.premises.push_back(premise);
                        inference.premises.back().statement =
                            translated(statement).as<model::StatementId>();
                    });
        }
    }

    model::ArgumentMap finish(const model::ArgumentMap& after) {
        for (const model::ItemRef item : m_restored)
            visit(item, [&](auto id) { link(id); });
        base::Result<model::ArgumentMap> map = std::move(m_transaction).commit();
        return map ? std::move(*map) : after;
    }

private:
    template <class Do>
    static void visit(model::ItemRef item, Do&& act) {
        switch (item.type) {
        case model::ItemType::Statement:
            return act(item.as<model::StatementId>());
        case model::ItemType::Inference:
            return act(item.as<model::InferenceId>());
        case model::ItemType::Argument:
            return act(item.as<model::ArgumentId>());
        case model::ItemType::Issue:
            return act(item.as<model::IssueId>());
        case model::ItemType::Relation:
            return act(item.as<model::RelationId>());
        case model::ItemType::Source:
            return act(item.as<model::SourceId>());
        case model::ItemType::Citation:
            return act(item.as<model::CitationId>());
        case model::ItemType::Group:
            return act(item.as<model::GroupId>());
        default:
            return;
        }
    }

    template <class Id>
    void insert(Id id) {
        auto item = m_before[id];
        model::forEachReferenceField(item, [](model::ReferenceField, auto& reference) {
            reference = std::remove_reference_t<decltype(reference)>{};
        });
        if constexpr (requires { item.premises; })
            item.premises.clear();
        if constexpr (requires { item.positions; })
            item.positions.clear();
        m_places[id] = m_transaction.insert(std::move(item));
        m_restored.emplace_back(id);
    }

    template <class Id>
    void link(Id id) {
        auto item = m_before[id];
        model::forEachReferenceField(item, [&](model::ReferenceField, auto& reference) {
            using Reference = std::remove_reference_t<decltype(reference)>;
            const model::ItemRef now = reference ? translated(reference) : model::ItemRef{};
            if constexpr (std::is_same_v<Reference, model::ItemRef>)
                reference = now;
            else
                reference = now ? now.as<Reference>() : Reference{};
        });
        if constexpr (requires { item.premises; })
            std::erase_if(item.premises, [](const model::Premise& p) { return !p.statement; });
        if constexpr (requires { item.positions; })
            std::erase_if(item.positions, [](model::StatementId position) { return !position; });
        m_transaction.replace(m_places.at(id).template as<Id>(), std::move(item));
    }

    // The item after that is the one before: restored, or there all the time.
    [[nodiscard]] model::ItemRef translated(model::ItemRef item) const {
        if (const auto restored = m_places.find(item); restored != m_places.end())
            return restored->second;
        const auto kept = m_transaction.base().find(m_before.item(item).id);
        return kept && kept->type == item.type ? *kept : model::ItemRef{};
    }

    const model::ArgumentMap& m_before;
    model::Transaction m_transaction;
    std::unordered_map<model::ItemRef, model::ItemRef> m_places; // in the map after
    std::vector<model::ItemRef> m_restored;
};

} // namespace

std::string_view wordFor(Change change) {
    switch (change) {
    case Change::Added:
        return "new";
    case Change::Changed:
        return "changed";
    case Change::Removed:
        return "removed";
    case Change::None:
        break;
    }
    return {};
}

Change Changes::of(const std::string& id) const {
    const auto found = items.find(id);
    return found == items.end() ? Change::None : found->second;
}

ChangedMap changesSince(const model::ArgumentMap& before, const model::ArgumentMap& after) {
    const model::MapComparison comparison = model::compare(unnumbered(before), unnumbered(after));
    Changes changes;
    changes.since = nameOf(before.properties());
    Restorer restorer(before, after);
    for (const model::ItemDifference& item : comparison.items) {
        const Change change = changeOf(item);
        if (change == Change::None || !isDrawn(item.type()))
            continue;
        // An id that stands for an item of another type now is new.
        Change& known = changes.items[item.id];
        known = known == Change::Added ? known : change;
        if (change == Change::Removed)
            restorer.add(item.before);
    }
    for (const model::ItemDifference& item : comparison.items) {
        if (item.kind == model::Difference::Removed && item.type() == model::ItemType::Statement)
            restorer.addPremises(item.before.as<model::StatementId>());
        if (item.type() != model::ItemType::Citation)
            continue;
        const model::ArgumentMap& map = item.after ? after : before;
        const model::ItemRef citation = item.after ? item.after : item.before;
        const model::ItemRef cited = map[citation.as<model::CitationId>()].cited;
        if (cited && changeOf(item) != Change::None)
            changes.items.try_emplace(map.item(cited).id, Change::Changed);
    }
    return {restorer.finish(after), std::move(changes)};
}

} // namespace argmap::diagram
