// Where an item refers to others: found by way of Fields, so that a new reference needs no code
// here but its name.
//
// Pure functions; any thread.
#pragma once

#include <argmap/model/fields.hpp>

#include <cstdint>
#include <string_view>
#include <type_traits>
#include <vector>

namespace argmap::model {

/// The field that holds a reference; of a nested value (a premise, a position of a view) the field
/// that it is in.
enum class ReferenceField : std::uint8_t {
    Group,
    Premises,
    Target,
    Argument,
    Positions, ///< of an issue or a view
    From,
    To,
    RestsOn,
    Cited,
    Source,
    On,
    ReplyTo,
    Folded,
    MainItem
};

inline constexpr std::size_t referenceFieldCount = 14;

/// The field's name in Fields.
[[nodiscard]] constexpr std::string_view name(ReferenceField field) {
    constexpr std::string_view names[referenceFieldCount] = {
        "group",   "premises", "target", "argument", "positions", "from",   "to",
        "restsOn", "cited",    "source", "on",       "replyTo",   "folded", "mainItem"};
    return names[static_cast<std::size_t>(field)];
}

namespace detail {

template <class T>
inline constexpr bool isId = false;
template <ItemType T>
inline constexpr bool isId<Id<T>> = true;
template <class T>
inline constexpr bool isReference = isId<T> || std::is_same_v<T, ItemRef>;
template <class T>
inline constexpr bool isVector = false;
template <class T>
inline constexpr bool isVector<std::vector<T>> = true;
template <class T>
concept Nested = requires(const T& value) { Fields<T>::visit([](auto&&...) {}, value); };

constexpr ReferenceField referenceField(std::string_view name_) {
    std::size_t i = 0;
    while (i + 1 < referenceFieldCount && name(static_cast<ReferenceField>(i)) != name_)
        ++i;
    return static_cast<ReferenceField>(i);
}

template <class T, class F>
void visitReferences(std::string_view fieldName, T& value, F& f) {
    using V = std::remove_const_t<T>;
    if constexpr (isReference<V>) {
        f(referenceField(fieldName), value);
    } else if constexpr (isVector<V>) {
        for (auto& element : value)
            visitReferences(fieldName, element, f);
    } else if constexpr (Nested<V>) {
        Fields<V>::visit([&](std::string_view, auto& part) { visitReferences(fieldName, part, f); },
                         value);
    }
}

} // namespace detail

/// Calls `f(field, reference)` for each reference of an item or of the map's properties, empty ones
/// too; the reference is the field itself, an Id or an ItemRef, and can be changed when the item
/// can.
template <class T, class F>
void forEachReferenceField(T& item, F&& f) {
    Fields<std::remove_const_t<T>>::visit(
        [&](std::string_view fieldName, auto& value) {
            detail::visitReferences(fieldName, value, f);
        },
        item);
}

/// Calls `f(field, ItemRef)` for each reference that is not empty.
template <class T, class F>
void forEachReference(const T& item, F&& f) {
    forEachReferenceField(item, [&](ReferenceField field, const auto& reference) {
        if (reference)
            f(field, ItemRef(reference));
    });
}

} // namespace argmap::model
