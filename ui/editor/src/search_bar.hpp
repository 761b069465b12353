// One line over the canvas to type a few letters in: finds as one types, or picks the item that the
// selection is connected to. Below it the matches.
//
// Main thread; owned by the frame.
#pragma once

#include <argmap/presenter/presenter.hpp>

#include <wx/listbox.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <functional>
#include <string>
#include <vector>

namespace argmap::editor {

class SearchBar : public wxPanel {
public:
    /// `leave` gives the focus back to the picture.
    SearchBar(wxWindow* parent, presenter::Presenter& presenter, std::function<void()> leave);

    void startFinding();
    void startPicking(const std::string& prompt);
    void stop();

private:
    void open(const wxString& prompt, bool picking);
    void search();
    void onKey(wxKeyEvent& event);
    void choose();

    presenter::Presenter& m_presenter;
    std::function<void()> m_leave;
    wxStaticText* m_prompt;
    wxTextCtrl* m_text;
    wxStaticText* m_count;
    wxListBox* m_list;
    std::vector<model::ItemRef> m_matches;
    bool m_picking = false;
};

} // namespace argmap::editor
