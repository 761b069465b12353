#include "summary.hpp"

#include "sha1.hpp"

#include <algorithm>
#include <string>

namespace argmap::argdown::test {

namespace {

using nlohmann::json;

std::string name(std::string_view title) {
    const auto points = std::count_if(title.begin(), title.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    });
    return points > 60 ? "sha1:" + sha1(title) : std::string(title);
}

json sorted(json list) {
    std::sort(list.begin(), list.end(),
              [](const json& a, const json& b) { return a.dump() < b.dump(); });
    return list;
}

// The reference leaves the signs of a mention in the title.
std::string sectionTitle(const Document& document, const Section& section) {
    if (section.heading == kNone)
        return std::string(section.title);
    const Content& content = document.headings[section.heading].content;
    std::string title;
    std::uint32_t point = 0;
    for (std::size_t at = 0; at <= content.text.size(); ++at) {
        const bool starts = at == content.text.size() || (content.text[at] & 0xC0) != 0x80;
        for (const Mark& mark : content.marks) {
            const bool statement = mark.kind == MarkKind::StatementMention;
            if (!starts || (!statement && mark.kind != MarkKind::ArgumentMention))
                continue;
            if (mark.end == point)
                title += statement ? "]" : ">";
            if (mark.begin == point)
                title += statement ? "@[" : "@<";
        }
        if (at < content.text.size())
            title += content.text[at];
        point += starts;
    }
    return title;
}

json head(const Thing& thing, const Document& document, const Model& model) {
    json result = {{"title", name(thing.title)}};
    if (thing.untitled)
        result["untitled"] = true;
    if (thing.section != kNone)
        result["group"] = name(sectionTitle(document, model.sections[thing.section]));
    if (!thing.tags.empty()) {
        std::vector<std::string_view> tags = thing.tags;
        std::sort(tags.begin(), tags.end());
        result["tags"] = tags;
    }
    return result;
}

class Summary {
public:
    Summary(const Document& document, const Model& model) : m_document(document), m_model(model) {}

    json make() const {
        json result = {{"statements", json::array()},
                       {"arguments", json::array()},
                       {"relations", json::array()}};
        for (const Thing& statement : m_model.statements)
            result["statements"].push_back(head(statement, m_document, m_model));
        for (const Argument& argument : m_model.arguments)
            result["arguments"].push_back(this->argument(argument));
        for (const Relation& relation : m_model.relations)
            result["relations"].push_back(this->relation(relation));
        for (json& list : result)
            list = sorted(std::move(list));
        result["sections"] = sections(kNone);
        return result;
    }

private:
    std::string titleOf(Index occurrence) const {
        return name(m_model.statements[m_model.thingOf[occurrence]].title);
    }

    json argument(const Argument& argument) const {
        json result = head(argument, m_document, m_model);
        result["steps"] = json::array();
        for (const Step& step : argument.steps) {
            json made = {{"premises", json::array()}, {"conclusion", nullptr}};
            if (step.conclusion != kNone)
                made["conclusion"] = titleOf(step.conclusion);
            for (const Index premise : step.premises)
                made["premises"].push_back(titleOf(premise));
            if (step.inference != kNone)
                for (const std::string& rule : m_document.inferences[step.inference].rules)
                    made["rules"].push_back(name(rule));
            result["steps"].push_back(std::move(made));
        }
        return result;
    }

    json relation(const Relation& relation) const {
        static constexpr const char* kinds[] = {"support",       "attack",  "undercut",
                                                "contradictory", "entails", "contrary"};
        static constexpr const char* types[] = {"statement", "argument", "inference"};
        const auto title = [&](const End& end) {
            return name(end.kind == End::Kind::Statement ? m_model.statements[end.index].title
                                                         : m_model.arguments[end.index].title);
        };
        json result = {{"type", kinds[static_cast<int>(relation.kind)]},
                       {"from", title(relation.from)},
                       {"fromType", types[static_cast<int>(relation.from.kind)]},
                       {"to", title(relation.to)},
                       {"toType", types[static_cast<int>(relation.to.kind)]}};
        if (relation.to.kind == End::Kind::Step)
            result["step"] = relation.to.step + 1;
        return result;
    }

    // The sections below one; the depth is that of the headings, at most a few dozen in any test.
    json sections(Index parent) const {
        json result = json::array();
        for (Index i = 0; i < m_model.sections.size(); ++i) {
            const Section& section = m_model.sections[i];
            if (section.parent != parent)
                continue;
            json made = {{"title", name(sectionTitle(m_document, section))},
                         {"level", section.level}};
            if (json below = sections(i); !below.empty())
                made["sections"] = std::move(below);
            result.push_back(std::move(made));
        }
        return result;
    }

    const Document& m_document;
    const Model& m_model;
};

void dropData(json& value) {
    if (value.is_object())
        value.erase("data");
    if (value.is_structured())
        for (json& item : value)
            dropData(item);
}

} // namespace

json summarise(const Document& document, const Model& model) {
    return Summary(document, model).make();
}

std::size_t leaveOutMisledUndercuts(json& expected, json& actual) {
    json& theirs = expected.at("relations");
    json& ours = actual.at("relations");
    std::size_t leftOut = 0;
    for (std::size_t i = 0; i < ours.size();) {
        const json mine = ours[i];
        const auto misled = std::find_if(theirs.begin(), theirs.end(), [&](const json& one) {
            return one.at("type") == "undercut" && one.at("toType") == "inference" &&
                   one.at("from") == mine.at("from");
        });
        if (mine.at("type") == "undercut" && mine.at("toType") == "statement" &&
            misled != theirs.end() &&
            std::find(theirs.begin(), theirs.end(), mine) == theirs.end()) {
            theirs.erase(misled);
            ours.erase(i);
            ++leftOut;
        } else {
            ++i;
        }
    }
    return leftOut;
}

json comparable(const json& recorded) {
    json result;
    for (const char* key : {"statements", "arguments", "relations", "sections"})
        result[key] = recorded.at(key);
    dropData(result);
    for (const char* key : {"statements", "arguments", "relations"})
        result[key] = sorted(result[key]);
    return result;
}

} // namespace argmap::argdown::test
