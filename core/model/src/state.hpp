// What a map holds: the tables, the properties, and the indexes that are kept with them.
//
// Shared by all copies of a map; changed only by the transaction that holds it alone.
#pragma once

#include "id_hash.hpp"
#include "pair_set.hpp"

#include <argmap/model/argument_map.hpp>
#include <argmap/model/references.hpp>

#include <array>
#include <atomic>
#include <memory>
#include <string>
#include <tuple>

namespace argmap::model {

/// The next dense id of each type. One for all maps of a history, so that an id is never used
/// again, not even after an undo.
using NextIds = std::array<std::atomic<std::uint32_t>, itemTypeCount>;

struct ArgumentMap::State {
    std::tuple<Table<Statement>, Table<Inference>, Table<Argument>, Table<Issue>, Table<Relation>,
               Table<Source>, Table<Citation>, Table<Group>, Table<Comment>, Table<Waiver>,
               Table<View>>
        tables;
    std::shared_ptr<const MapProperties> properties = std::make_shared<MapProperties>();
    PairSet ids;                                       ///< hash of the stable id → item
    PairSet references;                                ///< item → field and item that refers to it
    std::array<std::string, itemTypeCount> lastOrders; ///< no order key of the type is behind it
    std::shared_ptr<NextIds> nextIds = std::make_shared<NextIds>();

    template <class T>
    [[nodiscard]] Table<T>& table() {
        return std::get<Table<T>>(tables);
    }
    template <class T>
    [[nodiscard]] const Table<T>& table() const {
        return std::get<Table<T>>(tables);
    }
};

[[nodiscard]] inline std::uint64_t packed(ItemRef ref) {
    return static_cast<std::uint64_t>(ref.type) << 32U | ref.index;
}
[[nodiscard]] inline ItemRef unpacked(std::uint64_t value) {
    return {static_cast<ItemType>(value >> 32U & 0xFFU), static_cast<std::uint32_t>(value)};
}

/// The entry of the index of references: `from` refers to `to` in `field`.
[[nodiscard]] inline Pair referencePair(ItemRef to, ReferenceField field, ItemRef from) {
    return {packed(to), static_cast<std::uint64_t>(field) << 48U | packed(from)};
}
[[nodiscard]] inline ReferenceField fieldOf(Pair pair) {
    return static_cast<ReferenceField>(pair.second >> 48U);
}

/// Calls `f.template operator()<T>()` with the struct of a type of item.
template <class F>
decltype(auto) withItemType(ItemType type, F&& f) {
    switch (type) {
    case ItemType::Statement:
        return f.template operator()<Statement>();
    case ItemType::Inference:
        return f.template operator()<Inference>();
    case ItemType::Argument:
        return f.template operator()<Argument>();
    case ItemType::Issue:
        return f.template operator()<Issue>();
    case ItemType::Relation:
        return f.template operator()<Relation>();
    case ItemType::Source:
        return f.template operator()<Source>();
    case ItemType::Citation:
        return f.template operator()<Citation>();
    case ItemType::Group:
        return f.template operator()<Group>();
    case ItemType::Comment:
        return f.template operator()<Comment>();
    case ItemType::Waiver:
        return f.template operator()<Waiver>();
    case ItemType::View:
        break;
    }
    return f.template operator()<View>();
}

} // namespace argmap::model
