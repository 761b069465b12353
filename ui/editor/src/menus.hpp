// Menus, tool bar and their keys, made from the table of commands.
//
// Main thread.
#pragma once

#include <argmap/presenter/presenter.hpp>

#include <wx/menu.h>
#include <wx/toolbar.h>

namespace argmap::editor {

/// The id of a command's menu item and tool.
[[nodiscard]] int idOf(presenter::Command command);
[[nodiscard]] std::optional<presenter::Command> commandOf(int id);

inline constexpr int recentBase = 9000; ///< ids of the recent files, from this one on
inline constexpr int themeBase = 9100;  ///< ids of the themes that ship, from this one on

/// The menu bar; without keys when `withKeys` is false.
[[nodiscard]] wxMenuBar* makeMenuBar(bool withKeys);
void fillToolBar(wxToolBar& bar);

/// The menu of an item, at a point of the window.
void popUpMapMenu(wxWindow& window, presenter::Presenter& presenter, wxPoint point);

/// Label of a menu item with its key behind it.
[[nodiscard]] wxString labelOf(const presenter::CommandInfo& info, bool withKeys);

} // namespace argmap::editor
