// Dense ids: which row of which table. They live in one process, are given in the order of the file
// and are never reused. Files, plugins and people use the stable text ids instead (Item::id).
//
// Values; any thread.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace argmap::model {

/// The tables of a map, in the order of the file formats.
enum class ItemType : std::uint8_t {
    Statement,
    Inference,
    Argument,
    Issue,
    Relation,
    Source,
    Citation,
    Group,
    Comment,
    Waiver,
    View
};

inline constexpr std::size_t itemTypeCount = 11;

/// "statement", "inference" …
[[nodiscard]] std::string_view name(ItemType type);

/// The id of an item of one type; by default none.
template <ItemType T>
struct Id {
    static constexpr ItemType type = T;
    static constexpr std::uint32_t none = 0xFFFFFFFFU;
    std::uint32_t index = none;

    [[nodiscard]] explicit operator bool() const { return index != none; }
    friend auto operator<=>(const Id&, const Id&) = default;
};

using StatementId = Id<ItemType::Statement>;
using InferenceId = Id<ItemType::Inference>;
using ArgumentId = Id<ItemType::Argument>;
using IssueId = Id<ItemType::Issue>;
using RelationId = Id<ItemType::Relation>;
using SourceId = Id<ItemType::Source>;
using CitationId = Id<ItemType::Citation>;
using GroupId = Id<ItemType::Group>;
using CommentId = Id<ItemType::Comment>;
using WaiverId = Id<ItemType::Waiver>;
using ViewId = Id<ItemType::View>;

/// The id of an item of any type; by default none.
struct ItemRef {
    ItemType type = ItemType::Statement;
    std::uint32_t index = 0xFFFFFFFFU;

    ItemRef() = default;
    ItemRef(ItemType itemType, std::uint32_t row) : type(itemType), index(row) {}
    template <ItemType T>
    ItemRef(Id<T> id) : type(T), index(id.index) {}

    [[nodiscard]] explicit operator bool() const { return index != 0xFFFFFFFFU; }
    /// The id when the item is of that type, else none.
    template <class IdType>
    [[nodiscard]] IdType as() const {
        return type == IdType::type ? IdType{index} : IdType{};
    }
    friend auto operator<=>(const ItemRef&, const ItemRef&) = default;
};

} // namespace argmap::model

template <>
struct std::hash<argmap::model::ItemRef> {
    std::size_t operator()(const argmap::model::ItemRef& ref) const noexcept {
        return (static_cast<std::size_t>(ref.type) << 32U | ref.index) * 0x9E3779B97F4A7C15ULL;
    }
};

template <argmap::model::ItemType T>
struct std::hash<argmap::model::Id<T>> {
    std::size_t operator()(const argmap::model::Id<T>& id) const noexcept {
        return std::size_t{id.index} * 0x9E3779B97F4A7C15ULL;
    }
};
