#include <argmap/model/value.hpp>

#include "state.hpp"
#include "values.hpp"

#include <fmt/format.h>

namespace argmap::model {

bool Value::empty() const {
    switch (kind) {
    case Kind::None:
        return true;
    case Kind::Flag:
    case Kind::Number:
        return number == 0;
    case Kind::Text:
    case Kind::Reference:
        return text.empty();
    case Kind::List:
    case Kind::Record:
        break;
    }
    return parts.empty();
}

std::string_view name(Stance stance) {
    switch (stance) {
    case Stance::Support:
        return "support";
    case Stance::Attack:
        return "attack";
    case Stance::Unspecified:
        break;
    }
    return "unspecified";
}

std::vector<Value> fieldsOf(const ArgumentMap& map, ItemRef item) {
    return withItemType(item.type, [&]<class T>() {
        return valuesOf(map, map.table<T>()[typename T::Id{item.index}]);
    });
}

std::vector<Value> propertiesOf(const ArgumentMap& map) {
    return valuesOf(map, map.properties());
}

namespace {

// "a, b"; of a record the parts that are filled, with their names where there are several.
std::string shownParts(const Value& value) {
    const bool record = value.kind == Value::Kind::Record;
    std::string text;
    std::size_t count = 0;
    const std::string_view only = [&]() -> std::string_view {
        std::string_view last;
        for (const Value& part : value.parts)
            if (!part.empty()) {
                last = part.name;
                ++count;
            }
        return count == 1 ? last : std::string_view();
    }();
    for (const Value& part : value.parts) {
        if (record && part.empty())
            continue;
        text += text.empty() ? "" : ", ";
        if (record && only.empty())
            text += fmt::format("{}: ", part.name);
        text += shown(part);
    }
    return record && only.empty() ? "{" + text + "}" : text;
}

} // namespace

std::string keyOf(const Value& value) {
    std::string key =
        fmt::format("{} {} {} {}:{}", static_cast<int>(value.kind), static_cast<int>(value.type),
                    value.number, value.text.size(), value.text);
    for (const Value& part : value.parts)
        key += "(" + keyOf(part) + ")";
    return key;
}

std::string shown(const Value& value) {
    switch (value.kind) {
    case Value::Kind::None:
        break;
    case Value::Kind::Flag:
        return value.number != 0 ? "yes" : "no";
    case Value::Kind::Number:
        return fmt::format("{}", value.number);
    case Value::Kind::Text:
        return value.text.empty() ? "nothing" : fmt::format("\"{}\"", value.text);
    case Value::Kind::Reference:
        return value.text;
    case Value::Kind::List:
    case Value::Kind::Record:
        return value.parts.empty() ? "nothing" : shownParts(value);
    }
    return "nothing";
}

} // namespace argmap::model
