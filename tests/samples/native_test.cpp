// samples/kim-putin.argmap is the same map as the Argdown one: converting gives its bytes.

#include <argmap/support/files.hpp>
#include <argmap/support/process.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gtest/gtest.h>

#include <filesystem>

namespace argmap::samples {

TEST(NativeSample, IsByteForByteWhatTheArgdownOneConvertsTo) {
    const support::TemporaryFolder folder;
    const std::filesystem::path made = folder / "kim-putin.argmap";
    const std::filesystem::path samples = support::sourceFolder() / "samples";
    const support::Outcome outcome =
        support::run({.words = {(support::buildFolder() / "bin/argmap").string(), "convert",
                                (samples / "kim-putin.argdown").string(), "-o", made.string()}});
    ASSERT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_EQ(support::readFile(made), support::readFile(samples / "kim-putin.argmap"));
}

} // namespace argmap::samples
