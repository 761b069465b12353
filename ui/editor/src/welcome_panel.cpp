#include "welcome_panel.hpp"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace argmap::editor {

using presenter::Command;

WelcomePanel::WelcomePanel(wxWindow* parent, std::function<void(Command)> run, bool hasSample)
    : wxPanel(parent) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* title = new wxStaticText(this, wxID_ANY,
                                   wxString::FromUTF8("Turn an article into an argument map"));
    title->SetFont(title->GetFont().Scaled(1.6F).Bold());
    column->Add(title, wxSizerFlags().CentreHorizontal().Border(wxBOTTOM, FromDIP(8)));
    auto* help = new wxStaticText(
        this, wxID_ANY,
        wxString::FromUTF8(
            "Claims and evidence, reasons for and against, and what follows from them."));
    column->Add(help, wxSizerFlags().CentreHorizontal().Border(wxBOTTOM, FromDIP(20)));

    const auto add = [&](const char* label, Command command) {
        auto* button = new wxButton(this, wxID_ANY, wxString::FromUTF8(label), wxDefaultPosition,
                                    FromDIP(wxSize(260, 40)));
        button->Bind(wxEVT_BUTTON, [run, command](wxCommandEvent&) { run(command); });
        column->Add(button, wxSizerFlags().CentreHorizontal().Border(wxALL, FromDIP(4)));
    };
    add("&Open a Map…", Command::Open);
    add("Start a &New Map", Command::New);
    if (hasSample)
        add("Open the &Sample Map", Command::OpenSample);
    auto* drop =
        new wxStaticText(this, wxID_ANY, wxString::FromUTF8("or drop a file on this window"));
    column->Add(drop, wxSizerFlags().CentreHorizontal().Border(wxTOP, FromDIP(12)));

    auto* middle = new wxBoxSizer(wxVERTICAL);
    middle->AddStretchSpacer();
    middle->Add(column, wxSizerFlags().CentreHorizontal());
    middle->AddStretchSpacer();
    SetSizer(middle);
}

} // namespace argmap::editor
