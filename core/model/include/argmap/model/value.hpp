// What a field holds, apart from any map: a small tree that can be shown, compared between maps
// that share no history, and put into JSON. References are stable ids.
//
// Values and pure functions; any thread.
#pragma once

#include <argmap/model/argument_map.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::model {

struct Value {
    enum class Kind : std::uint8_t {
        None,      ///< no number, no reference
        Flag,      ///< `number` is 0 or 1
        Number,    ///< `number`
        Text,      ///< `text`; of metadata the JSON text; of a stance its name
        Reference, ///< the item of that `type` whose stable id is `text`
        List,      ///< `parts` are its elements
        Record     ///< `parts` are its fields, in the order of Fields; each has its `name`
    };

    Kind kind = Kind::None;
    ItemType type = ItemType::Statement;
    std::string_view name; ///< of a field: its name in Fields; of an element: empty
    std::int64_t number = 0;
    std::string text;
    std::vector<Value> parts;

    /// Whether it holds what a field holds that nobody has filled.
    [[nodiscard]] bool empty() const;
    friend bool operator==(const Value&, const Value&) = default;
};

/// "unspecified", "support", "attack".
[[nodiscard]] std::string_view name(Stance stance);

/// The fields of an item that exists, in the order of Fields, the id first.
[[nodiscard]] std::vector<Value> fieldsOf(const ArgumentMap& map, ItemRef item);
/// The fields of the map as a whole.
[[nodiscard]] std::vector<Value> propertiesOf(const ArgumentMap& map);

/// For people: texts in quotation marks, ids as they are, "nothing" for what is empty.
[[nodiscard]] std::string shown(const Value& value);

} // namespace argmap::model
