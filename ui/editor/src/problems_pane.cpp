#include "problems_pane.hpp"

#include <fmt/format.h>
#include <wx/sizer.h>

#include <string>

namespace argmap::editor {

ProblemsPane::ProblemsPane(wxWindow* parent, presenter::Presenter& presenter)
    : wxPanel(parent), m_presenter(presenter) {
    m_list =
        new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                               wxDV_SINGLE | wxDV_ROW_LINES | wxBORDER_NONE, wxDefaultValidator);
    m_list->SetName("problems");
    m_list->AppendTextColumn("Severity", wxDATAVIEW_CELL_INERT, FromDIP(90));
    m_list->AppendTextColumn("Problem", wxDATAVIEW_CELL_INERT, FromDIP(560));
    m_list->AppendTextColumn("Place", wxDATAVIEW_CELL_INERT, FromDIP(140));
    m_list->AppendTextColumn("What to do", wxDATAVIEW_CELL_INERT, FromDIP(420));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(m_list, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const int row = m_list->GetSelectedRow();
        const base::Diagnostics& problems = m_presenter.problems();
        if (row < 0 || static_cast<std::size_t>(row) >= problems.size())
            return;
        if (const model::ItemRef item =
                m_presenter.placeOf(problems[static_cast<std::size_t>(row)]))
            m_presenter.selectAndReveal(item);
    });
    show();
}

void ProblemsPane::show() {
    m_list->DeleteAllItems();
    const auto add = [this](std::string_view severity, std::string_view message,
                            std::string_view place, std::string_view advice) {
        wxVector<wxVariant> row;
        for (const std::string_view text : {severity, message, place, advice})
            row.push_back(wxString::FromUTF8(std::string(text)));
        m_list->AppendItem(row);
    };
    for (const base::Diagnostic& problem : m_presenter.problems()) {
        std::string place = problem.item;
        if (problem.begin.known())
            place = fmt::format("line {}", problem.begin.line);
        if (problem.begin.known() && problem.begin.column != 0)
            place += fmt::format(", column {}", problem.begin.column);
        add(base::name(problem.severity), problem.message, place, problem.advice);
    }
    if (m_presenter.problems().empty())
        add("", m_presenter.hasDocument() ? "No problems." : "", "", "");
}

} // namespace argmap::editor
