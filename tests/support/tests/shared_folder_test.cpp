#include <argmap/support/files.hpp>
#include <argmap/support/shared_folder.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

namespace argmap::support {
namespace {

struct Shared : ::testing::Test {
    void SetUp() override {
        setenv("ARGMAP_SHARED", folder.path().c_str(), 1);
        writeFile(folder / "there/file", "x");
    }
    void TearDown() override { unsetenv("ARGMAP_SHARED"); }

    TemporaryFolder folder;
};

TEST_F(Shared, FindsWhatIsThere) {
    EXPECT_EQ(inShared("there/file"), folder / "there/file");
    EXPECT_EQ(inShared("absent"), std::nullopt);
}

TEST_F(Shared, SaysWhatIsAbsent) {
    EXPECT_THAT(absentFromShared("absent"), ::testing::HasSubstr((folder / "absent").string()));
}

TEST_F(Shared, LetsATestRunThatHasItsFile) {
    bool ran = false;
    [&] {
        ARGMAP_NEEDS_SHARED("there/file");
        ran = true;
    }();
    EXPECT_TRUE(ran);
}

TEST_F(Shared, StandsBesideTheSourceTreeUnlessNamed) {
    unsetenv("ARGMAP_SHARED");
    EXPECT_THAT(absentFromShared("x"),
                ::testing::HasSubstr((sourceFolder().parent_path() / "shared/x").string()));
}

} // namespace
} // namespace argmap::support
