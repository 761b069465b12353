// A map that is opened from a file, with all plugins of the build at hand.
//
// One thread.
#pragma once

#include "fake_shell.hpp"
#include "small_map.hpp"

#include <argmap/document/native_file.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gtest/gtest.h>

namespace argmap::presenter::test {

class OpenedMap : public testing::Test {
protected:
    void SetUp() override { open(smallMap()); }
    ~OpenedMap() override { shell.settle(presenter); }

    void open(const model::ArgumentMap& map) {
        support::writeFile(file, document::saveNative(map));
        presenter.open(file);
        ASSERT_TRUE(shell.settle(presenter));
    }

    support::TemporaryFolder folder;
    std::filesystem::path file = folder / "map.argmap";
    workbench::Workbench bench{{{{support::buildFolder() / "lib/argmap/plugins", true}},
                                support::buildFolder() / "lib/argmap/argmap-runner"}};
    FakeShell shell;
    Presenter presenter{bench, shell};
};

} // namespace argmap::presenter::test
