// The list of problems: one click leads to the place.
//
// Main thread; owned by the frame.
#pragma once

#include <argmap/presenter/presenter.hpp>

#include <wx/dataview.h>
#include <wx/panel.h>

namespace argmap::editor {

class ProblemsPane : public wxPanel {
public:
    ProblemsPane(wxWindow* parent, presenter::Presenter& presenter);

    void show();
    void focusList() { m_list->SetFocus(); }

private:
    presenter::Presenter& m_presenter;
    wxDataViewListCtrl* m_list;
};

} // namespace argmap::editor
