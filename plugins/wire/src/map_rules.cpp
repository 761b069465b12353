#include <argmap/wire/map_rules.hpp>

#include <algorithm>

namespace argmap::wire {

bool isWellFormedId(std::string_view id) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '.' || c == '-';
    };
    return !id.empty() && id.size() <= maxIdSize && std::ranges::all_of(id, allowed);
}

std::string_view itemName(std::uint32_t table) {
    constexpr std::string_view names[] = {"statement", "inference", "argument", "issue",
                                          "relation",  "source",    "citation", "group",
                                          "comment",   "waiver",    "view"};
    static_assert(std::size(names) == ARGMAP_TABLE_VIEWS - ARGMAP_TABLE_STATEMENTS + 1);
    const bool known = table >= ARGMAP_TABLE_STATEMENTS && table <= ARGMAP_TABLE_VIEWS;
    return known ? names[table - ARGMAP_TABLE_STATEMENTS] : "item";
}

} // namespace argmap::wire
