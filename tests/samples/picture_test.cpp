// docs/pictures/kim-putin.svg is what the sample is drawn as, and a picture that can be handed in.

#include <argmap/support/files.hpp>
#include <argmap/support/process.hpp>
#include <argmap/support/shared_folder.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gtest/gtest.h>

#include <filesystem>

namespace argmap::samples {

TEST(SamplePicture, IsTheOneInTheDocuments) {
    const support::TemporaryFolder folder;
    const std::filesystem::path made = folder / "kim-putin.svg";
    const support::Outcome outcome =
        support::run({.words = {(support::buildFolder() / "bin/argmap").string(), "render",
                                (support::sourceFolder() / "samples/kim-putin.argdown").string(),
                                "-o", made.string()}});
    ASSERT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_TRUE(support::readFile(made) ==
                support::readFile(support::sourceFolder() / "docs/pictures/kim-putin.svg"))
        << "draw it anew: ./dev pictures";
}

TEST(SamplePicture, HasNoOverlapsAndNothingCut) {
    const auto audit = support::inShared("tools/svg-audit.py");
    if (!audit)
        GTEST_SKIP() << support::absentFromShared("tools/svg-audit.py");
    const support::Outcome outcome = support::run(
        {.words = {"python3", audit->string(), "--strict",
                   (support::sourceFolder() / "docs/pictures/kim-putin.svg").string()}});
    EXPECT_EQ(outcome.status, 0) << outcome.output << outcome.errors;
}

} // namespace argmap::samples
