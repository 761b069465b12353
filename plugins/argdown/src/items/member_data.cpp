#include "items/member_data.hpp"

#include "items/keys.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace argmap::argdown {

namespace {

using yaml::Value;

Value mapping() {
    Value value;
    value.kind = Value::Kind::Mapping;
    return value;
}

// `likely` is short for {term: likely}, 70 for {low: 70, high: 70}.
Value likelihood(const Value& written) {
    if (!written.isScalar())
        return written;
    Value value = mapping();
    value.offset = written.offset;
    if (written.kind == Value::Kind::Number) {
        value.set("low", written);
        value.set("high", written);
    } else {
        value.set("term", written);
    }
    return value;
}

Value confidence(const Value& written) {
    if (!written.isScalar())
        return written;
    Value value = mapping();
    value.offset = written.offset;
    value.set("level", written);
    return value;
}

// A mapping that grows, with its keys at hand.
class Joined {
public:
    void add(const std::string& key, const Value& value) {
        if (key == "cite" && !value.isNull())
            addCitations(value);
        else if (key == "likelihood" && !value.isNull())
            join(key, likelihood(value));
        else if (key == "confidence" && !value.isNull())
            join(key, confidence(value));
        else
            set(key, value);
    }
    Value take() {
        if (m_cite.offset != kNoOffset)
            set("cite", std::move(m_cite));
        return std::move(m_value);
    }

private:
    static constexpr std::size_t kNoOffset = ~std::size_t{0};

    static Value sequence() {
        Value value;
        value.kind = Value::Kind::Sequence;
        value.offset = kNoOffset;
        return value;
    }

    Value* find(const std::string& key) {
        const auto place = m_places.find(key);
        return place == m_places.end() ? nullptr : &m_value.items[place->second];
    }
    void set(const std::string& key, Value value) {
        if (Value* present = find(key)) {
            *present = std::move(value);
            return;
        }
        m_places.emplace(key, m_value.keys.size());
        m_value.keys.push_back(key);
        m_value.items.push_back(std::move(value));
    }
    void join(const std::string& key, Value value) {
        Value* present = find(key);
        if (present && present->isMapping() && value.isMapping())
            present->takeOver(value);
        else
            set(key, std::move(value));
    }
    // Equal citations count once.
    void addCitations(const Value& cite) {
        if (m_cite.offset == kNoOffset)
            m_cite.offset = cite.offset;
        const auto add = [&](const Value& citation) {
            if (m_citations.insert(yaml::toJson(citation)).second)
                m_cite.items.push_back(citation);
        };
        if (cite.isSequence())
            std::for_each(cite.items.begin(), cite.items.end(), add);
        else
            add(cite);
    }

    Value m_value = mapping();
    Value m_cite = sequence();
    std::unordered_map<std::string, std::size_t> m_places;
    std::unordered_set<std::string> m_citations; // as JSON
};

} // namespace

bool belongsToMember(std::string_view key) {
    constexpr std::array<std::string_view, 5> keys = {"implicit", "negated", "premise", "role",
                                                      "language"};
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

yaml::Value asMapping(const yaml::Value& data) {
    if (data.isMapping())
        return data;
    Value wrapped = mapping();
    wrapped.offset = data.offset;
    wrapped.set("data", data);
    return wrapped;
}

yaml::Value dataOf(const Thing& thing, const Document& document) {
    const auto hasData = [&](Index member) { return document.occurrences[member].data != kNone; };
    if (std::none_of(thing.members.begin(), thing.members.end(), hasData))
        return mapping();
    Joined joined;
    for (const Index member : thing.members) {
        const Index index = document.occurrences[member].data;
        if (index == kNone)
            continue;
        const Value data = asMapping(document.data[index]);
        for (std::size_t i = 0; i < data.items.size(); ++i)
            if (!belongsToMember(data.keys[i]))
                joined.add(data.keys[i], data.items[i]);
    }
    return joined.take();
}

} // namespace argmap::argdown
