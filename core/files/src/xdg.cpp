#include <argmap/files/xdg.hpp>

#include <cstdlib>

namespace argmap::files {

namespace {

Path folder(const char* variable, const char* underHome) {
    const char* value = std::getenv(variable);
    if (value != nullptr && *value == '/')
        return value;
    const char* home = std::getenv("HOME");
    return Path(home != nullptr && *home == '/' ? home : "/") / underHome;
}

} // namespace

Path configHome() {
    return folder("XDG_CONFIG_HOME", ".config");
}

Path dataHome() {
    return folder("XDG_DATA_HOME", ".local/share");
}

Path stateHome() {
    return folder("XDG_STATE_HOME", ".local/state");
}

} // namespace argmap::files
