#include <argmap/presenter/commands.hpp>

#include <algorithm>
#include <array>

namespace argmap::presenter {

namespace {

using enum Command;

constexpr std::array table{
    CommandInfo{New, Menu::File, "&New", "Ctrl+N", "Starts an empty map"},
    CommandInfo{Open, Menu::File, "&Open…", "Ctrl+O",
                "Opens a map, or imports a file of another format"},
    CommandInfo{OpenSample, Menu::File, "Open Sa&mple", "", "Opens a copy of the sample map"},
    CommandInfo{Recover, Menu::File, "&Recover…", "",
                "Brings back what was not saved when Argmap ended"},
    CommandInfo{Save, Menu::File, "&Save", "Ctrl+S", "Saves the map", true},
    CommandInfo{SaveAs, Menu::File, "Save &As…", "Ctrl+Shift+S",
                "Saves the map under another name"},
    CommandInfo{Export, Menu::File, "&Export Diagram…", "Ctrl+Shift+E",
                "Writes the diagram to a file: SVG, PDF, PNG …", true},
    CommandInfo{Close, Menu::File, "&Close", "Ctrl+W", "Closes the window", true},
    CommandInfo{Quit, Menu::File, "&Quit", "Ctrl+Q", "Ends the program"},

    CommandInfo{Undo, Menu::Edit, "&Undo", "Ctrl+Z", "Takes back the last step", false, true},
    CommandInfo{Redo, Menu::Edit, "&Redo", "Ctrl+Shift+Z", "Does the undone step again", false,
                true},
    CommandInfo{ShowHistory, Menu::Edit, "&History…", "Ctrl+H",
                "Lists all steps, to go to any of them"},
    CommandInfo{CopyText, Menu::Edit, "&Copy as Text", "Ctrl+C",
                "Copies the selected branches as indented text", true},
    CommandInfo{CopySvg, Menu::Edit, "Copy as S&VG", "Ctrl+Shift+C", "Copies the diagram as SVG"},
    CommandInfo{Delete, Menu::Edit, "&Delete", "Delete",
                "Removes the selected items with what hangs on them alone", true, false, true},
    CommandInfo{EditText, Menu::Edit, "&Edit Text", "F2",
                "Edits the text of the selected item in its box"},
    CommandInfo{SelectAll, Menu::Edit, "Select &All", "Ctrl+A", "Selects every item"},
    CommandInfo{Find, Menu::Edit, "&Find…", "Ctrl+F", "Finds items as you type", true, true},
    CommandInfo{FindNext, Menu::Edit, "Find &Next", "F3", "Goes to the next item found"},

    CommandInfo{AddReason, Menu::Map, "Add &Reason", "Tab",
                "Adds a reason to the selected item and edits it", false, true, true},
    CommandInfo{AddObjection, Menu::Map, "Add &Objection", "Shift+Tab",
                "Adds an objection to the selected item and edits it", false, true, true},
    CommandInfo{AddSibling, Menu::Map, "Add &Sibling", "Enter",
                "Adds another one like the selected item, right after it", false, false, true},
    CommandInfo{AddCoPremise, Menu::Map, "Add Co-&premise", "Ctrl+Enter",
                "Adds a premise that counts only together with the selected reason", false, true},
    CommandInfo{AddUndercut, Menu::Map, "Add &Undercut", "Ctrl+U",
                "Adds an attack on the step from the selected reason to its claim", false, true},
    CommandInfo{AddEvidence, Menu::Map, "Add &Evidence", "Ctrl+E",
                "Adds evidence for the selected item", false, true},
    CommandInfo{AddClaim, Menu::Map, "Add &Claim", "Ctrl+Shift+N",
                "Adds a claim that bears on nothing yet"},
    CommandInfo{ConnectReason, Menu::Map, "Connect as Reason…", "Ctrl+K",
                "Makes the selection a reason for what is then picked", true},
    CommandInfo{ConnectObjection, Menu::Map, "Connect as Objection…", "Ctrl+Shift+K",
                "Makes the selection an objection to what is then picked"},
    CommandInfo{TurnRound, Menu::Map, "&Turn Round", "Ctrl+T",
                "Turns a reason into an objection and back"},
    CommandInfo{MoveUp, Menu::Map, "Move Up", "Alt+Up", "Moves the item before the sibling above",
                true},
    CommandInfo{MoveDown, Menu::Map, "Move Down", "Alt+Down",
                "Moves the item behind the sibling below"},
    CommandInfo{MoveOut, Menu::Map, "Move Out", "Alt+Left",
                "Moves the item to its parent's parent"},
    CommandInfo{MoveIn, Menu::Map, "Move In", "Alt+Right",
                "Moves the item under the sibling before it"},
    CommandInfo{Tidy, Menu::Map, "Tid&y", "Ctrl+L", "Lays the map out anew", true},
    CommandInfo{FixNumbers, Menu::Map, "Fi&x Numbers", "",
                "Keeps the numbers of boxes, whatever is added, moved or removed", true},
    CommandInfo{FreeNumbers, Menu::Map, "&Free Numbers", "",
                "Lets the numbers of boxes follow the structure again"},

    CommandInfo{FitMap, Menu::View, "&Fit Map", "Ctrl+0", "Shows the whole map", false, true},
    CommandInfo{ActualSize, Menu::View, "&Actual Size", "Ctrl+1", "Shows the map at 100 %"},
    CommandInfo{FitSelection, Menu::View, "Fit &Selection", "Ctrl+2", "Shows the selected items"},
    CommandInfo{ZoomIn, Menu::View, "Zoom &In", "+", "Shows the map larger", false, false, true},
    CommandInfo{ZoomOut, Menu::View, "Zoom &Out", "-", "Shows the map smaller", false, false, true},
    CommandInfo{Fold, Menu::View, "Fo&ld or Unfold", "Space",
                "Hides or shows what stands below the selected items", true, false, true},
    CommandInfo{FoldLevel, Menu::View, "Fold to Le&vel", "/",
                "Hides everything below the level of the selected item, or shows all", false, false,
                true},
    CommandInfo{OtherTheme, Menu::View, "&Other…", "",
                "Draws the map in the colours of a theme file of yours"},
    CommandInfo{WalkLeft, Menu::View, "To the Claim", "Left", "Selects what the item bears on",
                true, false, true},
    CommandInfo{WalkRight, Menu::View, "To the First Reason", "Right", "Selects the first reason",
                false, false, true},
    CommandInfo{WalkUp, Menu::View, "To the One Above", "Up",
                "Selects the item above on the same level", false, false, true},
    CommandInfo{WalkDown, Menu::View, "To the One Below", "Down",
                "Selects the item below on the same level", false, false, true},
    CommandInfo{WalkMain, Menu::View, "To the Main Item", "Home", "Selects the main item", false,
                false, true},
    CommandInfo{ShowOutline, Menu::View, "Out&line", "Ctrl+Alt+1", "Shows or hides the outline",
                true, false, false, true},
    CommandInfo{ShowProperties, Menu::View, "&Properties", "Ctrl+Alt+2",
                "Shows or hides the properties", false, false, false, true},
    CommandInfo{ShowProblems, Menu::View, "Pro&blems", "Ctrl+Alt+3",
                "Shows or hides the problem list", false, false, false, true},
    CommandInfo{NextPane, Menu::View, "Next Pa&ne", "F6", "Goes to the next pane", true},
    CommandInfo{NextProblem, Menu::View, "Ne&xt Problem", "F8",
                "Goes to the next problem and its place"},

    CommandInfo{KeyList, Menu::Help, "&Keys", "F1", "Lists the keys"},
    CommandInfo{About, Menu::Help, "&About Argmap", "", "Tells the version and the licence"},
};

} // namespace

std::span<const CommandInfo> commands() {
    return table;
}

const CommandInfo& info(Command command) {
    return *std::find_if(table.begin(), table.end(),
                         [&](const CommandInfo& entry) { return entry.command == command; });
}

std::string_view title(Menu menu) {
    switch (menu) {
    case Menu::File:
        return "&File";
    case Menu::Edit:
        return "&Edit";
    case Menu::Map:
        return "&Map";
    case Menu::View:
        return "&View";
    case Menu::Help:
        break;
    }
    return "&Help";
}

} // namespace argmap::presenter
