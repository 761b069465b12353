#include "menus.hpp"

#include "icons.hpp"

namespace argmap::editor {

using presenter::Command;
using presenter::CommandInfo;

namespace {

constexpr int firstId = 8000;

wxString text(std::string_view utf8) {
    return wxString::FromUTF8(utf8.data(), utf8.size());
}

// Those that ship, then what leads to others.
wxMenu* makeThemeMenu(const CommandInfo& other) {
    auto* menu = new wxMenu;
    int id = themeBase;
    for (const presenter::Presenter::ThemeName& theme : presenter::Presenter::themes())
        menu->AppendCheckItem(id++, "&" + text(theme.title), "Draws the map in this theme");
    menu->AppendSeparator();
    menu->AppendCheckItem(idOf(other.command), text(other.label), text(other.help));
    return menu;
}

} // namespace

int idOf(Command command) {
    switch (command) { // ids that the desktop knows: their items get its icons and places
    case Command::Quit:
        return wxID_EXIT;
    case Command::About:
        return wxID_ABOUT;
    default:
        return firstId + static_cast<int>(command);
    }
}

std::optional<Command> commandOf(int id) {
    for (const CommandInfo& info : presenter::commands())
        if (idOf(info.command) == id)
            return info.command;
    return std::nullopt;
}

wxString labelOf(const CommandInfo& info, bool withKeys) {
    wxString label = text(info.label);
    if (info.key.empty() || !withKeys)
        return label;
    // A plain key must stay free for text fields: it is shown, but the menu does not listen for it.
    return info.plainKey ? label + "  (" + text(info.key) + ")" : label + "\t" + text(info.key);
}

wxMenuBar* makeMenuBar(bool withKeys) {
    auto* bar = new wxMenuBar;
    wxMenu* menu = nullptr;
    std::optional<presenter::Menu> current;
    for (const CommandInfo& info : presenter::commands()) {
        if (!current || *current != info.menu) {
            menu = new wxMenu;
            bar->Append(menu, text(presenter::title(info.menu)));
            current = info.menu;
        }
        if (info.startsSection)
            menu->AppendSeparator();
        if (info.command == Command::OtherTheme) {
            menu->AppendSubMenu(makeThemeMenu(info), "&Theme", "Changes the colours of the map");
            continue;
        }
        menu->Append(idOf(info.command), labelOf(info, withKeys), text(info.help),
                     info.checkable ? wxITEM_CHECK : wxITEM_NORMAL);
        if (info.command == Command::OpenSample)
            menu->AppendSubMenu(new wxMenu, "Open &Recent");
    }
    return bar;
}

void fillToolBar(wxToolBar& bar) {
    std::optional<presenter::Menu> current;
    for (const presenter::Menu menu :
         {presenter::Menu::Map, presenter::Menu::Edit, presenter::Menu::View})
        for (const CommandInfo& info : presenter::commands()) {
            if (!info.inToolBar || info.menu != menu)
                continue;
            if (current && *current != menu)
                bar.AddSeparator();
            current = menu;
            wxString name = text(info.label);
            name.Replace("&", "");
            name.Replace(wxString::FromUTF8("…"), "");
            wxString tip = name + wxString::FromUTF8(" — ") + text(info.help);
            if (!info.key.empty())
                tip += " (" + text(info.key) + ")";
            wxString shortName = name;
            shortName.Replace("Add ", "");
            bar.AddTool(idOf(info.command), shortName, iconOf(info.command), tip);
        }
    bar.Realize();
}

void popUpMapMenu(wxWindow& window, presenter::Presenter& presenter, wxPoint point) {
    wxMenu menu;
    for (const Command command :
         {Command::EditText, Command::AddReason, Command::AddObjection, Command::AddSibling,
          Command::AddCoPremise, Command::AddUndercut, Command::AddEvidence, Command::ConnectReason,
          Command::ConnectObjection, Command::TurnRound, Command::Fold, Command::CopyText,
          Command::Delete}) {
        const CommandInfo& info = presenter::info(command);
        menu.Append(idOf(command), labelOf(info, true), text(info.help))
            ->Enable(presenter.isEnabled(command));
        if (command == Command::EditText || command == Command::AddEvidence ||
            command == Command::TurnRound)
            menu.AppendSeparator();
    }
    window.PopupMenu(&menu, point);
}

} // namespace argmap::editor
