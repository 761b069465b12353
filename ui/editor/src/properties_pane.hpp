// The properties of the selected item, in native controls that screen readers know; what the item
// cannot have is not shown.
//
// Main thread; owned by the frame. Each change is committed as it is made; quick ones of one field
// are one step. A control that has the focus is not overwritten while one types in it.
#pragma once

#include <argmap/presenter/edit_change.hpp>
#include <argmap/presenter/presenter.hpp>

#include <wx/scrolwin.h>
#include <wx/stattext.h>

#include <vector>

class wxTextCtrl;
class wxFlexGridSizer;
class wxTextEntry;

namespace argmap::editor {

class PropertiesPane : public wxScrolledWindow {
public:
    PropertiesPane(wxWindow* parent, presenter::Presenter& presenter);

    /// Shows the selected item as it is now.
    void show();
    void focusFirst();

private:
    struct Entry {
        presenter::Field field;
        wxWindow* caption;
        wxWindow* window;
        wxTextEntry* text;
    };

    void addEntry(wxFlexGridSizer& grid, const char* label, presenter::Field field,
                  const std::vector<const char*>& choices);
    [[nodiscard]] std::string headline(model::ItemRef item) const; ///< "Statement · win-win"
    void wrapCitations();
    [[nodiscard]] wxString citations(model::ItemRef item) const;

    presenter::Presenter& m_presenter;
    wxStaticText* m_what;
    wxTextCtrl* m_text;
    std::vector<Entry> m_entries;
    wxStaticText* m_citationsHeading;
    wxStaticText* m_citations;
    wxString m_citationsText;
    int m_wrappedTo = 0; ///< width of the pane that the citations were broken for, pixels
    bool m_showing = false;
};

} // namespace argmap::editor
