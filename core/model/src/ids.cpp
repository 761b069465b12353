#include <argmap/model/ids.hpp>

namespace argmap::model {

std::string_view name(ItemType type) {
    static constexpr std::array<std::string_view, itemTypeCount> names = {
        "statement", "inference", "argument", "issue",  "relation", "source",
        "citation",  "group",     "comment",  "waiver", "view"};
    const auto index = static_cast<std::size_t>(type);
    return index < names.size() ? names[index] : std::string_view("unknown");
}

} // namespace argmap::model
