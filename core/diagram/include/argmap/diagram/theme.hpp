// Themes: how pictures look, as data. docs/theme.schema.json describes the files.
//
// Values and pure functions; any thread.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/diagram/style.hpp>
#include <argmap/model/argument_map.hpp>

#include <optional>
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

/// As a theme file says it, in one line: what is not as in the light theme.
[[nodiscard]] std::string writeTheme(const Theme& theme);

/// Of a view, as metadata: the theme of one's own that it names, so that the map looks the same
/// everywhere.
inline constexpr const char* themeKey = "theme";

struct Look {
    Theme theme;
    std::optional<base::Diagnostic> problem; ///< why it is not the one that the map asks for
};

/// How a map wants to look: the theme of its first view, one that ships or one that the map brings
/// along. Light where it asks for none, or where that cannot be had (theme.unknown, theme.key …).
[[nodiscard]] Look lookOf(const model::ArgumentMap& map);

} // namespace argmap::diagram
