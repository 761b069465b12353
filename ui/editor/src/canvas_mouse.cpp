#include "canvas.hpp"
#include "menus.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace argmap::editor {

namespace {
constexpr double zoomStep = 1.15;
constexpr int dragThreshold = 4; // pixels before a press becomes a drag
constexpr int wheelPan = 60;     // pixels a notch
} // namespace

model::ItemRef Canvas::itemAt(wxPoint point) const {
    const presenter::Point at = m_presenter.viewport().toPicture(
        {static_cast<double>(point.x), static_cast<double>(point.y)});
    for (const presenter::ProvisionalBox& box : m_presenter.provisional())
        if (at.x >= box.box.x && at.y >= box.box.y && at.x <= box.box.x + box.box.width &&
            at.y <= box.box.y + box.box.height)
            return box.item;
    if (!m_painter)
        return {};
    const auto row = m_painter->hitTest(at.x, at.y);
    if (!row)
        return {};
    const wire::SceneView& view = m_scene->view();
    const std::string_view id = view.text(view.drawn()[static_cast<std::uint32_t>(*row)].id);
    const auto item = m_presenter.map().find(id);
    return item && item->type != model::ItemType::Group ? *item : model::ItemRef{};
}

void Canvas::onLeftDown(wxMouseEvent& event) {
    finishText();
    SetFocus();
    m_dragFrom = event.GetPosition();
    m_dragged = false;
    if (!HasCapture())
        CaptureMouse();
}

void Canvas::onLeftUp(wxMouseEvent& event) {
    if (HasCapture())
        ReleaseMouse();
    const bool clicked = m_dragFrom.has_value() && !m_dragged && event.LeftUp();
    m_dragFrom.reset();
    if (!clicked)
        return;
    const model::ItemRef item = itemAt(event.GetPosition());
    if (m_presenter.isPicking()) {
        if (item)
            m_presenter.picked(item);
        return;
    }
    const bool toggle = event.ControlDown() || event.ShiftDown();
    m_presenter.select(item, toggle ? presenter::Presenter::Extend::Toggle
                                    : presenter::Presenter::Extend::No);
}

void Canvas::onMotion(wxMouseEvent& event) {
    if (!m_dragFrom || !(event.LeftIsDown() || event.MiddleIsDown())) {
        const model::ItemRef item = itemAt(event.GetPosition());
        SetCursor(m_presenter.isPicking() && item ? wxCursor(wxCURSOR_HAND) : wxNullCursor);
        return;
    }
    const wxPoint moved = event.GetPosition() - *m_dragFrom;
    if (!m_dragged && std::abs(moved.x) + std::abs(moved.y) < dragThreshold)
        return;
    m_dragged = true;
    m_dragFrom = event.GetPosition();
    m_presenter.viewport().pan(moved.x, moved.y);
    m_presenter.viewportMoved();
}

void Canvas::onDoubleClick(wxMouseEvent& event) {
    if (const model::ItemRef item = itemAt(event.GetPosition())) {
        m_presenter.select(item);
        m_presenter.run(presenter::Command::EditText);
    }
}

void Canvas::onWheel(wxMouseEvent& event) {
    const double notches =
        static_cast<double>(event.GetWheelRotation()) / std::max(event.GetWheelDelta(), 1);
    presenter::Viewport& viewport = m_presenter.viewport();
    if (event.ControlDown())
        viewport.zoomAt({static_cast<double>(event.GetX()), static_cast<double>(event.GetY())},
                        std::pow(zoomStep, notches));
    else if (event.GetWheelAxis() == wxMOUSE_WHEEL_HORIZONTAL || event.ShiftDown())
        viewport.pan(event.GetWheelAxis() == wxMOUSE_WHEEL_HORIZONTAL ? -notches * wheelPan
                                                                      : notches * wheelPan,
                     0);
    else
        viewport.pan(0, notches * wheelPan);
    m_presenter.viewportMoved();
}

void Canvas::onContextMenu(wxContextMenuEvent& event) {
    wxPoint point = event.GetPosition();
    if (point != wxDefaultPosition) {
        point = ScreenToClient(point);
        const model::ItemRef item = itemAt(point);
        const document::Selection& selection = m_presenter.selection();
        if (item && std::find(selection.begin(), selection.end(), item) == selection.end())
            m_presenter.select(item);
    }
    popUpMapMenu(*this, m_presenter, point);
}

} // namespace argmap::editor
