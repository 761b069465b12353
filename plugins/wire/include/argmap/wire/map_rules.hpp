// The rules of map images that builder and view share: well-formed ids, and which items a reference
// may name.
//
// Pure functions; any thread.
#pragma once

#include <argmap/abi/map_image.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace argmap::wire {

inline constexpr std::size_t maxIdSize = 64;

/// [A-Za-z0-9_.-]{1,64}
[[nodiscard]] bool isWellFormedId(std::string_view id);

/// "statement", "inference" … for a table of items; "item" for any other number.
[[nodiscard]] std::string_view itemName(std::uint32_t table);

/// A set of tables of items, one bit a table.
using TableSet = std::uint32_t;

constexpr TableSet setOf(std::uint32_t table) {
    return TableSet{1} << table;
}

inline constexpr TableSet anyItem =
    setOf(ARGMAP_TABLE_STATEMENTS) | setOf(ARGMAP_TABLE_INFERENCES) |
    setOf(ARGMAP_TABLE_ARGUMENTS) | setOf(ARGMAP_TABLE_ISSUES) | setOf(ARGMAP_TABLE_RELATIONS) |
    setOf(ARGMAP_TABLE_SOURCES) | setOf(ARGMAP_TABLE_CITATIONS) | setOf(ARGMAP_TABLE_GROUPS) |
    setOf(ARGMAP_TABLE_COMMENTS) | setOf(ARGMAP_TABLE_WAIVERS) | setOf(ARGMAP_TABLE_VIEWS);

/// The tables that a reference in a field (named as in fields.hpp) may name.
constexpr TableSet allowedTables(std::string_view field) {
    if (field == "group")
        return setOf(ARGMAP_TABLE_GROUPS);
    if (field == "mainItem")
        return setOf(ARGMAP_TABLE_STATEMENTS) | setOf(ARGMAP_TABLE_ISSUES);
    if (field == "statement" || field == "positions")
        return setOf(ARGMAP_TABLE_STATEMENTS);
    if (field == "target")
        return setOf(ARGMAP_TABLE_STATEMENTS) | setOf(ARGMAP_TABLE_INFERENCES) |
               setOf(ARGMAP_TABLE_ARGUMENTS);
    if (field == "argument")
        return setOf(ARGMAP_TABLE_ARGUMENTS);
    if (field == "source" || field == "restsOn")
        return setOf(ARGMAP_TABLE_SOURCES);
    if (field == "cited")
        return setOf(ARGMAP_TABLE_STATEMENTS) | setOf(ARGMAP_TABLE_INFERENCES);
    if (field == "replyTo")
        return setOf(ARGMAP_TABLE_COMMENTS);
    return anyItem; // from, to, on, item, folded
}

constexpr bool contains(TableSet set, std::uint32_t table) {
    return table < 32 && (set & setOf(table)) != 0;
}

} // namespace argmap::wire
