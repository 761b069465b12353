// Gives ids to the items that came without one, with a malformed one or with one that another item
// has.
//
// Owned by MapBuilder; runs when all items are known, so that no given id is taken.
#pragma once

#include "map_rows.hpp"
#include "symbols.hpp"

#include <unordered_map>

namespace argmap::wire {

class IdSettler {
public:
    IdSettler(MapRows& rows, Symbols& symbols) : m_rows(rows), m_symbols(symbols) {}

    /// Takes note of an item's id as it is added. Returns the text to put into its record.
    argmap_text note(std::string_view id, argmap_ref item);
    /// Gives the missing ids. `head` finds the head of an item.
    template <class Head>
    void settle(Head&& head) {
        for (const Open& open : m_open)
            head(open.item).id = settled(open);
    }

private:
    struct Open {
        argmap_ref item;
        argmap_text given; // empty: none
    };

    argmap_text settled(const Open& open);
    std::string unused(std::string base, bool isTaken);

    MapRows& m_rows;
    Symbols& m_symbols;
    std::vector<Open> m_open;
    std::unordered_map<std::string, std::uint32_t> m_nextSuffix;
};

} // namespace argmap::wire
