// The tool bar's icons, drawn for any scale.
#pragma once

#include <argmap/presenter/commands.hpp>

#include <wx/bmpbndl.h>

namespace argmap::editor {

/// The icon of a command that stands in the tool bar; light on dark where the desktop is dark.
[[nodiscard]] wxBitmapBundle iconOf(presenter::Command command);

} // namespace argmap::editor
