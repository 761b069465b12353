// The picture in the window: draws the scene, passes keys and the mouse on to the presenter, holds
// the text editor.
//
// Main thread; owned by the frame. Draws what is visible only; what is selected, provisional or
// folded is drawn over the scene, so that a click redraws no text.
#pragma once

#include "keymap.hpp"
#include "text_editor.hpp"

#include <argmap/painter/painter.hpp>
#include <argmap/presenter/presenter.hpp>

#include <wx/window.h>

#include <memory>
#include <optional>

namespace argmap::editor {

class Canvas : public wxWindow {
public:
    Canvas(wxWindow* parent, presenter::Presenter& presenter, const Keymap& keymap);

    void sceneChanged();
    void viewportChanged();
    void editText(model::ItemRef item);
    /// Commits a text that is being edited; nothing where there is none.
    void finishText();
    [[nodiscard]] bool isEditing() const { return m_editor != nullptr; }
    /// Where an item's box is on the screen, for tests and for the pop-up menu.
    [[nodiscard]] std::optional<wxRect> screenBoxOf(model::ItemRef item) const;
    [[nodiscard]] bool wasPainted() const { return m_painted; }

private:
    // canvas_paint.cpp
    void onPaint(wxPaintEvent& event);
    void paintScene(cairo_t* cairo);
    void paintOverlay(cairo_t* cairo);
    void paintProvisional(cairo_t* cairo, const presenter::ProvisionalBox& box);
    void outline(cairo_t* cairo, const presenter::Rect& box, double width);

    // canvas_mouse.cpp
    void onLeftDown(wxMouseEvent& event);
    void onLeftUp(wxMouseEvent& event);
    void onMotion(wxMouseEvent& event);
    void onDoubleClick(wxMouseEvent& event);
    void onWheel(wxMouseEvent& event);
    void onContextMenu(wxContextMenuEvent& event);
    [[nodiscard]] model::ItemRef itemAt(wxPoint point) const;

    void onKeyDown(wxKeyEvent& event);
    void onSize(wxSizeEvent& event);
    [[nodiscard]] wxRect editorRect(model::ItemRef item) const;
    void closeEditor();

    presenter::Presenter& m_presenter;
    const Keymap& m_keymap;
    std::shared_ptr<const diagram::Scene> m_scene; ///< what the painter was made for
    std::shared_ptr<painter::Fonts> m_fonts = std::make_shared<painter::Fonts>();
    std::unique_ptr<painter::Painter> m_painter;
    TextEditor* m_editor = nullptr; ///< a child window
    model::ItemRef m_editedItem;
    std::optional<wxPoint> m_dragFrom;
    bool m_dragged = false;
    bool m_painted = false;
};

} // namespace argmap::editor
