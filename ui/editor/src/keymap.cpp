#include "keymap.hpp"

#include <wx/accel.h>
#include <wx/event.h>

#include <string>

namespace argmap::editor {

namespace {

// Key code and modifiers of a key as the table writes it.
std::pair<int, int> codeOf(std::string_view key) {
    if (key == "+" || key == "-" || key == "/")
        return {key.front(), wxMOD_NONE};
    wxAcceleratorEntry entry;
    if (!entry.FromString(wxString::FromUTF8(key.data(), key.size())))
        return {0, 0};
    int modifiers = wxMOD_NONE;
    if ((entry.GetFlags() & wxACCEL_CTRL) != 0)
        modifiers |= wxMOD_CONTROL;
    if ((entry.GetFlags() & wxACCEL_SHIFT) != 0)
        modifiers |= wxMOD_SHIFT;
    if ((entry.GetFlags() & wxACCEL_ALT) != 0)
        modifiers |= wxMOD_ALT;
    return {entry.GetKeyCode(), modifiers};
}

// The keys of the number pad count as those of the main block.
int mainBlock(int code) {
    switch (code) {
    case WXK_NUMPAD_ENTER:
        return WXK_RETURN;
    case WXK_NUMPAD_ADD:
        return '+';
    case WXK_NUMPAD_SUBTRACT:
        return '-';
    case WXK_NUMPAD_DIVIDE:
        return '/';
    case WXK_NUMPAD_DELETE:
        return WXK_DELETE;
    case WXK_NUMPAD_LEFT:
        return WXK_LEFT;
    case WXK_NUMPAD_RIGHT:
        return WXK_RIGHT;
    case WXK_NUMPAD_UP:
        return WXK_UP;
    case WXK_NUMPAD_DOWN:
        return WXK_DOWN;
    case WXK_NUMPAD_HOME:
        return WXK_HOME;
    default:
        return code;
    }
}

} // namespace

Keymap::Keymap(bool withKeys) : m_withKeys(withKeys) {
    if (!withKeys)
        return;
    for (const presenter::CommandInfo& info : presenter::commands())
        if (info.plainKey)
            m_plain.emplace(codeOf(info.key), info.command);
}

std::optional<presenter::Command> Keymap::plain(const wxKeyEvent& event) const {
    const int code = mainBlock(event.GetKeyCode());
    int modifiers = event.GetModifiers();
    // + and / need Shift on many keyboards, which then says nothing; the event's Unicode key is
    // what was meant.
    const int typed = static_cast<int>(event.GetUnicodeKey());
    for (const int candidate : {code, typed}) {
        if (candidate == '+' || candidate == '-' || candidate == '/')
            modifiers &= ~wxMOD_SHIFT;
        const auto found = m_plain.find({candidate, modifiers});
        if (found != m_plain.end())
            return found->second;
    }
    return std::nullopt;
}

} // namespace argmap::editor
