#include <argmap/presenter/edit_map.hpp>

#include "shown_view.hpp"

#include <argmap/diagram/numbers.hpp>

#include <fmt/format.h>

#include <utility>

namespace argmap::presenter {

using namespace model;

namespace {

EditResult wholeMap(Transaction tx, std::string name, std::string key, std::string said) {
    Edit edit{std::move(tx), std::move(name), wholeMapKey + std::move(key), {}, {}};
    edit.said = std::move(said);
    return edit;
}

// `own`: of a theme that does not ship; empty: none.
Transaction lookingLike(const ArgumentMap& map, const std::string& name, const std::string& own) {
    Transaction tx(map);
    editShownView(tx, [&](View& view) {
        view.theme = name;
        std::erase_if(view.metadata,
                      [](const Metadata& entry) { return entry.key == diagram::themeKey; });
        if (!own.empty())
            view.metadata.push_back({diagram::themeKey, own});
    });
    return tx;
}

std::string counted(std::size_t items) {
    return items == 1 ? "1 number" : fmt::format("{} numbers", items);
}

} // namespace

EditResult setTheme(const ArgumentMap& map, const std::string& name) {
    const base::Result<diagram::Theme> theme = diagram::themeNamed(name);
    if (!theme)
        return tl::unexpected(theme.error());
    return wholeMap(lookingLike(map, name, {}), "Change Theme", "theme",
                    "Theme: " + theme->title + ".");
}

EditResult setTheme(const ArgumentMap& map, const std::string& file, const diagram::Theme& theme) {
    return wholeMap(lookingLike(map, file, diagram::writeTheme(theme)), "Change Theme", "theme",
                    fmt::format("Theme: {}; the map brings it along.",
                                theme.title.empty() ? file : theme.title));
}

EditResult fixNumbers(const ArgumentMap& map) {
    diagram::NumbersEdit edit = diagram::fixNumbers(map);
    if (edit.items == 0)
        return refuse("All numbers are fixed already.");
    return wholeMap(std::move(edit.transaction), "Fix Numbers", "fix numbers",
                    "Fixed " + counted(edit.items) +
                        ": whatever is added, moved or removed, they stay.");
}

EditResult freeNumbers(const ArgumentMap& map) {
    diagram::NumbersEdit edit = diagram::freeNumbers(map);
    if (edit.items == 0)
        return refuse("No number is fixed.");
    return wholeMap(std::move(edit.transaction), "Free Numbers", "free numbers",
                    "Freed " + counted(edit.items) + ": they follow the structure again.");
}

} // namespace argmap::presenter
