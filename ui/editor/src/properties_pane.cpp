#include "properties_pane.hpp"

#include <fmt/format.h>
#include <wx/combobox.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <cctype>
#include <string>

namespace argmap::editor {

using presenter::Field;

PropertiesPane::PropertiesPane(wxWindow* parent, presenter::Presenter& presenter)
    : wxScrolledWindow(parent), m_presenter(presenter) {
    SetScrollRate(0, FromDIP(10));
    auto* column = new wxBoxSizer(wxVERTICAL);
    const wxSizerFlags line = wxSizerFlags().Expand().Border(wxALL, FromDIP(6));
    m_what = new wxStaticText(this, wxID_ANY, wxString());
    m_what->SetFont(m_what->GetFont().Bold());
    column->Add(m_what, line);
    m_text = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(-1, 96)),
                            wxTE_MULTILINE, wxDefaultValidator, "text");
    m_text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        if (!m_showing)
            m_presenter.apply(presenter::setText(m_presenter.map(), m_presenter.primary(),
                                                 m_text->GetValue().utf8_string()));
    });
    column->Add(m_text, line);

    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(8, 6)));
    grid->AddGrowableCol(1);
    addEntry(*grid, "Kind", Field::Kind,
             {"claim", "evidence", "assumption", "hypothesis", "question"});
    addEntry(*grid, "Title", Field::Title, {});
    addEntry(*grid, "Origin", Field::Origin, {"source", "analyst"});
    addEntry(*grid, "Likelihood", Field::LikelihoodTerm,
             {"almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely",
              "very likely", "almost certain"});
    addEntry(*grid, "Confidence", Field::Confidence, {"low", "moderate", "high"});
    addEntry(*grid, "Because", Field::ConfidenceReason, {});
    addEntry(*grid, "Tags", Field::Tags, {});
    addEntry(*grid, "Scheme", Field::Scheme, {});
    addEntry(*grid, "Note", Field::Note, {});
    column->Add(grid, line);

    m_citationsHeading = new wxStaticText(this, wxID_ANY, "Citations");
    m_citationsHeading->SetFont(m_citationsHeading->GetFont().Bold());
    column->Add(m_citationsHeading, line);
    m_citations = new wxStaticText(this, wxID_ANY, wxString());
    column->Add(m_citations, line);
    SetSizer(column);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (GetClientSize().x != m_wrappedTo) {
            wrapCitations();
            FitInside();
        }
    });
    show();
}

void PropertiesPane::addEntry(wxFlexGridSizer& grid, const char* label, Field field,
                              const std::vector<const char*>& choices) {
    auto* caption = new wxStaticText(this, wxID_ANY, label);
    grid.Add(caption, wxSizerFlags().CentreVertical());
    wxWindow* window = nullptr;
    wxTextEntry* entry = nullptr;
    if (choices.empty()) {
        auto* text = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, 0,
                                    wxDefaultValidator, label);
        window = text;
        entry = text;
    } else {
        auto* box = new wxComboBox(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, 0,
                                   nullptr, 0, wxDefaultValidator, label);
        for (const char* choice : choices)
            box->Append(choice);
        window = box;
        entry = box;
    }
    const auto changed = [this, field, entry](wxCommandEvent&) {
        if (!m_showing)
            m_presenter.apply(presenter::setField(m_presenter.map(), m_presenter.primary(), field,
                                                  entry->GetValue().utf8_string()));
    };
    window->Bind(wxEVT_TEXT, changed);
    window->Bind(wxEVT_COMBOBOX, changed);
    grid.Add(window, wxSizerFlags(1).Expand());
    m_entries.push_back({field, caption, window, entry});
}

void PropertiesPane::show() {
    m_showing = true;
    const model::ArgumentMap& map = m_presenter.map();
    const model::ItemRef item = m_presenter.primary();
    const bool there = map.contains(item);
    const bool isStatement = there && item.type == model::ItemType::Statement;
    m_what->SetLabel(wxString::FromUTF8(headline(item)));
    const wxWindow* focus = FindFocus();
    if (focus != m_text)
        m_text->ChangeValue(wxString::FromUTF8(std::string(presenter::textOf(map, item))));
    const bool isInference = there && item.type == model::ItemType::Inference;
    m_text->Show(there && !isInference);
    const bool bears = there && presenter::bearsOnSomething(map, item);
    for (const Entry& entry : m_entries) {
        const bool ofInference = entry.field == Field::Scheme || entry.field == Field::Note;
        const bool shown = ofInference ? bears : isStatement;
        entry.caption->Show(shown);
        entry.window->Show(shown);
        if (shown && focus != entry.window)
            entry.text->ChangeValue(wxString::FromUTF8(presenter::fieldOf(map, item, entry.field)));
    }
    m_citationsHeading->Show(isStatement || isInference);
    m_citations->Show(isStatement || isInference);
    m_citationsText = citations(item);
    wrapCitations();
    Layout();
    FitInside();
    m_showing = false;
}

std::string PropertiesPane::headline(model::ItemRef item) const {
    const model::ArgumentMap& map = m_presenter.map();
    if (!map.contains(item))
        return m_presenter.hasDocument() ? "Nothing is selected" : "";
    std::string type(model::name(item.type));
    type.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(type.front())));
    return type + " · " + map.item(item).id;
}

void PropertiesPane::wrapCitations() {
    m_wrappedTo = GetClientSize().x;
    m_citations->SetLabel(m_citationsText);
    m_citations->Wrap(std::max(m_wrappedTo - FromDIP(16), FromDIP(120)));
}

wxString PropertiesPane::citations(model::ItemRef item) const {
    const model::ArgumentMap& map = m_presenter.map();
    std::string text;
    if (map.contains(item))
        for (const model::CitationId id : map.citationsOf(item)) {
            const model::Citation& citation = map[id];
            std::string place;
            if (map.contains(citation.source))
                place = map[citation.source].title.empty() ? map[citation.source].id
                                                           : map[citation.source].title;
            if (!citation.paragraph.empty())
                place += " ¶" + citation.paragraph;
            if (!citation.credibility.empty())
                place += " · credibility " + citation.credibility;
            for (const model::Span& span : citation.spans)
                text += fmt::format("“{}”\n", span.exact);
            text += place + "\n\n";
        }
    return wxString::FromUTF8(text.empty() ? "None yet." : text);
}

void PropertiesPane::focusFirst() {
    m_text->SetFocus();
}

} // namespace argmap::editor
