// Texts of the syntax tree as wordings of the map.
//
// Pure functions; any thread.
#pragma once

#include "syntax/document.hpp"

#include <argmap/sdk/items.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace argmap::argdown {

/// The id of the statement or argument with a title; empty: there is none.
using IdOfTitle = std::function<std::string(bool statement, std::string_view title)>;

/// Tags at the end of a text stand in the item's tags and are left out here, unless nothing else is
/// there.
[[nodiscard]] sdk::Wording wordingOf(const Content& content, const IdOfTitle& idOf);

} // namespace argmap::argdown
