#include "items/context.hpp"

namespace argmap::argdown {

void ThingData::add(yaml::Value data) {
    const bool none = data.keys.empty();
    m_places.push_back(none ? kNone : static_cast<Index>(m_values.size()));
    if (!none)
        m_values.push_back(std::move(data));
}

const yaml::Value& ThingData::operator[](Index thing) const {
    const Index place = m_places[thing];
    return place == kNone ? yaml::emptyMapping() : m_values[place];
}

bool Context::isQuestion(Index statement) const {
    const yaml::Value* kind = statementData[statement].find("kind");
    return kind && kind->isScalar() && kind->text == "question";
}

const yaml::Value* Context::dataAt(Index occurrence) const {
    const Index index = document.occurrences[occurrence].data;
    return index == kNone ? nullptr : &document.data[index];
}

void Context::place(sdk::Item& item, std::size_t begin, std::string_view title) const {
    const sdk::Place where = source.place(begin);
    item.originFile = where.file.empty() ? file : where.file;
    item.originFormat = "argdown";
    item.originId = title;
    item.originLine = where.line;
}

IdOfTitle Context::idOfTitle() const {
    return [this](bool statement, std::string_view title) {
        const Index named = statement ? model.statement(title) : model.argument(title);
        if (named == kNone)
            return std::string();
        return statement ? statementIds[named] : argumentIds[named];
    };
}

const yaml::Value* takeCitations(Keys& keys) {
    const yaml::Value* cite = keys.take("cite");
    if (!cite)
        return nullptr;
    bool good = cite->isMapping() || cite->isSequence();
    for (const yaml::Value& item : cite->items)
        good = good && (cite->isMapping() || item.isMapping());
    if (!good)
        keys.refuse("cite", "a citation or a list of citations");
    return good ? cite : nullptr;
}

} // namespace argmap::argdown
