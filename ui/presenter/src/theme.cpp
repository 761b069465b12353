// How the map looks: a theme that ships, or one of the user's own.

#include <argmap/diagram/diagram.hpp>
#include <argmap/files/read_file.hpp>
#include <argmap/presenter/edit_map.hpp>
#include <argmap/presenter/presenter.hpp>

#include <fmt/format.h>

namespace argmap::presenter {

namespace {

// "house.json, line 2, column 15: a theme has no "suport""
std::string sentence(const base::Diagnostic& why, const std::string& file) {
    std::string place = file;
    if (why.begin.known())
        place += fmt::format(", line {}, column {}", why.begin.line, why.begin.column);
    return place + ": " + why.message;
}

} // namespace

std::vector<Presenter::ThemeName> Presenter::themes() {
    std::vector<ThemeName> themes;
    for (const std::string& name : diagram::themeNames())
        themes.push_back({name, diagram::themeNamed(name)->title});
    return themes;
}

std::string Presenter::theme() const {
    const model::ViewId view = diagram::firstView(map());
    return view && !map()[view].theme.empty() ? map()[view].theme : "light";
}

void Presenter::chooseTheme(const std::string& name) {
    if (name != theme())
        apply(setTheme(map(), name));
}

void Presenter::chooseOwnTheme() {
    const auto file = m_shell.askTheme();
    if (!file)
        return;
    const std::string name = file->filename().string();
    const base::Result<diagram::Theme> theme =
        files::readFile(m_env, *file).and_then([&](const std::string& json) {
            return diagram::readTheme(json, name);
        });
    if (theme)
        apply(setTheme(map(), name, *theme));
    else
        m_shell.tell("This theme cannot be used: " + sentence(theme.error(), name),
                     theme.error().advice);
}

} // namespace argmap::presenter
