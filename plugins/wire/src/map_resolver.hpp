// Turns the numbers of symbols that MapEncoder left in references into rows, once all items are
// known.
//
// Owned by MapBuilder. A reference that names nothing, or an item of a type that its field cannot
// name, is taken out and reported; so is one link of each circle of groups or replies.
#pragma once

#include "map_encoder.hpp"

#include <argmap/wire/map_rules.hpp>

namespace argmap::wire {

class MapResolver {
public:
    MapResolver(MapRows& rows, Symbols& symbols) : m_rows(rows), m_symbols(symbols) {}

    void resolve() {
        resolveTable<Map>();
        forEachItemType([this]<class T>() { resolveTable<T>(); });
        breakCircles<Group>("group",
                            [](argmap_group& group) -> argmap_ref& { return group.item.group; });
        breakCircles<Comment>(
            "replyTo", [](argmap_comment& comment) -> argmap_ref& { return comment.reply_to; });
    }

private:
    struct Visitor {
        MapResolver& resolver;
        argmap_ref self;

        template <class Field, class Record>
        void operator()(const char*, const Field&, const Record&) const {}

        void operator()(const char* name, const Reference&, argmap_ref& record) const {
            if (!resolver.resolveOne(name, record, self))
                record = {};
        }
        void operator()(const char* name, const std::vector<Reference>&, argmap_list& list) const {
            filter(resolver.m_rows.tables.refs, list, [&](argmap_ref& record) {
                return record.table != 0 && resolver.resolveOne(name, record, self);
            });
        }
        void operator()(const char*, const std::vector<Premise>&, argmap_list& list) const {
            filter(resolver.m_rows.tables.of<Premise>(), list, [&](argmap_premise& record) {
                return resolver.resolvePart("statement", record.statement, self);
            });
        }
        void operator()(const char*, const std::vector<Position>&, argmap_list& list) const {
            filter(resolver.m_rows.tables.of<Position>(), list, [&](argmap_position& record) {
                return resolver.resolvePart("item", record.item, self);
            });
        }
        // Keeps the rows of a list for which `isGood` is true.
        static void filter(auto& table, argmap_list& list, auto&& isGood) {
            std::uint32_t kept = 0;
            for (std::uint32_t i = 0; i < list.count; ++i)
                if (isGood(table[list.first + i]))
                    table[list.first + kept++] = table[list.first + i];
            list.count = kept;
        }
    };

    template <class T>
    void resolveTable() {
        const T none{};
        std::uint32_t row = 0;
        for (auto& record : m_rows.tables.of<T>())
            Fields<T>::visit(Visitor{*this, {Fields<T>::table, row++}}, none, record);
    }

    bool resolveOne(const char* field, argmap_ref& ref, argmap_ref self) {
        if (ref.table != pendingTable)
            return true;
        const std::uint32_t symbol = ref.row;
        ref = m_symbols.item(symbol);
        if (contains(allowedTables(field), ref.table))
            return true;
        m_rows.report(ref.table == 0 ? MapProblem::Kind::UnresolvedReference
                                     : MapProblem::Kind::WrongReference,
                      self, field, m_rows.strings.at(m_symbols.name(symbol)));
        return false;
    }

    bool resolvePart(const char* field, argmap_ref& ref, argmap_ref self) {
        if (ref.table != 0)
            return resolveOne(field, ref, self);
        m_rows.report(MapProblem::Kind::UnresolvedReference, self, field, {});
        return false;
    }

    template <class T, class Link>
    void breakCircles(const char* field, Link&& link) {
        auto& table = m_rows.tables.of<T>();
        std::vector<std::uint32_t> walk(table.size(), 0); // the walk that came by first
        for (std::uint32_t start = 0; start < table.size(); ++start) {
            for (std::uint32_t at = start; walk[at] == 0;) {
                walk[at] = start + 1;
                argmap_ref& next = link(table[at]);
                if (next.table == 0)
                    break;
                if (walk[next.row] == start + 1) {
                    m_rows.report(MapProblem::Kind::CircularReference, {Fields<T>::table, at},
                                  field, m_rows.strings.at(table[next.row].item.id));
                    next = {};
                    break;
                }
                at = next.row;
            }
        }
    }

    MapRows& m_rows;
    Symbols& m_symbols;
};

} // namespace argmap::wire
