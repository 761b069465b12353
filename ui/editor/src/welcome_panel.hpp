// What an empty window shows: how to begin.
#pragma once

#include <argmap/presenter/commands.hpp>

#include <wx/panel.h>

#include <functional>

namespace argmap::editor {

class WelcomePanel : public wxPanel {
public:
    /// `run` is called with the command of the button that was pressed.
    WelcomePanel(wxWindow* parent, std::function<void(presenter::Command)> run, bool hasSample);
};

} // namespace argmap::editor
