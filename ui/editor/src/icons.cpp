#include "icons.hpp"

#include <wx/settings.h>

#include <string>
#include <string_view>

namespace argmap::editor {

namespace {

using presenter::Command;

// Each on a square of 24; INK is the colour of text, the others are the colours of the stances in
// the picture.
std::string_view drawingOf(Command command) {
    switch (command) {
    case Command::AddReason:
        return R"(<rect x="2" y="7" width="7" height="10" rx="1" fill="none" stroke="INK" stroke-width="1.6"/>
            <path d="M22 12 H13" stroke="#0072B2" stroke-width="2"/><path d="M10.5 12 l5 -3.5 v7 z" fill="#0072B2"/>)";
    case Command::AddObjection:
        return R"(<rect x="2" y="7" width="7" height="10" rx="1" fill="none" stroke="INK" stroke-width="1.6"/>
            <path d="M22 12 H12" stroke="#D55E00" stroke-width="2"/><path d="M12 7.5 V16.5" stroke="#D55E00" stroke-width="3"/>)";
    case Command::AddCoPremise:
        return R"(<path d="M22 5 C15 5 15 12 9 12 M22 19 C15 19 15 12 9 12 M9 12 H3" fill="none" stroke="#0072B2" stroke-width="2"/>
            <circle cx="9" cy="12" r="3" fill="#0072B2"/>)";
    case Command::AddUndercut:
        return R"(<path d="M2 8 H22" stroke="INK" stroke-width="1.6"/><path d="M12 21 V11" stroke="#7B3294" stroke-width="2"/>
            <circle cx="12" cy="8" r="3.2" fill="#FFFFFF" stroke="#7B3294" stroke-width="2"/>)";
    case Command::AddEvidence:
        return R"(<path d="M5 3 H15 L19 7 V21 H5 Z" fill="none" stroke="INK" stroke-width="1.6"/>
            <path d="M8 11 H16 M8 14.5 H16 M8 18 H13" stroke="#0072B2" stroke-width="1.8"/>)";
    case Command::Undo:
        return R"(<path d="M8 5 L4 9 L8 13" fill="none" stroke="INK" stroke-width="1.8"/>
            <path d="M4 9 H14 C18 9 20 11.5 20 14.5 C20 17.5 18 19.5 14 19.5 H9" fill="none" stroke="INK" stroke-width="1.8"/>)";
    case Command::Redo:
        return R"(<path d="M16 5 L20 9 L16 13" fill="none" stroke="INK" stroke-width="1.8"/>
            <path d="M20 9 H10 C6 9 4 11.5 4 14.5 C4 17.5 6 19.5 10 19.5 H15" fill="none" stroke="INK" stroke-width="1.8"/>)";
    case Command::FitMap:
        return R"(<path d="M3 8 V3 H8 M16 3 H21 V8 M21 16 V21 H16 M8 21 H3 V16" fill="none" stroke="INK" stroke-width="1.8"/>
            <rect x="8" y="9" width="8" height="6" fill="none" stroke="INK" stroke-width="1.6"/>)";
    case Command::Find:
        return R"(<circle cx="10.5" cy="10.5" r="6" fill="none" stroke="INK" stroke-width="1.8"/>
            <path d="M15 15 L21 21" stroke="INK" stroke-width="2.2"/>)";
    default:
        return {};
    }
}

} // namespace

wxBitmapBundle iconOf(Command command) {
    const wxColour ink = wxSystemSettings::GetColour(wxSYS_COLOUR_BTNTEXT);
    std::string drawing(drawingOf(command));
    const std::string colour = ink.GetAsString(wxC2S_HTML_SYNTAX).utf8_string();
    for (std::size_t at = 0; (at = drawing.find("INK", at)) != std::string::npos;)
        drawing.replace(at, 3, colour);
    const std::string svg =
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24">)" +
        drawing + "</svg>";
    return wxBitmapBundle::FromSVG(svg.c_str(), wxSize(24, 24));
}

} // namespace argmap::editor
