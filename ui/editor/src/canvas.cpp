#include "canvas.hpp"

#include <argmap/presenter/edit.hpp>

#include <wx/dcclient.h>

#include <algorithm>

namespace argmap::editor {

namespace {

wxColour colourOf(std::uint32_t rgb) {
    return {static_cast<unsigned char>(rgb >> 16U), static_cast<unsigned char>(rgb >> 8U),
            static_cast<unsigned char>(rgb)};
}

} // namespace

Canvas::Canvas(wxWindow* parent, presenter::Presenter& presenter, const Keymap& keymap)
    : m_presenter(presenter), m_keymap(keymap) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
           wxWANTS_CHARS | wxFULL_REPAINT_ON_RESIZE, "canvas");
    SetCanFocus(true);
    Bind(wxEVT_PAINT, &Canvas::onPaint, this);
    Bind(wxEVT_SIZE, &Canvas::onSize, this);
    Bind(wxEVT_KEY_DOWN, &Canvas::onKeyDown, this);
    Bind(wxEVT_LEFT_DOWN, &Canvas::onLeftDown, this);
    Bind(wxEVT_MIDDLE_DOWN, &Canvas::onLeftDown, this);
    Bind(wxEVT_LEFT_UP, &Canvas::onLeftUp, this);
    Bind(wxEVT_MIDDLE_UP, &Canvas::onLeftUp, this);
    Bind(wxEVT_MOTION, &Canvas::onMotion, this);
    Bind(wxEVT_LEFT_DCLICK, &Canvas::onDoubleClick, this);
    Bind(wxEVT_MOUSEWHEEL, &Canvas::onWheel, this);
    Bind(wxEVT_CONTEXT_MENU, &Canvas::onContextMenu, this);
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    });
}

void Canvas::sceneChanged() {
    const std::shared_ptr<const diagram::Scene>& scene = m_presenter.picture().scene();
    if (scene != m_scene) {
        m_scene = scene;
        m_painter = scene ? std::make_unique<painter::Painter>(scene->view(), m_fonts) : nullptr;
    }
    viewportChanged();
}

void Canvas::viewportChanged() {
    if (m_editor != nullptr)
        m_editor->place(editorRect(m_editedItem), m_presenter.viewport().zoom());
    Refresh();
}

void Canvas::onSize(wxSizeEvent& event) {
    m_presenter.resized(event.GetSize().x, event.GetSize().y);
    event.Skip();
}

void Canvas::onKeyDown(wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE && m_presenter.isPicking()) {
        m_presenter.picked({});
        return;
    }
    if (const auto command = m_keymap.plain(event))
        m_presenter.run(*command);
    else
        event.Skip();
}

wxRect Canvas::editorRect(model::ItemRef item) const {
    const std::optional<presenter::Rect> box = m_presenter.boxOf(item);
    if (!box) {
        const wxSize size = GetClientSize();
        return {FromDIP(16), size.y - FromDIP(80), std::min(FromDIP(360), size.x - FromDIP(32)),
                FromDIP(64)};
    }
    const presenter::Rect shown = m_presenter.viewport().toWindow(*box);
    return {static_cast<int>(shown.x), static_cast<int>(shown.y), static_cast<int>(shown.width),
            static_cast<int>(shown.height)};
}

void Canvas::editText(model::ItemRef item) {
    closeEditor();
    const std::string text(presenter::textOf(m_presenter.map(), item));
    m_editedItem = item;
    wxWindow* returnTo = wxWindow::FindFocus();
    m_editor = new TextEditor(this, wxString::FromUTF8(text),
                              [this, returnTo](std::optional<std::string> result,
                                               std::optional<presenter::Command> next) {
                                  closeEditor();
                                  if (returnTo != nullptr)
                                      returnTo->SetFocus();
                                  m_presenter.finishText(std::move(result), next);
                              });
    const diagram::Palette& colours = m_presenter.picture().colours();
    m_editor->SetBackgroundColour(colourOf(colours.box));
    m_editor->SetForegroundColour(colourOf(colours.text));
    m_editor->place(editorRect(item), m_presenter.viewport().zoom());
    m_editor->SetFocus();
}

void Canvas::finishText() {
    if (m_editor != nullptr)
        m_editor->commit();
}

void Canvas::closeEditor() {
    if (m_editor == nullptr)
        return;
    TextEditor* editor = std::exchange(m_editor, nullptr);
    editor->Hide();
    editor->CallAfter([editor] { editor->Destroy(); }); // it may be in an event handler of its own
    Refresh();
}

std::optional<wxRect> Canvas::screenBoxOf(model::ItemRef item) const {
    const std::optional<presenter::Rect> box = m_presenter.boxOf(item);
    if (!box)
        return std::nullopt;
    const presenter::Rect shown = m_presenter.viewport().toWindow(*box);
    const wxPoint corner =
        ClientToScreen(wxPoint(static_cast<int>(shown.x), static_cast<int>(shown.y)));
    return wxRect(corner, wxSize(static_cast<int>(shown.width), static_cast<int>(shown.height)));
}

} // namespace argmap::editor
