#include <argmap/files/xdg.hpp>

#include <gtest/gtest.h>

#include <cstdlib>

namespace argmap::files {

TEST(Xdg, TakesAbsoluteFoldersAndElseTheDefault) {
    setenv("HOME", "/home/ann", 1);
    setenv("XDG_STATE_HOME", "/elsewhere/state", 1);
    EXPECT_EQ(stateHome(), "/elsewhere/state");
    setenv("XDG_STATE_HOME", "relative", 1);
    EXPECT_EQ(stateHome(), "/home/ann/.local/state");
    setenv("XDG_CONFIG_HOME", "", 1);
    EXPECT_EQ(configHome(), "/home/ann/.config");
    unsetenv("XDG_DATA_HOME");
    EXPECT_EQ(dataHome(), "/home/ann/.local/share");
}

} // namespace argmap::files
