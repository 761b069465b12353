// The type of the items of a table: `ItemOf<ItemType::Statement>` is Statement.
//
// Types only.
#pragma once

#include <argmap/model/items.hpp>

namespace argmap::model {

template <ItemType Type>
struct ItemOfType;

// clang-format off
template <> struct ItemOfType<ItemType::Statement> { using type = Statement; };
template <> struct ItemOfType<ItemType::Inference> { using type = Inference; };
template <> struct ItemOfType<ItemType::Argument> { using type = Argument; };
template <> struct ItemOfType<ItemType::Issue> { using type = Issue; };
template <> struct ItemOfType<ItemType::Relation> { using type = Relation; };
template <> struct ItemOfType<ItemType::Source> { using type = Source; };
template <> struct ItemOfType<ItemType::Citation> { using type = Citation; };
template <> struct ItemOfType<ItemType::Group> { using type = Group; };
template <> struct ItemOfType<ItemType::Comment> { using type = Comment; };
template <> struct ItemOfType<ItemType::Waiver> { using type = Waiver; };
template <> struct ItemOfType<ItemType::View> { using type = View; };
// clang-format on

template <ItemType Type>
using ItemOf = typename ItemOfType<Type>::type;

} // namespace argmap::model
