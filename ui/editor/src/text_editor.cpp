#include "text_editor.hpp"

#include <algorithm>
#include <utility>

namespace argmap::editor {

namespace {
constexpr double bodySize = 12; // CSS pixels of the picture's text
constexpr double readable = 12; // never smaller than this in the field
constexpr int leastWidth = 240;
constexpr int leastHeight = 48;
} // namespace

TextEditor::TextEditor(wxWindow* parent, const wxString& text, Done done)
    : wxTextCtrl(parent, wxID_ANY, text, wxDefaultPosition, wxDefaultSize,
                 wxTE_MULTILINE | wxTE_PROCESS_ENTER | wxTE_PROCESS_TAB | wxTE_NO_VSCROLL |
                     wxBORDER_SIMPLE,
                 wxDefaultValidator, "text of the box"),
      m_done(std::move(done)) {
    SetInsertionPointEnd();
    Bind(wxEVT_KEY_DOWN, &TextEditor::onKey, this);
    Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        grow();
        event.Skip();
    });
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        CallAfter([this] { commit(); });
    });
}

void TextEditor::place(const wxRect& box, double zoom) {
    wxFont font = GetParent()->GetFont();
    font.SetFaceName("Noto Sans");
    font.SetPixelSize(wxSize(0, static_cast<int>(std::max(bodySize * zoom, readable) * 4 / 3)));
    SetFont(font);
    m_box = box;
    m_box.width = std::max(box.width, FromDIP(leastWidth));
    grow();
}

// As high as its text needs, inside the canvas.
void TextEditor::grow() {
    const wxSize room = GetParent()->GetClientSize();
    const int line = GetCharHeight() + FromDIP(2);
    const int perLine = std::max(1, (m_box.width - FromDIP(16)) / std::max(GetCharWidth(), 1));
    int lines = 1;
    for (int i = 0; i < GetNumberOfLines(); ++i)
        lines += GetLineLength(i) / perLine + (i > 0 ? 1 : 0);
    wxRect box = m_box;
    box.height = std::max({m_box.height, lines * line + FromDIP(12), FromDIP(leastHeight)});
    box.x = std::clamp(box.x, 0, std::max(0, room.x - box.width));
    box.y = std::clamp(box.y, 0, std::max(0, room.y - box.height));
    SetSize(box);
}

void TextEditor::onKey(wxKeyEvent& event) {
    const bool shift = event.ShiftDown();
    switch (event.GetKeyCode()) {
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        if (shift)
            WriteText("\n");
        else
            commit();
        return;
    case WXK_ESCAPE:
        finish(std::nullopt, {});
        return;
    case WXK_TAB:
        commit(shift ? presenter::Command::AddObjection : presenter::Command::AddReason);
        return;
    default:
        event.Skip();
    }
}

void TextEditor::commit(std::optional<presenter::Command> next) {
    finish(GetValue().utf8_string(), next);
}

void TextEditor::finish(std::optional<std::string> text, std::optional<presenter::Command> next) {
    if (const Done done = std::exchange(m_done, nullptr))
        done(std::move(text), next);
}

} // namespace argmap::editor
