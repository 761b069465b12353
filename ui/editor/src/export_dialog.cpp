// Where a diagram is written, and on what paper.

#include "frame.hpp"

#include <argmap/diagram/pages.hpp>

#include <wx/filedlg.h>
#include <wx/filedlgcustomize.h>
#include <wx/filename.h>
#include <wx/msgdlg.h>

#include <algorithm>
#include <array>

namespace argmap::editor {

namespace {

wxString text(std::string_view utf8) {
    return wxString::FromUTF8(utf8.data(), utf8.size());
}

constexpr std::array ways{diagram::Orientation::Auto, diagram::Orientation::Portrait,
                          diagram::Orientation::Landscape};

// Paper, and how it is held, below the list of files; as they were chosen last.
class PaperChoice : public wxFileDialogCustomizeHook {
public:
    explicit PaperChoice(Settings& settings)
        : m_settings(settings),
          m_paper(static_cast<int>(settings.number("Export/Paper", 0))),
          m_way(static_cast<int>(settings.number("Export/Orientation", 0))) {}

    void AddCustomControls(wxFileDialogCustomize& dialog) override {
        std::vector<wxString> papers{"One as large as the picture"};
        for (const std::string& name : diagram::paperNames())
            papers.push_back(text(name));
        const std::array<wxString, ways.size()> held{"As it prints larger", "Portrait",
                                                     "Landscape"};
        dialog.AddStaticText("Page:");
        m_papers = dialog.AddChoice(papers.size(), papers.data());
        dialog.AddStaticText("Paper is held:");
        m_ways = dialog.AddChoice(held.size(), held.data());
        m_papers->SetSelection(std::clamp(m_paper, 0, static_cast<int>(papers.size()) - 1));
        m_ways->SetSelection(std::clamp(m_way, 0, static_cast<int>(held.size()) - 1));
        // The toolkit's own call for this does not come where the dialogue is GTK's.
        m_papers->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { enableWays(); });
        enableWays();
    }
    void TransferDataFromCustomControls() override {
        m_paper = m_papers->GetSelection();
        m_way = m_ways->GetSelection();
        m_settings.setNumber("Export/Paper", m_paper);
        m_settings.setNumber("Export/Orientation", m_way);
    }

    /// What was chosen; nothing: one page as large as the picture.
    [[nodiscard]] std::optional<diagram::Paper> paper() const {
        if (m_paper < 1)
            return std::nullopt;
        std::optional<diagram::Paper> paper =
            diagram::paperNamed(diagram::paperNames()[static_cast<std::size_t>(m_paper) - 1]);
        paper->orientation = ways[static_cast<std::size_t>(std::max(m_way, 0))];
        return paper;
    }

private:
    void enableWays() { m_ways->Enable(m_papers->GetSelection() > 0); }

    Settings& m_settings;
    int m_paper; ///< 0: none, then by paperNames
    int m_way;
    wxFileDialogChoice* m_papers = nullptr;
    wxFileDialogChoice* m_ways = nullptr;
};

} // namespace

// The kind is that of the name's suffix; where another one was picked in the list and the name is
// still that of the suggestion, or has no suffix that is known, it is the picked one.
std::optional<presenter::ExportTo> Frame::askExport(const std::filesystem::path& suggestion,
                                                    const std::vector<presenter::FileKind>& kinds) {
    wxString wildcard;
    for (const presenter::FileKind& kind : kinds)
        wildcard += (wildcard.empty() ? "" : "|") + text(kind.title) + " (*" + text(kind.suffix) +
                    ")|*" + text(kind.suffix);
    PaperChoice paper(m_settings);
    wxFileDialog dialog(this, "Export the diagram", text(suggestion.parent_path().string()),
                        text(suggestion.filename().string()), wildcard, wxFD_SAVE);
    dialog.SetCustomizeHook(paper);
    while (dialog.ShowModal() == wxID_OK) {
        std::filesystem::path file(dialog.GetPath().utf8_string());
        const std::string& picked =
            kinds[static_cast<std::size_t>(std::max(dialog.GetFilterIndex(), 0))].suffix;
        const bool isKnown = std::ranges::any_of(kinds, [&](const presenter::FileKind& kind) {
            return file.extension() == kind.suffix;
        });
        if (!isKnown)
            file += picked;
        else if (file.extension() == suggestion.extension())
            file.replace_extension(picked);
        if (!wxFileName::FileExists(text(file.string())) || mayReplace(file))
            return presenter::ExportTo{file, paper.paper()};
        dialog.SetPath(text(file.string()));
    }
    return std::nullopt;
}

bool Frame::askReplace(const std::vector<std::string>& names) {
    constexpr std::size_t most = 10;
    wxString list;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        list += (i == 0 ? "" : ", ") + text(names[i]);
    if (names.size() > most)
        list += wxString::Format(" and %zu more", names.size() - most);
    wxMessageDialog dialog(this, "Each page is a file, and there are such files already.", "Argmap",
                           wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION);
    dialog.SetExtendedMessage(list + ". Replacing them overwrites what they hold.");
    dialog.SetYesNoLabels("&Replace", "&Do Not Export");
    return dialog.ShowModal() == wxID_YES;
}

} // namespace argmap::editor
