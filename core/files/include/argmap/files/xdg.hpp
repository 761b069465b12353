// The user's folders by the XDG Base Directory Specification 0.8: a variable that is unset, empty
// or relative counts as not there.
//
// Read from the environment at each call; any thread that does not change it at the same time.
// Nothing is created.
#pragma once

#include <argmap/files/env.hpp>

namespace argmap::files {

[[nodiscard]] Path configHome(); ///< $XDG_CONFIG_HOME, else ~/.config
[[nodiscard]] Path dataHome();   ///< $XDG_DATA_HOME, else ~/.local/share
[[nodiscard]] Path stateHome();  ///< $XDG_STATE_HOME, else ~/.local/state

} // namespace argmap::files
