// Which record of the wire stands for which value of the model.
//
// Types only. The names of fields are the same on both sides, so that wire::Fields, which visits an
// item and its record side by side, serves items of the model as well.
#pragma once

#include <argmap/model/items.hpp>
#include <argmap/wire/fields.hpp>

namespace argmap::plugin {

template <class T>
struct WireOf;

#define ARGMAP_PAIR(Model, Wire)                                                                   \
    template <>                                                                                    \
    struct WireOf<model::Model> {                                                                  \
        using Type = wire::Wire;                                                                   \
    }

ARGMAP_PAIR(MapProperties, Map);
ARGMAP_PAIR(Statement, Statement);
ARGMAP_PAIR(Inference, Inference);
ARGMAP_PAIR(Argument, Argument);
ARGMAP_PAIR(Issue, Issue);
ARGMAP_PAIR(Relation, Relation);
ARGMAP_PAIR(Source, Source);
ARGMAP_PAIR(Citation, Citation);
ARGMAP_PAIR(Group, Group);
ARGMAP_PAIR(Comment, Comment);
ARGMAP_PAIR(Waiver, Waiver);
ARGMAP_PAIR(View, View);
ARGMAP_PAIR(Metadata, Metadata);
ARGMAP_PAIR(Wording, Wording);
ARGMAP_PAIR(Mark, Mark);
ARGMAP_PAIR(Premise, Premise);
ARGMAP_PAIR(Span, Span);
ARGMAP_PAIR(Position, Position);

#undef ARGMAP_PAIR

template <class T>
using FieldsOf = wire::Fields<typename WireOf<T>::Type>;
template <class T>
using RecordOf = typename FieldsOf<T>::Record;

inline constexpr std::uint32_t firstItemTable = ARGMAP_TABLE_STATEMENTS;

/// Tables of items and types of items stand in the same order.
constexpr std::uint32_t tableOf(model::ItemType type) {
    return firstItemTable + static_cast<std::uint32_t>(type);
}
constexpr model::ItemType typeOf(std::uint32_t table) {
    return static_cast<model::ItemType>(table - firstItemTable);
}
static_assert(tableOf(model::ItemType::View) == ARGMAP_TABLE_VIEWS);
static_assert(tableOf(model::ItemType::Inference) == ARGMAP_TABLE_INFERENCES);
static_assert(tableOf(model::ItemType::Group) == ARGMAP_TABLE_GROUPS);

} // namespace argmap::plugin
