#include "merge_fields.hpp"

#include "merge_lists.hpp"
#include "values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_set>

namespace argmap::model {

namespace {

// What a field holds that nobody has filled.
Value emptied(const Value& like) {
    Value value;
    value.kind = like.kind;
    value.name = like.name;
    if (value.kind == Value::Kind::Number || value.kind == Value::Kind::Reference)
        value.kind = Value::Kind::None;
    for (const Value& part : like.parts)
        if (like.kind == Value::Kind::Record)
            value.parts.push_back(emptied(part));
    return value;
}

class FieldMerge {
public:
    explicit FieldMerge(std::vector<Conflict>& conflicts) : m_conflicts(conflicts) {}

    Value field(const std::string& path, const Value& base, const Value& ours,
                const Value& theirs) {
        if (ours == theirs || theirs == base)
            return ours;
        if (ours == base)
            return theirs;
        if (ours.kind == Value::Kind::List)
            return list(path, base, ours, theirs);
        conflict(path, base, ours, theirs);
        return ours;
    }

private:
    void conflict(const std::string& path, const Value& base, const Value& ours,
                  const Value& theirs, bool bothKept = false) {
        Conflict& found = m_conflicts.emplace_back();
        found.field = path;
        found.base = base;
        found.ours = ours;
        found.theirs = theirs;
        found.bothKept = bothKept;
    }

    Value list(const std::string& path, const Value& base, const Value& ours, const Value& theirs) {
        const auto& sample = !ours.parts.empty()     ? ours.parts
                             : !theirs.parts.empty() ? theirs.parts
                                                     : base.parts;
        const ListRule rule = ruleOf(ours.name, sample);
        const auto elements = matchElements(rule, base.parts, ours.parts, theirs.parts);
        std::vector<std::vector<Value>> contents(elements.size());
        std::vector<bool> stays(elements.size());
        for (std::size_t i = 0; i < elements.size(); ++i) {
            const auto at = [](const Value& list, std::size_t row) {
                return row == noRow ? nullptr : &list.parts[row];
            };
            contents[i] = element(path, rule, at(base, elements[i].base),
                                  at(ours, elements[i].ours), at(theirs, elements[i].theirs));
            stays[i] = !contents[i].empty();
        }
        const ElementOrder order = orderElements(elements, stays);
        if (order.conflict)
            conflict(path + ".order", base, ours, theirs);
        Value merged;
        merged.kind = Value::Kind::List;
        merged.name = ours.name;
        for (const std::size_t i : order.elements)
            for (Value& value : contents[i])
                merged.parts.push_back(std::move(value));
        return merged;
    }

    // What stands in the list for one element: nothing, it, or both versions of it.
    std::vector<Value> element(const std::string& path, const ListRule& rule, const Value* base,
                               const Value* ours, const Value* theirs) {
        if (ours == nullptr && theirs == nullptr)
            return {};
        if (ours == nullptr || theirs == nullptr) {
            const Value& left = ours != nullptr ? *ours : *theirs;
            if (base == nullptr)
                return {left};
            if (left == *base)
                return {};
            conflict(pathOf(path, rule, *base), *base, ours != nullptr ? *ours : Value(),
                     theirs != nullptr ? *theirs : Value());
            m_conflicts.back().kind = ConflictKind::Removal;
            m_conflicts.back().oursRemoved = ours == nullptr;
            return {left};
        }
        if (*ours == *theirs || (base != nullptr && *theirs == *base))
            return {*ours};
        if (base != nullptr && *ours == *base)
            return {*theirs};
        const std::string inside = pathOf(path, rule, base != nullptr ? *base : *ours);
        const Value before = base != nullptr ? *base : emptied(*ours);
        if (rule.whole) {
            conflict(inside, before, *ours, *theirs, true);
            return {*ours, *theirs};
        }
        if (rule.list == "wordings")
            return wording(inside, before, *ours, *theirs);
        return {record(inside, rule, before, *ours, *theirs)};
    }

    // A record part by part; x and y of a position are one.
    Value record(const std::string& path, const ListRule& rule, const Value& base,
                 const Value& ours, const Value& theirs) {
        Value merged = ours;
        const bool place = rule.list == "positions";
        for (std::size_t i = 0; i < ours.parts.size(); ++i)
            if (!place || (ours.parts[i].name != "x" && ours.parts[i].name != "y"))
                merged.parts[i] = field(fmt::format("{}.{}", path, ours.parts[i].name),
                                        base.parts[i], ours.parts[i], theirs.parts[i]);
        if (place) {
            const Value at = field(path + ".place", point(base), point(ours), point(theirs));
            for (Value& part : merged.parts)
                for (const Value& coordinate : at.parts)
                    if (part.name == coordinate.name)
                        part = coordinate;
        }
        return merged;
    }

    static Value point(const Value& position) {
        Value value;
        value.kind = Value::Kind::Record;
        std::copy_if(position.parts.begin(), position.parts.end(), std::back_inserter(value.parts),
                     [](const Value& part) { return part.name == "x" || part.name == "y"; });
        return value;
    }

    // Marks are places in the text: they are merged where the text is the same, and go with it
    // where it is not. Two different texts are two wordings.
    std::vector<Value> wording(const std::string& path, const Value& base, const Value& ours,
                               const Value& theirs) {
        enum : std::size_t { Text, Language, Marks };
        const auto same = [](const Value& a, const Value& b) {
            return a.parts[Text] == b.parts[Text] && a.parts[Marks] == b.parts[Marks];
        };
        const auto language = [&](const Value& first, const Value& second) {
            return first.parts[Language] == base.parts[Language] ? second.parts[Language]
                                                                 : first.parts[Language];
        };
        Value merged = ours;
        if (ours.parts[Text] != theirs.parts[Text] && !same(ours, base) && !same(theirs, base)) {
            Value other = theirs;
            merged.parts[Language] = language(ours, theirs);
            other.parts[Language] = language(theirs, ours);
            conflict(path, base, ours, theirs, true);
            return {merged, other};
        }
        merged.parts[Language] = field(path + ".language", base.parts[Language],
                                       ours.parts[Language], theirs.parts[Language]);
        if (same(ours, base))
            merged.parts[Text] = theirs.parts[Text];
        merged.parts[Marks] =
            ours.parts[Text] == theirs.parts[Text]
                ? field(path + ".marks", base.parts[Marks], ours.parts[Marks], theirs.parts[Marks])
                : (same(ours, base) ? theirs : ours).parts[Marks];
        return {merged};
    }

    // "premises[s1]", "metadata[colour]", "wordings[en]".
    static std::string pathOf(const std::string& path, const ListRule& rule, const Value& element) {
        const Value& key = keyPart(rule, element);
        return rule.whole || key.text.empty() ? path : fmt::format("{}[{}]", path, key.text);
    }

    std::vector<Conflict>& m_conflicts;
};

// Records of a newer version are kept as they are; by its tag and first field, its id, one is known
// to be another version of one that the other side has.
std::string recordKey(const Value& record) {
    const std::size_t tag = record.text.find(' ');
    return record.text.substr(0, record.text.find(' ', tag == std::string::npos ? tag : tag + 1));
}

void compareRecords(const Value& base, const Value& ours, const Value& theirs,
                    std::vector<Conflict>& conflicts) {
    const auto added = [&](const Value& side, const Value& other) {
        std::unordered_set<std::string_view> known;
        for (const Value* list : {&base, &other})
            for (const Value& record : list->parts)
                known.insert(record.text);
        std::multimap<std::string, const Value*> records;
        for (const Value& record : side.parts)
            if (!known.contains(record.text))
                records.emplace(recordKey(record), &record);
        return records;
    };
    const auto mine = added(ours, theirs);
    const auto yours = added(theirs, ours);
    const auto list = [](const auto& records, const std::string& key) {
        Value value;
        value.kind = Value::Kind::List;
        for (auto [at, end] = records.equal_range(key); at != end; ++at)
            value.parts.push_back(*at->second);
        return value;
    };
    for (auto at = mine.begin(); at != mine.end(); at = mine.upper_bound(at->first)) {
        if (!yours.contains(at->first))
            continue;
        Conflict& found = conflicts.emplace_back();
        found.field = fmt::format("unknownRecords[{}]", at->first);
        found.ours = list(mine, at->first);
        found.theirs = list(yours, at->first);
        found.bothKept = true;
    }
}

// Both changed one end, or one raised the low end and the other lowered the high one below it: the
// range is ours.
void keepRange(std::vector<Value>& merged, const std::vector<Value>& base,
               const std::vector<Value>& ours, const std::vector<Value>& theirs,
               std::vector<Conflict>& conflicts) {
    Value* low = named(merged, "likelihoodLow");
    Value* high = named(merged, "likelihoodHigh");
    if (low == nullptr || high == nullptr)
        return;
    const auto isEnd = [](const Conflict& c) {
        return c.field == "likelihoodLow" || c.field == "likelihoodHigh";
    };
    const bool inverted = low->kind == Value::Kind::Number && high->kind == Value::Kind::Number &&
                          low->number > high->number;
    if (!inverted && std::none_of(conflicts.begin(), conflicts.end(), isEnd))
        return;
    const auto range = [](const std::vector<Value>& fields) {
        Value value;
        value.kind = Value::Kind::List;
        value.parts = {*named(fields, "likelihoodLow"), *named(fields, "likelihoodHigh")};
        return value;
    };
    std::erase_if(conflicts, isEnd);
    Conflict& found = conflicts.emplace_back();
    found.field = "likelihood";
    found.base = range(base);
    found.ours = range(ours);
    found.theirs = range(theirs);
    *low = *named(ours, "likelihoodLow");
    *high = *named(ours, "likelihoodHigh");
}

} // namespace

std::vector<Value> mergedFields(const std::vector<Value>& base, const std::vector<Value>& ours,
                                const std::vector<Value>& theirs,
                                std::vector<Conflict>& conflicts) {
    FieldMerge merge(conflicts);
    std::vector<Value> merged;
    merged.reserve(ours.size());
    for (std::size_t i = 0; i < ours.size(); ++i) {
        merged.push_back(merge.field(std::string(ours[i].name), base[i], ours[i], theirs[i]));
        if (ours[i].name == "unknownRecords")
            compareRecords(base[i], ours[i], theirs[i], conflicts);
    }
    keepRange(merged, base, ours, theirs, conflicts);
    return merged;
}

} // namespace argmap::model
