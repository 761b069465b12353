// Statements, questions and arguments.
#include "items/context.hpp"
#include "items/member_data.hpp"
#include "syntax/unique.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace argmap::argdown {

namespace {

// The member whose text is shown: the last that is marked as canonical, else the last with a text.
Index canonicalMember(const Thing& thing, const Document& document) {
    Index last = kNone;
    for (auto member = thing.members.rbegin(); member != thing.members.rend(); ++member) {
        const Occurrence& occurrence = document.occurrences[*member];
        if (occurrence.isReference() || occurrence.content.text.empty())
            continue;
        const yaml::Value* canonical =
            occurrence.data == kNone ? nullptr : document.data[occurrence.data].find("isCanonical");
        if (canonical && canonical->isTrue())
            return *member;
        if (last == kNone)
            last = *member;
    }
    return last;
}

class Things {
public:
    explicit Things(Context& context) : m_context(context) {}

    void statement(Index index) {
        const Thing& thing = m_context.model.statements[index];
        Keys keys(m_context.statementData[index], m_context.problems);
        static_cast<void>(keys.take("id"));
        if (m_context.isQuestion(index)) {
            question(index, thing, keys);
            return;
        }
        sdk::Statement item;
        item.id = m_context.statementIds[index];
        head(item, thing);
        item.title = thing.untitled ? std::string_view() : thing.title;
        item.wordings = wordings(thing);
        item.kind = keys.text("kind");
        item.origin = keys.text("origin");
        item.marking = keys.text("marking");
        likelihood(item, keys);
        confidence(item, keys);
        const yaml::Value* cite = takeCitations(keys);
        rest(item, thing, keys);
        m_context.sink.give(item);
        if (cite)
            giveCitations(m_context, *cite, item.id);
    }

    void argument(Index index) {
        const Argument& argument = m_context.model.arguments[index];
        const auto left = m_context.argumentRest.find(index);
        const Keys keys(left == m_context.argumentRest.end() ? yaml::emptyMapping() : left->second,
                        m_context.problems);
        sdk::Argument item;
        item.id = m_context.argumentIds[index];
        head(item, argument);
        item.title = argument.untitled ? std::string_view() : argument.title;
        item.wordings = wordings(argument);
        rest(item, argument, keys);
        m_context.sink.give(item);
    }

private:
    void question(Index index, const Thing& thing, Keys& keys) {
        sdk::Issue item;
        item.id = m_context.statementIds[index];
        head(item, thing);
        item.title = thing.untitled ? std::string_view() : thing.title;
        item.wordings = wordings(thing);
        static_cast<void>(keys.take("kind"));
        item.proofStandard = keys.text("proofStandard");
        positions(item, index);
        rest(item, thing, keys);
        m_context.sink.give(item);
    }

    // What each position says to the question is kept beside them.
    void positions(sdk::Issue& item, Index index) {
        const auto answers = m_context.positions.find(index);
        if (answers == m_context.positions.end())
            return;
        yaml::Value stances;
        stances.kind = yaml::Value::Kind::Mapping;
        std::unordered_set<Index> seen;
        for (const Context::Answer& answer : answers->second) {
            if (!seen.insert(answer.statement).second)
                continue;
            const std::string& id = m_context.statementIds[answer.statement];
            item.positions.emplace_back(id);
            yaml::Value stance;
            stance.kind = yaml::Value::Kind::String;
            stance.text = answer.attacks ? "attack" : "support";
            stances.keys.push_back(id);
            stances.items.push_back(std::move(stance));
        }
        item.metadata.push_back({"stances", yaml::toJson(stances)});
    }

    void head(sdk::Item& item, const Thing& thing) {
        if (thing.section != kNone)
            item.group = m_context.groupIds[thing.section];
        item.tags.assign(thing.tags.begin(), thing.tags.end());
        const auto definition =
            std::find_if(thing.members.begin(), thing.members.end(), [&](Index member) {
                return !m_context.document.occurrences[member].isReference();
            });
        const std::size_t begin = definition == thing.members.end()
                                      ? thing.begin
                                      : m_context.document.occurrences[*definition].begin;
        m_context.place(item, begin, thing.untitled ? std::string_view() : thing.title);
    }

    std::vector<sdk::Wording> wordings(const Thing& thing) {
        std::vector<sdk::Wording> all;
        const auto add = [&](Index member) {
            const Occurrence& occurrence = m_context.document.occurrences[member];
            if (occurrence.isReference() || occurrence.content.text.empty())
                return;
            sdk::Wording wording = wordingOf(occurrence.content, m_context.idOfTitle());
            if (occurrence.data != kNone) {
                const yaml::Value* language =
                    m_context.document.data[occurrence.data].find("language");
                if (language && language->isScalar())
                    wording.language = language->text;
            }
            all.push_back(std::move(wording));
        };
        const Index canonical = canonicalMember(thing, m_context.document);
        if (canonical == kNone)
            return all;
        add(canonical);
        for (const Index member : thing.members)
            if (member != canonical)
                add(member);
        keepFirsts(all, &sdk::Wording::text);
        return all;
    }

    void likelihood(sdk::Statement& item, Keys& keys) {
        const yaml::Value* value = keys.take("likelihood");
        if (!value)
            return;
        if (!value->isMapping()) {
            keys.refuse("likelihood", "a term, a percentage or {term, yardstick, low, high}");
            return;
        }
        Keys inner(*value, m_context.problems);
        item.likelihoodTerm = inner.text("term");
        item.likelihoodYardstick = inner.text("yardstick");
        item.likelihoodLow = inner.percent("low");
        item.likelihoodHigh = inner.percent("high");
        if (item.likelihoodLow && item.likelihoodHigh &&
            *item.likelihoodLow > *item.likelihoodHigh) {
            inner.refuse("low", "below the high one");
            static_cast<void>(inner.take("high"));
            item.likelihoodLow.reset();
            item.likelihoodHigh.reset();
            keepRest(item, "likelihood", *value);
            return;
        }
        const bool some = !item.likelihoodTerm.empty() || item.likelihoodLow || item.likelihoodHigh;
        if (some && item.likelihoodYardstick.empty())
            item.likelihoodYardstick = m_context.yardstick;
        keepRest(item, "likelihood", inner.remaining());
    }

    void confidence(sdk::Statement& item, Keys& keys) {
        const yaml::Value* value = keys.take("confidence");
        if (!value)
            return;
        if (!value->isMapping()) {
            keys.refuse("confidence", "a level or {level, why}");
            return;
        }
        Keys inner(*value, m_context.problems);
        item.confidence = inner.text("level");
        item.confidenceReason = inner.text("why");
        keepRest(item, "confidence", inner.remaining());
    }

    static void keepRest(sdk::Item& item, std::string key, const yaml::Value& rest) {
        if (!rest.items.empty())
            item.metadata.push_back({std::move(key), yaml::toJson(rest)});
    }

    // What nobody understood, then the keys of single members that no step took.
    void rest(sdk::Item& item, const Thing& thing, const Keys& keys) {
        for (sdk::Metadata& entry : keys.rest())
            item.metadata.push_back(std::move(entry));
        for (const Index member : thing.members) {
            const Occurrence& occurrence = m_context.document.occurrences[member];
            if (occurrence.data == kNone)
                continue;
            const yaml::Value& data = m_context.document.data[occurrence.data];
            const bool hasWording = !occurrence.isReference() && !occurrence.content.text.empty();
            for (std::size_t i = 0; i < data.keys.size(); ++i) {
                if (!belongsToMember(data.keys[i]) || data.items[i].isNull())
                    continue;
                const bool taken = data.keys[i] == "language"
                                       ? hasWording && data.items[i].isScalar()
                                       : m_context.memberKeysRead[member];
                if (!taken)
                    setMetadata(item, data.keys[i], yaml::toJson(data.items[i]));
            }
        }
    }

    static void setMetadata(sdk::Item& item, const std::string& key, std::string value) {
        const auto found =
            std::find_if(item.metadata.begin(), item.metadata.end(),
                         [&](const sdk::Metadata& entry) { return entry.key == key; });
        if (found != item.metadata.end())
            found->value = std::move(value);
        else
            item.metadata.push_back({key, std::move(value)});
    }

    Context& m_context;
};

} // namespace

void giveThings(Context& context) {
    Things things(context);
    for (Index i = 0; i < context.model.statements.size(); ++i)
        things.statement(i);
    for (Index i = 0; i < context.model.arguments.size(); ++i)
        things.argument(i);
}

} // namespace argmap::argdown
