// The tables of a map image as a set of C++ values, one a type of record; builder and view hold one
// each.
//
// `Tables<Table>` holds a `Table<Record>` for each type: of<Statement>() for the statements'
// records, of<Premise>() for the premises', texts and refs beside them. No state of its own; owned
// by its holder.
#pragma once

#include <argmap/wire/fields.hpp>

#include <tuple>

namespace argmap::wire {

template <template <class> class Table>
struct Tables {
    template <class T>
    struct Of {
        Table<typename Fields<T>::Record> rows;
    };

    std::tuple<Of<Map>, Of<Statement>, Of<Inference>, Of<Argument>, Of<Issue>, Of<Relation>,
               Of<Source>, Of<Citation>, Of<Group>, Of<Comment>, Of<Waiver>, Of<View>, Of<Metadata>,
               Of<Wording>, Of<Mark>, Of<Premise>, Of<Span>, Of<Position>>
        all;
    Table<argmap_text> texts;
    Table<argmap_ref> refs;

    template <class T>
    auto& of() {
        return std::get<Of<T>>(all).rows;
    }
    template <class T>
    const auto& of() const {
        return std::get<Of<T>>(all).rows;
    }
};

/// Calls `f.template operator()<T>()` for each type of part (what stands in lists of items).
template <class F>
void forEachPartType(F&& f) {
    f.template operator()<Metadata>();
    f.template operator()<Wording>();
    f.template operator()<Mark>();
    f.template operator()<Premise>();
    f.template operator()<Span>();
    f.template operator()<Position>();
}

} // namespace argmap::wire
