// The few questions that need a dialogue, and what Help shows.

#include "frame.hpp"

#include <wx/aboutdlg.h>
#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/filedlg.h>
#include <wx/filename.h>
#include <wx/listbox.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>

namespace argmap::editor {

namespace {

wxString text(std::string_view utf8) {
    return wxString::FromUTF8(utf8.data(), utf8.size());
}

} // namespace

std::optional<std::filesystem::path> Frame::askOpen() {
    wxString known;
    for (const std::string& suffix : m_presenter.readableSuffixes())
        known += (known.empty() ? "*" : ";*") + text(suffix);
    wxFileDialog dialog(this, "Open a map", wxString(), wxString(),
                        "Maps (" + known + ")|" + known + "|All files|*",
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK)
        return std::nullopt;
    return std::filesystem::path(dialog.GetPath().utf8_string());
}

std::optional<std::filesystem::path> Frame::askSave(const std::filesystem::path& suggestion,
                                                    const std::string& suffix) {
    // Argmap's own file may be packed, too.
    const std::optional<std::string> packed =
        suffix == ".argmap" ? std::optional(suffix + ".zst") : std::nullopt;
    wxString wildcard = "*" + text(suffix) + "|*" + text(suffix);
    if (packed)
        wildcard += "|*" + text(*packed) + "|*" + text(*packed);
    wxFileDialog dialog(this, "Save the map", text(suggestion.parent_path().string()),
                        text(suggestion.filename().string()), wildcard, wxFD_SAVE);
    if (packed && suggestion.filename().string().ends_with(*packed))
        dialog.SetFilterIndex(1);
    while (dialog.ShowModal() == wxID_OK) {
        // Under another suffix, the source of an import for one, nothing is written.
        std::filesystem::path file(dialog.GetPath().utf8_string());
        const std::string name = file.filename().string();
        if (!name.ends_with(suffix) && !(packed && name.ends_with(*packed)))
            file += dialog.GetFilterIndex() == 1 && packed ? *packed : suffix;
        if (!wxFileName::FileExists(text(file.string())) || mayReplace(file))
            return file;
        dialog.SetPath(text(file.string()));
    }
    return std::nullopt;
}

bool Frame::mayReplace(const std::filesystem::path& file) {
    wxMessageDialog dialog(this, text(file.filename().string()) + " is there already.", "Argmap",
                           wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION);
    dialog.SetExtendedMessage("Replacing it overwrites what it holds.");
    dialog.SetYesNoLabels("&Replace", "&Other Name");
    return dialog.ShowModal() == wxID_YES;
}

std::optional<std::filesystem::path> Frame::askTheme() {
    wxFileDialog dialog(this, "Choose a theme", wxString(), wxString(), "Themes (*.json)|*.json",
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK)
        return std::nullopt;
    return std::filesystem::path(dialog.GetPath().utf8_string());
}

presenter::Answer Frame::askUnsaved(const std::string& name) {
    wxMessageDialog dialog(this, "Save the changes to " + text(name) + " before closing?", "Argmap",
                           wxYES_NO | wxCANCEL | wxICON_QUESTION);
    dialog.SetExtendedMessage("Changes that are not saved are lost.");
    dialog.SetYesNoCancelLabels("&Save", "&Discard", "&Cancel");
    switch (dialog.ShowModal()) {
    case wxID_YES:
        return presenter::Answer::Save;
    case wxID_NO:
        return presenter::Answer::Discard;
    default:
        return presenter::Answer::Cancel;
    }
}

presenter::ChangedAnswer Frame::askChanged(const std::string& name) {
    wxMessageDialog dialog(this, "Another program has changed " + text(name) + ".", "Argmap",
                           wxYES_NO | wxCANCEL | wxYES_DEFAULT | wxICON_WARNING);
    dialog.SetExtendedMessage("Save under another name and nothing is lost; or write over it, and "
                              "its present state stays beside it as a backup.");
    dialog.SetYesNoCancelLabels(text("Save &As…"), "&Overwrite", "&Cancel");
    switch (dialog.ShowModal()) {
    case wxID_YES:
        return presenter::ChangedAnswer::SaveAs;
    case wxID_NO:
        return presenter::ChangedAnswer::Overwrite;
    default:
        return presenter::ChangedAnswer::Cancel;
    }
}

presenter::RecoverAnswer Frame::askRecover(const std::string& question, const std::string& more) {
    for (;;) {
        wxMessageDialog dialog(this, text(question), "Argmap",
                               wxYES_NO | wxCANCEL | wxYES_DEFAULT | wxICON_QUESTION);
        dialog.SetExtendedMessage(text(more));
        dialog.SetYesNoCancelLabels("&Recover", text("&Delete…"), "&Later");
        const int answer = dialog.ShowModal();
        if (answer != wxID_NO)
            return answer == wxID_YES ? presenter::RecoverAnswer::Recover
                                      : presenter::RecoverAnswer::Later;
        wxMessageDialog sure(this, "Delete this work for good?", "Argmap",
                             wxYES_NO | wxNO_DEFAULT | wxICON_WARNING);
        sure.SetYesNoLabels("&Delete", "&Keep");
        if (sure.ShowModal() == wxID_YES)
            return presenter::RecoverAnswer::Delete;
    }
}

bool Frame::askBackup(const std::string& question, const std::string& more) {
    wxMessageDialog dialog(this, text(question), "Argmap",
                           wxYES_NO | wxYES_DEFAULT | wxICON_WARNING);
    dialog.SetExtendedMessage(text(more));
    dialog.SetYesNoLabels("Open the &Backup", "&Do Not");
    return dialog.ShowModal() == wxID_YES;
}

std::optional<std::size_t> Frame::askState(const std::vector<std::string>& states,
                                           std::size_t current) {
    wxDialog dialog(this, wxID_ANY, "History", wxDefaultPosition, wxDefaultSize,
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    wxArrayString names;
    for (std::size_t i = 0; i < states.size(); ++i)
        names.Add(text(states[i]) + (i == current ? "  (now)" : ""));
    auto* list = new wxListBox(&dialog, wxID_ANY, wxDefaultPosition,
                               dialog.FromDIP(wxSize(360, 400)), names, wxLB_SINGLE);
    list->SetName("history");
    list->SetSelection(static_cast<int>(current));
    list->EnsureVisible(static_cast<int>(current));
    list->Bind(wxEVT_LISTBOX_DCLICK, [&](wxCommandEvent&) { dialog.EndModal(wxID_OK); });
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(list, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(8)));
    wxSizer* buttons = dialog.CreateButtonSizer(wxOK | wxCANCEL);
    column->Add(buttons, wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
    dialog.FindWindow(wxID_OK)->SetLabel("&Go There");
    dialog.SetSizerAndFit(column);
    list->SetFocus();
    const bool goes = dialog.ShowModal() == wxID_OK;
    m_canvas->SetFocus();
    if (!goes || list->GetSelection() == wxNOT_FOUND)
        return std::nullopt;
    return static_cast<std::size_t>(list->GetSelection());
}

void Frame::tell(const std::string& message, const std::string& advice) {
    wxMessageDialog dialog(this, text(message), "Argmap", wxOK | wxICON_WARNING);
    if (!advice.empty())
        dialog.SetExtendedMessage(text(advice));
    m_openMessage = message;
    dialog.ShowModal();
    m_openMessage.clear();
}

void Frame::showKeys() {
    wxDialog dialog(this, wxID_ANY, "Keys", wxDefaultPosition, wxDefaultSize,
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto* list =
        new wxDataViewListCtrl(&dialog, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(640, 520)));
    list->AppendTextColumn("Key", wxDATAVIEW_CELL_INERT, FromDIP(130));
    list->AppendTextColumn("Does", wxDATAVIEW_CELL_INERT, FromDIP(480));
    for (const presenter::CommandInfo& info : presenter::commands()) {
        if (info.key.empty())
            continue;
        wxVector<wxVariant> row;
        row.push_back(text(info.key));
        row.push_back(text(info.help));
        list->AppendItem(row);
    }
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(list, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(8)));
    column->Add(dialog.CreateButtonSizer(wxOK), wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
    dialog.SetSizerAndFit(column);
    dialog.ShowModal();
    m_canvas->SetFocus();
}

void Frame::showAbout() {
    wxAboutDialogInfo about;
    about.SetName("Argmap");
    about.SetVersion(ARGMAP_VERSION);
    about.SetDescription("Turns articles into argument maps.");
    about.SetLicence("Apache License 2.0");
    wxAboutBox(about, this);
}

} // namespace argmap::editor
