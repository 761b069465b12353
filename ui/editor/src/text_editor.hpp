// The text field that opens over a box: a native control, so that input methods, spelling of
// accents and mixed directions work as everywhere.
//
// Main thread; a child of the canvas. Ends by calling `done` once: with the text, or with nothing
// when it was given up.
#pragma once

#include <argmap/presenter/commands.hpp>

#include <wx/textctrl.h>

#include <functional>
#include <optional>
#include <string>

namespace argmap::editor {

class TextEditor : public wxTextCtrl {
public:
    using Done = std::function<void(std::optional<std::string>, std::optional<presenter::Command>)>;

    TextEditor(wxWindow* parent, const wxString& text, Done done);

    /// Over the box, in the size of the picture's text at that zoom, but never too small to read.
    void place(const wxRect& box, double zoom);
    void commit(std::optional<presenter::Command> next = {});

private:
    void onKey(wxKeyEvent& event);
    void finish(std::optional<std::string> text, std::optional<presenter::Command> next);
    void grow();

    Done m_done;
    wxRect m_box;
};

} // namespace argmap::editor
