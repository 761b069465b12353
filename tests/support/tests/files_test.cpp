#include <argmap/support/files.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gtest/gtest.h>

#include <stdexcept>

namespace argmap::support {
namespace {

namespace fs = std::filesystem;

TEST(Files, SourceFolderIsTheRootOfTheProject) {
    EXPECT_TRUE(fs::exists(sourceFolder() / "CMakePresets.json"));
    EXPECT_TRUE(fs::exists(buildFolder() / "CMakeCache.txt"));
    EXPECT_TRUE(fs::exists(fixture("support/CMakeLists.txt")));
}

TEST(Files, WhatIsWrittenIsRead) {
    const TemporaryFolder folder;
    const std::string bytes("a\0b\r\n\xff", 6);
    writeFile(folder / "new/folders/file", bytes);
    EXPECT_EQ(readFile(folder / "new/folders/file"), bytes);
    writeFile(folder / "new/folders/file", "short");
    EXPECT_EQ(readFile(folder / "new/folders/file"), "short");
}

TEST(Files, AMissingFileIsABrokenTest) {
    const TemporaryFolder folder;
    EXPECT_THROW(static_cast<void>(readFile(folder / "none")), std::runtime_error);
    EXPECT_THROW(static_cast<void>(readFile(folder.path())), std::runtime_error);
    EXPECT_THROW(writeFile(folder.path(), ""), std::runtime_error);
}

TEST(TemporaryFolder, IsEmptyAndGoesWithItsFiles) {
    fs::path path;
    {
        const TemporaryFolder folder;
        const TemporaryFolder other;
        path = folder.path();
        EXPECT_NE(path, other.path());
        EXPECT_TRUE(fs::is_empty(path));
        writeFile(folder / "a/b", "x");
    }
    EXPECT_FALSE(fs::exists(path));
}

} // namespace
} // namespace argmap::support
