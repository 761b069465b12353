// The programs of these tests, and how to know that none is left.
//
// Helpers; one thread.
#pragma once

#include "plugins.hpp"

#include <argmap/plugin/map_image.hpp>

#include <gmock/gmock.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include <filesystem>
#include <string>

namespace argmap::plugin {

/// Skips where there is no Python. Orphans of runners become this process's children; when a test
/// is over, none may run: one that does is waited for, and the test hangs.
class ProgramTest : public testing::Test {
protected:
    void SetUp() override {
        if (!std::filesystem::exists("/usr/bin/python3"))
            GTEST_SKIP() << "there is no /usr/bin/python3 here";
        ASSERT_EQ(::prctl(PR_SET_CHILD_SUBREAPER, 1), 0);
    }
    void TearDown() override {
        int status = 0;
        while (::waitpid(-1, &status, 0) > 0)
            EXPECT_TRUE(WIFSIGNALED(status)) << "an orphan went on and ended by itself";
    }

    static std::string texts(const Outcome& outcome) {
        const auto map = mapFromImage(outcome.image);
        if (!map)
            return "no map: " + map.error().message;
        std::string all;
        for (const model::Statement& one : map->map.table<model::Statement>())
            all += (one.wordings.empty() ? std::string() : one.wordings[0].text) + "\n";
        return all;
    }

    Catalogue m_wrong{{{support::fixture("plugin_host/wrong"), false}}};
    Catalogue m_templates{{{support::sourceFolder() / "plugins" / "template-python", false}}};
    Host m_host = testHost();
};

} // namespace argmap::plugin
