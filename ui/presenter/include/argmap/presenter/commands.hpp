// Everything that the editor can do, in one table: name, menu, key, help. Menus, tool bar, key
// handling and the list of keys are made from it.
//
// Constants; any thread. Keys are those of docs/keys.md, written "Ctrl+Shift+K". A plain key (Tab,
// Delete, Space …) belongs to the canvas and the outline alone, so that text fields keep theirs.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace argmap::presenter {

// clang-format off
enum class Command : std::uint8_t {
    New, Open, OpenSample, Recover, Save, SaveAs, Export, Close, Quit,
    Undo, Redo, ShowHistory, CopyText, CopySvg, Delete, EditText, SelectAll, Find, FindNext,
    AddClaim, AddReason, AddObjection, AddSibling, AddCoPremise, AddUndercut, AddEvidence,
    ConnectReason, ConnectObjection, TurnRound, MoveUp, MoveDown, MoveOut, MoveIn,
    Fold, FoldLevel, Tidy, FixNumbers, FreeNumbers, OtherTheme,
    WalkLeft, WalkRight, WalkUp, WalkDown, WalkMain,
    FitMap, ActualSize, FitSelection, ZoomIn, ZoomOut,
    NextPane, NextProblem, ShowOutline, ShowProperties, ShowProblems,
    KeyList, About
};
// clang-format on

enum class Menu : std::uint8_t { File, Edit, Map, View, Help };

struct CommandInfo {
    Command command;
    Menu menu;
    std::string_view label;     ///< "Add &Reason": & before the letter that opens it in the menu
    std::string_view key;       ///< empty: none
    std::string_view help;      ///< one sentence for the status line
    bool startsSection = false; ///< a rule stands before it in the menu
    bool inToolBar = false;
    bool plainKey = false; ///< the key works in the canvas and the outline only
    bool checkable = false;
};

/// All commands, in the order of the menus.
[[nodiscard]] std::span<const CommandInfo> commands();
[[nodiscard]] const CommandInfo& info(Command command);
[[nodiscard]] std::string_view title(Menu menu); ///< "&File"

} // namespace argmap::presenter
