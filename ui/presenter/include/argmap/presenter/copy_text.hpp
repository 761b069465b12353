// Branches as indented text, for the clipboard: one item a line, a sign for its stance, two blanks
// a level.
//
// Pure; any thread. The signs are Argdown's: + reason, - objection, _ undercut; a position of an
// issue has "*".
#pragma once

#include <argmap/document/history.hpp>
#include <argmap/model/structure.hpp>

#include <string>

namespace argmap::presenter {

/// The selected items with all that stands below them, in reading order; an item below another one
/// comes once.
[[nodiscard]] std::string copyAsText(const model::ArgumentMap& map,
                                     const model::Structure& structure,
                                     const document::Selection& items);

} // namespace argmap::presenter
