// A window with a pane at one of its sides. The pane keeps its width (or height) whatever becomes
// of the window: the rest grows and shrinks.
//
// Main thread. wxSplitterWindow's own sash gravity loses the pane's size when the window is small
// for a moment, as it is while it is opened or maximised.
#pragma once

#include <wx/splitter.h>

namespace argmap::editor {

class PaneSplitter : public wxSplitterWindow {
public:
    enum class Side { Left, Right, Bottom };

    PaneSplitter(wxWindow* parent, Side side);

    /// What is always there, and the pane, hidden; both are children. `size` of the pane when it is
    /// shown, in pixels.
    void setWindows(wxWindow* rest, wxWindow* pane, int size);
    void showPane(bool show);
    [[nodiscard]] bool isPaneShown() const { return IsSplit(); }
    /// As the user has left it, shown or not.
    [[nodiscard]] int paneSize() const { return m_size; }

private:
    void place();
    [[nodiscard]] int length() const;

    Side m_side;
    wxWindow* m_rest = nullptr;
    wxWindow* m_pane = nullptr;
    int m_size = 0;
};

} // namespace argmap::editor
