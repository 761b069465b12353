// The types of items as tables, made from wire::Fields: which keys an object of the interchange may
// have, of what kind each is, and where its value goes.
//
// Constant tables; any thread.
#pragma once

#include <argmap/sdk/items.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace argmap::json {

enum class FieldKind {
    Text,
    Reference,
    Flag,
    Count,
    Number,
    OptionalNumber,
    Stance,
    Texts,
    References,
    Metadata,
    Parts
};

struct ItemType;

struct Field {
    std::string_view name;
    FieldKind kind;
    std::size_t offset;               ///< of the field in its item
    const ItemType* part = nullptr;   ///< of Parts
    void* (*append)(void*) = nullptr; ///< of Parts: adds an empty one to the field and returns it

    /// The field's value in an item. `Value` is what the kind says: std::string, sdk::Reference,
    /// bool …
    template <class Value>
    Value& in(void* item) const {
        return *reinterpret_cast<Value*>(static_cast<char*>(item) + offset);
    }
};

struct ItemType {
    std::string_view listName;
    std::vector<Field> fields;

    /// Null when there is none of that name.
    [[nodiscard]] const Field* find(std::string_view name) const;
};

/// T: an item, a part of one, or Map.
template <class T>
[[nodiscard]] const ItemType& itemType();

} // namespace argmap::json
