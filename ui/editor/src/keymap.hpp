// Which command a key press means: the table of commands, read as keys.
//
// Made once, then constant; main thread.
#pragma once

#include <argmap/presenter/commands.hpp>

#include <map>
#include <optional>
#include <utility>

class wxKeyEvent;

namespace argmap::editor {

class Keymap {
public:
    /// Without keys nothing but the mouse and the menus works: tests prove with it that they press
    /// real keys.
    explicit Keymap(bool withKeys = true);

    /// The command of a plain key (Tab, Delete, arrows …), for the canvas and the outline.
    [[nodiscard]] std::optional<presenter::Command> plain(const wxKeyEvent& event) const;
    [[nodiscard]] bool hasKeys() const { return m_withKeys; }

private:
    bool m_withKeys;
    std::map<std::pair<int, int>, presenter::Command> m_plain; ///< by key code and modifiers
};

} // namespace argmap::editor
