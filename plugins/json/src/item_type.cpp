#include "item_type.hpp"

#include <argmap/wire/fields.hpp>

#include <algorithm>

namespace argmap::json {

namespace {

template <class Value>
constexpr FieldKind kindOf() {
    if constexpr (std::is_same_v<Value, std::string>)
        return FieldKind::Text;
    else if constexpr (std::is_same_v<Value, sdk::Reference>)
        return FieldKind::Reference;
    else if constexpr (std::is_same_v<Value, bool>)
        return FieldKind::Flag;
    else if constexpr (std::is_same_v<Value, std::uint32_t>)
        return FieldKind::Count;
    else if constexpr (std::is_same_v<Value, std::int32_t>)
        return FieldKind::Number;
    else if constexpr (std::is_same_v<Value, std::optional<std::int32_t>>)
        return FieldKind::OptionalNumber;
    else if constexpr (std::is_same_v<Value, sdk::Stance>)
        return FieldKind::Stance;
    else if constexpr (std::is_same_v<Value, std::vector<std::string>>)
        return FieldKind::Texts;
    else if constexpr (std::is_same_v<Value, std::vector<sdk::Reference>>)
        return FieldKind::References;
    else if constexpr (std::is_same_v<Value, std::vector<sdk::Metadata>>)
        return FieldKind::Metadata;
    else
        return FieldKind::Parts;
}

template <class T>
ItemType made() {
    ItemType type{wire::Fields<T>::listName, {}};
    T item{};
    typename wire::Fields<T>::Record record{};
    const auto visitor = [&]<class Value>(const char* name, Value& value, auto&) {
        const auto offset =
            reinterpret_cast<const char*>(&value) - reinterpret_cast<const char*>(&item);
        Field field{name, kindOf<Value>(), static_cast<std::size_t>(offset)};
        if constexpr (kindOf<Value>() == FieldKind::Parts) {
            field.part = &itemType<typename Value::value_type>();
            field.append = [](void* parts) -> void* {
                return &static_cast<Value*>(parts)->emplace_back();
            };
        }
        type.fields.push_back(field);
    };
    wire::Fields<T>::visit(visitor, item, record);
    return type;
}

} // namespace

const Field* ItemType::find(std::string_view name) const {
    const auto at = std::ranges::find(fields, name, &Field::name);
    return at == fields.end() ? nullptr : &*at;
}

template <class T>
const ItemType& itemType() {
    static const ItemType type = made<T>();
    return type;
}

template const ItemType& itemType<sdk::Map>();
template const ItemType& itemType<sdk::Statement>();
template const ItemType& itemType<sdk::Inference>();
template const ItemType& itemType<sdk::Argument>();
template const ItemType& itemType<sdk::Issue>();
template const ItemType& itemType<sdk::Relation>();
template const ItemType& itemType<sdk::Source>();
template const ItemType& itemType<sdk::Citation>();
template const ItemType& itemType<sdk::Group>();
template const ItemType& itemType<sdk::Comment>();
template const ItemType& itemType<sdk::Waiver>();
template const ItemType& itemType<sdk::View>();

} // namespace argmap::json
