#include "search_bar.hpp"

#include <argmap/base/utf8.hpp>
#include <argmap/presenter/edit.hpp>

#include <wx/sizer.h>

#include <algorithm>
#include <utility>

namespace argmap::editor {

namespace {
constexpr std::size_t listed = 50;      // matches in the list
constexpr std::size_t listedChars = 90; // of each
} // namespace

SearchBar::SearchBar(wxWindow* parent, presenter::Presenter& presenter, std::function<void()> leave)
    : wxPanel(parent), m_presenter(presenter), m_leave(std::move(leave)) {
    m_prompt = new wxStaticText(this, wxID_ANY, wxString());
    m_text = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                            wxTE_PROCESS_ENTER, wxDefaultValidator, "find");
    m_count = new wxStaticText(this, wxID_ANY, wxString());
    m_list = new wxListBox(this, wxID_ANY, wxDefaultPosition, wxSize(-1, FromDIP(130)));
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(m_prompt, wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(6)));
    line->Add(m_text, wxSizerFlags(1).CentreVertical().Border(wxALL, FromDIP(4)));
    line->Add(m_count, wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(6)));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(line, wxSizerFlags().Expand());
    column->Add(m_list, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(4)));
    SetSizer(column);
    m_text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { search(); });
    m_text->Bind(wxEVT_KEY_DOWN, &SearchBar::onKey, this);
    m_list->Bind(wxEVT_KEY_DOWN, &SearchBar::onKey, this);
    m_list->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { choose(); });
    Hide();
}

void SearchBar::startFinding() {
    open("Find:", false);
}

void SearchBar::startPicking(const std::string& prompt) {
    open(wxString::FromUTF8(prompt + "  Type a few letters, or click a box."), true);
}

void SearchBar::open(const wxString& prompt, bool picking) {
    m_picking = picking;
    m_prompt->SetLabel(prompt);
    m_text->ChangeValue(wxString());
    m_count->SetLabel(wxString());
    m_list->Clear();
    m_list->Hide();
    m_matches.clear();
    Show();
    GetParent()->Layout();
    m_text->SetFocus();
}

void SearchBar::stop() {
    if (!IsShown())
        return;
    Hide();
    GetParent()->Layout();
}

void SearchBar::search() {
    const std::string query = m_text->GetValue().utf8_string();
    m_matches = m_presenter.matches(query);
    if (!m_picking)
        m_presenter.find(query);
    m_list->Clear();
    for (std::size_t i = 0; i < std::min(m_matches.size(), listed); ++i) {
        const std::string_view text = presenter::textOf(m_presenter.map(), m_matches[i]);
        m_list->Append(wxString::FromUTF8(base::shortened(text, listedChars)));
    }
    if (!m_matches.empty())
        m_list->SetSelection(0);
    m_list->Show(!m_matches.empty());
    m_count->SetLabel(query.empty()
                          ? wxString()
                          : wxString::Format(m_matches.size() == 1 ? "%zu match" : "%zu matches",
                                             m_matches.size()));
    Layout();
    GetParent()->Layout();
}

void SearchBar::onKey(wxKeyEvent& event) {
    const int count = static_cast<int>(m_list->GetCount());
    switch (event.GetKeyCode()) {
    case WXK_ESCAPE:
        if (m_picking)
            m_presenter.picked({});
        stop();
        m_leave();
        return;
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        choose();
        return;
    case WXK_DOWN:
    case WXK_UP:
        if (count > 0) {
            const int step = event.GetKeyCode() == WXK_DOWN ? 1 : -1;
            m_list->SetSelection((m_list->GetSelection() + step + count) % count);
            if (!m_picking)
                m_presenter.selectAndReveal(
                    m_matches[static_cast<std::size_t>(m_list->GetSelection())]);
        }
        return;
    default:
        event.Skip();
    }
}

void SearchBar::choose() {
    const int row = m_list->GetSelection();
    if (row == wxNOT_FOUND)
        return;
    const model::ItemRef item = m_matches[static_cast<std::size_t>(row)];
    stop();
    if (m_picking)
        m_presenter.picked(item);
    else
        m_presenter.selectAndReveal(item);
    m_leave();
}

} // namespace argmap::editor
