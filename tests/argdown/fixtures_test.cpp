// Malformed files, each named for its defect, beside the exact messages and the map that they must
// give.
#include "described.hpp"

#include <argmap/base/diagnostic.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/golden.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace argmap::argdown::test {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> fixtures() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(support::fixture("argdown/fixtures")))
        if (entry.path().extension() == ".argdown")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::string printed(const Read& read, const std::string& text) {
    std::string all;
    for (const ReadingReport& report : read.reports) {
        base::Diagnostic diagnostic;
        diagnostic.severity = static_cast<base::Severity>(report.severity);
        diagnostic.code = report.code;
        diagnostic.message = report.message;
        diagnostic.advice = report.advice;
        diagnostic.file = "map.argdown";
        diagnostic.begin = {report.place.line, report.place.column};
        all += base::format(diagnostic, text);
    }
    return all + "\n" + things(read) + steps(read);
}

class ArgdownFixture : public ::testing::TestWithParam<fs::path> {};

TEST_P(ArgdownFixture, GivesExactlyWhatIsExpected) {
    const std::string text = support::readFile(GetParam());
    fs::path expected = GetParam();
    expected.replace_extension(".expected");
    EXPECT_TRUE(support::matchesGolden(printed(readText(text), text), expected));
}

INSTANTIATE_TEST_SUITE_P(
    All, ArgdownFixture, ::testing::ValuesIn(fixtures()), [](const auto& test) {
        std::string name = test.param.stem().string();
        std::replace_if(
            name.begin(), name.end(),
            [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
        return name;
    });

} // namespace
} // namespace argmap::argdown::test
