// The map as a tree. All keys of the canvas work here too.
//
// Main thread; owned by the frame.
#pragma once

#include "keymap.hpp"
#include "outline_model.hpp"

#include <wx/panel.h>

#include <set>

namespace argmap::editor {

class OutlinePane : public wxPanel {
public:
    OutlinePane(wxWindow* parent, presenter::Presenter& presenter, const Keymap& keymap);

    void rebuild(); ///< another map, or another structure
    void refreshTexts(const model::ChangeSet& changes);
    void showSelection();
    void focusTree() { m_tree->SetFocus(); }

private:
    void revealSelectionSoon();
    void onSelection(wxDataViewEvent& event);
    void onKey(wxKeyEvent& event);
    [[nodiscard]] std::vector<model::ItemRef> shape() const;

    presenter::Presenter& m_presenter;
    const Keymap& m_keymap;
    wxObjectDataPtr<OutlineModel> m_model;
    wxDataViewCtrl* m_tree;
    std::vector<model::ItemRef> m_shape; ///< items and depths that the tree shows
    std::set<model::ItemRef> m_closed;   ///< what the user has closed
    bool m_showing = false;              ///< the selection is being set by the program
};

} // namespace argmap::editor
