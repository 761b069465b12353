// From fields to values and back.
//
// Pure; any thread. The recursion ends with the types: an element of a field is never its own part.
#pragma once

#include <argmap/model/references.hpp>
#include <argmap/model/value.hpp>

#include <optional>
#include <type_traits>

namespace argmap::model {

template <class T>
[[nodiscard]] Value valueOf(const ArgumentMap& map, const T& field, std::string_view name = {}) {
    Value value;
    value.name = name;
    const auto number = [&](Value::Kind kind, std::int64_t what) {
        value.kind = kind;
        value.number = what;
    };
    if constexpr (detail::isReference<T>) {
        if (const ItemRef to = field) {
            value.kind = Value::Kind::Reference;
            value.type = to.type;
            value.text = map.item(to).id;
        }
    } else if constexpr (detail::isVector<T>) {
        value.kind = Value::Kind::List;
        value.parts.reserve(field.size());
        for (const auto& element : field)
            value.parts.push_back(valueOf(map, element));
    } else if constexpr (detail::Nested<T>) {
        value.kind = Value::Kind::Record;
        Fields<T>::visit([&](std::string_view part,
                             const auto& what) { value.parts.push_back(valueOf(map, what, part)); },
                         field);
    } else if constexpr (std::is_same_v<T, std::string>) {
        value.kind = Value::Kind::Text;
        value.text = field;
    } else if constexpr (std::is_same_v<T, Stance>) {
        value.kind = Value::Kind::Text;
        value.text = model::name(field);
    } else if constexpr (std::is_same_v<T, bool>) {
        number(Value::Kind::Flag, field ? 1 : 0);
    } else if constexpr (std::is_same_v<T, std::optional<std::int32_t>>) {
        if (field)
            number(Value::Kind::Number, *field);
    } else {
        static_assert(std::is_integral_v<T>);
        number(Value::Kind::Number, field);
    }
    return value;
}

/// The fields of an item, or of the map's properties, in the order of Fields.
template <class T>
[[nodiscard]] std::vector<Value> valuesOf(const ArgumentMap& map, const T& item) {
    return std::move(valueOf(map, item).parts);
}

/// A text that two values share exactly when they are equal.
[[nodiscard]] std::string keyOf(const Value& value);

/// The field of that name; null: there is none.
template <class Values>
[[nodiscard]] auto named(Values& fields, std::string_view name) -> decltype(fields.data()) {
    for (auto& field : fields)
        if (field.name == name)
            return &field;
    return nullptr;
}

/// The reverse of valueOf; `resolve(type, id)` gives the item that a reference names.
template <class T, class Resolve>
void assign(const Value& value, T& field, const Resolve& resolve) {
    if constexpr (detail::isReference<T>) {
        const ItemRef to =
            value.kind == Value::Kind::Reference ? resolve(value.type, value.text) : ItemRef();
        if constexpr (detail::isId<T>)
            field = to.as<T>();
        else
            field = to;
    } else if constexpr (detail::isVector<T>) {
        field.resize(value.parts.size());
        for (std::size_t i = 0; i < field.size(); ++i)
            assign(value.parts[i], field[i], resolve);
    } else if constexpr (detail::Nested<T>) {
        std::size_t i = 0;
        Fields<T>::visit(
            [&](std::string_view, auto& part) { assign(value.parts[i++], part, resolve); }, field);
    } else if constexpr (std::is_same_v<T, std::string>) {
        field = value.text;
    } else if constexpr (std::is_same_v<T, Stance>) {
        field = value.text == name(Stance::Support)  ? Stance::Support
                : value.text == name(Stance::Attack) ? Stance::Attack
                                                     : Stance::Unspecified;
    } else if constexpr (std::is_same_v<T, bool>) {
        field = value.number != 0;
    } else if constexpr (std::is_same_v<T, std::optional<std::int32_t>>) {
        field.reset();
        if (value.kind == Value::Kind::Number)
            field = static_cast<std::int32_t>(value.number);
    } else {
        static_assert(std::is_integral_v<T>);
        field = static_cast<T>(value.number);
    }
}

/// All fields of an item from their values.
template <class T, class Resolve>
void assignAll(const std::vector<Value>& values, T& item, const Resolve& resolve) {
    std::size_t i = 0;
    Fields<T>::visit([&](std::string_view, auto& field) { assign(values[i++], field, resolve); },
                     item);
}

} // namespace argmap::model
