// The panes: how they stand, fold away and are walked through.

#include "frame.hpp"
#include "welcome_panel.hpp"

#include <wx/sizer.h>

#include <algorithm>
#include <array>

namespace argmap::editor {

using presenter::Command;

namespace {
constexpr std::pair<Command, const char*> paneSettings[] = {
    {Command::ShowOutline, "Panes/Outline"},
    {Command::ShowProperties, "Panes/Properties"},
    {Command::ShowProblems, "Panes/Problems"}};
} // namespace

void Frame::makePanes() {
    m_bottomSplit = new PaneSplitter(this, PaneSplitter::Side::Bottom);
    m_leftSplit = new PaneSplitter(m_bottomSplit, PaneSplitter::Side::Left);
    m_rightSplit = new PaneSplitter(m_leftSplit, PaneSplitter::Side::Right);
    m_centre = new wxPanel(m_rightSplit);
    m_search = new SearchBar(m_centre, m_presenter, [this] { m_canvas->SetFocus(); });
    m_canvas = new Canvas(m_centre, m_presenter, m_keymap);
    m_welcome = new WelcomePanel(
        m_centre, [this](Command command) { m_presenter.run(command); },
        m_presenter.isEnabled(Command::OpenSample));
    auto* centre = new wxBoxSizer(wxVERTICAL);
    centre->Add(m_search, wxSizerFlags().Expand());
    centre->Add(m_canvas, wxSizerFlags(1).Expand());
    centre->Add(m_welcome, wxSizerFlags(1).Expand());
    m_centre->SetSizer(centre);

    m_outline = new OutlinePane(m_leftSplit, m_presenter, m_keymap);
    m_properties = new PropertiesPane(m_rightSplit, m_presenter);
    m_problems = new ProblemsPane(m_bottomSplit, m_presenter);

    const auto size = [this](const char* name, long usual) {
        return FromDIP(static_cast<int>(m_settings.number(name, usual)));
    };
    m_rightSplit->setWindows(m_centre, m_properties, size("Panes/PropertiesWidth", 300));
    m_leftSplit->setWindows(m_rightSplit, m_outline, size("Panes/OutlineWidth", 280));
    m_bottomSplit->setWindows(m_leftSplit, m_problems, size("Panes/ProblemsHeight", 130));
    for (const auto& [pane, name] : paneSettings)
        m_wanted[pane] = m_settings.number(name, 1) != 0;
    showWantedPanes();
}

// Without problems their pane would only take room from the picture: it comes with the first one.
void Frame::showWantedPanes() {
    for (const auto& [pane, wanted] : m_wanted)
        splitterOf(pane)->showPane(wanted && (pane != Command::ShowProblems || m_askedForProblems ||
                                              !m_presenter.problems().empty()));
}

PaneSplitter* Frame::splitterOf(Command pane) const {
    switch (pane) {
    case Command::ShowOutline:
        return m_leftSplit;
    case Command::ShowProperties:
        return m_rightSplit;
    default:
        return m_bottomSplit;
    }
}

bool Frame::isShown(Command pane) const {
    return splitterOf(pane)->isPaneShown();
}

void Frame::togglePane(Command pane) {
    m_wanted[pane] = !isShown(pane);
    if (pane == Command::ShowProblems)
        m_askedForProblems = m_wanted[pane];
    showWantedPanes();
}

void Frame::rememberSizes() {
    m_settings.setNumber("Window/Maximized", IsMaximized() ? 1 : 0);
    if (!IsMaximized()) {
        m_settings.setNumber("Window/Width", ToDIP(GetSize().x));
        m_settings.setNumber("Window/Height", ToDIP(GetSize().y));
    }
    for (const auto& [pane, name] : paneSettings)
        m_settings.setNumber(name, m_wanted[pane] ? 1 : 0);
    m_settings.setNumber("Panes/OutlineWidth", ToDIP(m_leftSplit->paneSize()));
    m_settings.setNumber("Panes/PropertiesWidth", ToDIP(m_rightSplit->paneSize()));
    m_settings.setNumber("Panes/ProblemsHeight", ToDIP(m_bottomSplit->paneSize()));
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
        if (focus != nullptr &&
            (focus == stops[i].pane || stops[i].pane->IsDescendant(const_cast<wxWindow*>(focus))))
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
