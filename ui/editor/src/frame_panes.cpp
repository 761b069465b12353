// The panes: how they stand, fold away and are walked through.

#include "frame.hpp"

#include "welcome_panel.hpp"

#include <wx/sizer.h>

#include <algorithm>
#include <array>

namespace argmap::editor {

using presenter::Command;

namespace {
constexpr int leastPane = 120;
}

void Frame::makePanes() {
    const long style = wxSP_LIVE_UPDATE | wxSP_NOBORDER;
    m_bottomSplit = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, style);
    m_leftSplit = new wxSplitterWindow(m_bottomSplit, wxID_ANY, wxDefaultPosition, wxDefaultSize, style);
    m_rightSplit = new wxSplitterWindow(m_leftSplit, wxID_ANY, wxDefaultPosition, wxDefaultSize, style);
    m_centre = new wxPanel(m_rightSplit);
    m_search = new SearchBar(m_centre, m_presenter, [this] { m_canvas->SetFocus(); });
    m_canvas = new Canvas(m_centre, m_presenter, m_keymap);
    m_welcome = new WelcomePanel(m_centre, [this](Command command) { m_presenter.run(command); },
                                 m_presenter.isEnabled(Command::OpenSample));
    auto* centre = new wxBoxSizer(wxVERTICAL);
    centre->Add(m_search, wxSizerFlags().Expand());
    centre->Add(m_canvas, wxSizerFlags(1).Expand());
    centre->Add(m_welcome, wxSizerFlags(1).Expand());
    m_centre->SetSizer(centre);

    m_outline = new OutlinePane(m_leftSplit, m_presenter, m_keymap);
    m_properties = new PropertiesPane(m_rightSplit, m_presenter);
    m_problems = new ProblemsPane(m_bottomSplit, m_presenter);

    for (wxSplitterWindow* split : {m_bottomSplit, m_leftSplit, m_rightSplit})
        split->SetMinimumPaneSize(FromDIP(leastPane));
    m_leftSplit->SetSashGravity(0.0);
    m_rightSplit->SetSashGravity(1.0);
    m_bottomSplit->SetSashGravity(1.0);
    m_bottomSplit->Initialize(m_leftSplit);
    m_leftSplit->Initialize(m_rightSplit);
    m_rightSplit->Initialize(m_centre);
    m_problems->Hide();
    m_outline->Hide();
    m_properties->Hide();
    // The splitters get their sizes when the window has one.
    CallAfter([this] {
        showPane(Command::ShowProblems, m_settings.number("Panes/Problems", 1) != 0);
        showPane(Command::ShowOutline, m_settings.number("Panes/Outline", 1) != 0);
        showPane(Command::ShowProperties, m_settings.number("Panes/Properties", 1) != 0);
    });
}

bool Frame::isShown(Command pane) const {
    switch (pane) {
    case Command::ShowOutline:
        return m_leftSplit->IsSplit();
    case Command::ShowProperties:
        return m_rightSplit->IsSplit();
    default:
        return m_bottomSplit->IsSplit();
    }
}

void Frame::showPane(Command pane, bool show) {
    if (show == isShown(pane))
        return;
    // A sash counted from the far end needs the splitter's size as it is now.
    Layout();
    for (wxSplitterWindow* split : {m_bottomSplit, m_leftSplit, m_rightSplit})
        split->UpdateSize();
    switch (pane) {
    case Command::ShowOutline:
        if (show)
            m_leftSplit->SplitVertically(m_outline, m_rightSplit,
                                         FromDIP(static_cast<int>(m_settings.number("Panes/OutlineWidth", 280))));
        else
            m_leftSplit->Unsplit(m_outline);
        break;
    case Command::ShowProperties:
        if (show)
            m_rightSplit->SplitVertically(
                m_centre, m_properties,
                -FromDIP(static_cast<int>(m_settings.number("Panes/PropertiesWidth", 300))));
        else
            m_rightSplit->Unsplit(m_properties);
        break;
    default:
        if (show)
            m_bottomSplit->SplitHorizontally(
                m_leftSplit, m_problems,
                -FromDIP(static_cast<int>(m_settings.number("Panes/ProblemsHeight", 140))));
        else
            m_bottomSplit->Unsplit(m_problems);
    }
}

void Frame::rememberSizes() {
    m_settings.setNumber("Window/Maximized", IsMaximized() ? 1 : 0);
    if (!IsMaximized()) {
        m_settings.setNumber("Window/Width", ToDIP(GetSize().x));
        m_settings.setNumber("Window/Height", ToDIP(GetSize().y));
    }
    m_settings.setNumber("Panes/Outline", isShown(Command::ShowOutline) ? 1 : 0);
    m_settings.setNumber("Panes/Properties", isShown(Command::ShowProperties) ? 1 : 0);
    m_settings.setNumber("Panes/Problems", isShown(Command::ShowProblems) ? 1 : 0);
    if (m_outline->IsShown())
        m_settings.setNumber("Panes/OutlineWidth", ToDIP(m_outline->GetSize().x));
    if (m_properties->IsShown())
        m_settings.setNumber("Panes/PropertiesWidth", ToDIP(m_properties->GetSize().x));
    if (m_problems->IsShown())
        m_settings.setNumber("Panes/ProblemsHeight", ToDIP(m_problems->GetSize().y));
}

// Outline, picture, properties, problems, and round again; panes that are folded away are left out.
void Frame::nextPane() {
    struct Stop {
        wxWindow* pane;
        std::function<void()> focus;
    };
    const std::array<Stop, 4> stops{Stop{m_outline, [this] { m_outline->focusTree(); }},
                                    Stop{m_canvas, [this] { m_canvas->SetFocus(); }},
                                    Stop{m_properties, [this] { m_properties->focusFirst(); }},
                                    Stop{m_problems, [this] { m_problems->focusList(); }}};
    const wxWindow* focus = FindFocus();
    std::size_t current = 0;
    for (std::size_t i = 0; i < stops.size(); ++i)
        if (focus != nullptr && (focus == stops[i].pane || stops[i].pane->IsDescendant(const_cast<wxWindow*>(focus))))
            current = i;
    for (std::size_t step = 1; step <= stops.size(); ++step) {
        const Stop& next = stops[(current + step) % stops.size()];
        if (next.pane->IsShownOnScreen()) {
            next.focus();
            return;
        }
    }
}

} // namespace argmap::editor
