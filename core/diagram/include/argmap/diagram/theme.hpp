// Themes: how pictures look, as data. docs/theme.schema.json describes the files.
//
// Values and pure functions; any thread.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/diagram/style.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace argmap::diagram {

struct Theme {
    std::string title; ///< for people
    Style style;
};

/// Those that ship, by name: "light" first, which is the default.
[[nodiscard]] std::vector<std::string> themeNames();

/// One that ships. Error: theme.unknown, which lists those there are.
[[nodiscard]] base::Result<Theme> themeNamed(std::string_view name);

/// A theme file; what it does not say is as in the light theme. Errors, with line and column in
/// `file`: theme.syntax; theme.key for what no theme has; theme.value.
[[nodiscard]] base::Result<Theme> readTheme(std::string_view json, const std::string& file);

} // namespace argmap::diagram
