// Malformed files, each named for its defect, beside the messages that it must produce.
#include "json_calls.hpp"

#include <argmap/support/files.hpp>
#include <argmap/support/golden.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <vector>

namespace argmap::json {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> fixtures() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(support::fixture("json/fixtures")))
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

class JsonFixture : public ::testing::TestWithParam<fs::path> {};

TEST_P(JsonFixture, GivesItsMessages) {
    sdk::TestHost host = reading(support::readFile(GetParam()));
    std::string outcome = host.messages();
    if (host.status == ARGMAP_OK)
        outcome += "--\n" + written(host.image);
    else
        outcome += "-- no map\n";
    fs::path expected = GetParam();
    EXPECT_TRUE(support::matchesGolden(outcome, expected.replace_extension(".expected")));
}

INSTANTIATE_TEST_SUITE_P(Malformed, JsonFixture, ::testing::ValuesIn(fixtures()),
                         [](const auto& one) { return one.param.stem().string(); });

TEST(JsonReader, PassesOnTheWritersMessages) {
    const sdk::TestHost host = reading(
        R"({"argmap": 0, "diagnostics": [{"severity": "warning", "code": "x.y", "message": "M", "advice": "A",
            "file": "f.txt", "line": 3, "column": 4, "endLine": 3, "endColumn": 9, "offset": 77, "item": "s1"}, {"message": "N"}]})");
    ASSERT_EQ(host.diagnostics.size(), 2u);
    EXPECT_EQ(host.diagnostics[0], (wire::Diagnostic{wire::Severity::Warning, "x.y", "M", "A",
                                                     "f.txt", 3, 4, 3, 9, 77, "s1"}));
    EXPECT_EQ(host.diagnostics[1].severity, wire::Severity::Error);
    EXPECT_EQ(host.diagnostics[1].code, "json.message");
}

TEST(JsonReader, StopsWhenAsked) {
    std::string text = R"({"argmap": 0, "statements": [)";
    for (int i = 0; i < 10'000; ++i)
        text += R"({"title": "t"},)";
    sdk::TestHost host;
    host.stop = true;
    EXPECT_EQ(host.run(reader(), {{"x", text + "{}]}"}}), ARGMAP_STOPPED);
    EXPECT_EQ(host.messages(), "");
}

} // namespace
} // namespace argmap::json
