#include <argmap/wire/map_rules.hpp>

#include <algorithm>
#include <array>

namespace argmap::wire {

namespace {

constexpr std::array<bool, 256> allowedInIds = [] {
    std::array<bool, 256> allowed{};
    for (const char c :
         std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-"))
        allowed[static_cast<unsigned char>(c)] = true;
    return allowed;
}();

} // namespace

bool isWellFormedId(std::string_view id) {
    return !id.empty() && id.size() <= maxIdSize && std::ranges::all_of(id, [](char c) {
        return allowedInIds[static_cast<unsigned char>(c)];
    });
}

std::string_view itemName(std::uint32_t table) {
    constexpr std::array<std::string_view, 11> names{"statement", "inference", "argument", "issue",
                                                     "relation",  "source",    "citation", "group",
                                                     "comment",   "waiver",    "view"};
    static_assert(names.size() == ARGMAP_TABLE_VIEWS - ARGMAP_TABLE_STATEMENTS + 1);
    const bool known = table >= ARGMAP_TABLE_STATEMENTS && table <= ARGMAP_TABLE_VIEWS;
    return known ? names[table - ARGMAP_TABLE_STATEMENTS] : "item";
}

} // namespace argmap::wire
