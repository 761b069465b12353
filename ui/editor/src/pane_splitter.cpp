#include "pane_splitter.hpp"

#include <algorithm>

namespace argmap::editor {

namespace {
constexpr int leastPane = 120;
constexpr int leastRest = 240;
} // namespace

PaneSplitter::PaneSplitter(wxWindow* parent, Side side)
    : wxSplitterWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxSP_LIVE_UPDATE | wxSP_NOBORDER),
      m_side(side) {
    SetMinimumPaneSize(FromDIP(leastPane) / 2);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        OnSize(event);
        place();
    });
    // Sent while the user drags the sash, and at no other time.
    Bind(wxEVT_SPLITTER_SASH_POS_CHANGING, [this](wxSplitterEvent& event) {
        m_size = m_side == Side::Left ? event.GetSashPosition()
                                      : length() - event.GetSashPosition() - GetSashSize();
    });
}

void PaneSplitter::setWindows(wxWindow* rest, wxWindow* pane, int size) {
    m_rest = rest;
    m_pane = pane;
    m_size = std::max(size, FromDIP(leastPane) / 2);
    pane->Hide();
    Initialize(rest);
}

void PaneSplitter::showPane(bool show) {
    if (show == IsSplit())
        return;
    switch (m_side) {
    case Side::Left:
        show ? SplitVertically(m_pane, m_rest) : Unsplit(m_pane);
        break;
    case Side::Right:
        show ? SplitVertically(m_rest, m_pane) : Unsplit(m_pane);
        break;
    case Side::Bottom:
        show ? SplitHorizontally(m_rest, m_pane) : Unsplit(m_pane);
        break;
    }
    place();
}

// The rest keeps some room where there is not enough for both.
void PaneSplitter::place() {
    if (!IsSplit() || length() <= 0)
        return;
    const int size =
        std::max(std::min(m_size, length() - FromDIP(leastRest)), GetMinimumPaneSize());
    SetSashPosition(m_side == Side::Left ? size : length() - GetSashSize() - size);
}

int PaneSplitter::length() const {
    return m_side == Side::Bottom ? GetClientSize().y : GetClientSize().x;
}

} // namespace argmap::editor
