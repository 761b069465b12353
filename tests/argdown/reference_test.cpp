// Our reader beside Argdown's own tool: the same titled statements, arguments, steps, relations and
// groups for every file that the tool accepts. What it says was recorded (reference/README.md);
// where npm is there, it is asked anew.
#include "described.hpp"
#include "summary.hpp"
#include "syntax/parser.hpp"

#include <argmap/support/files.hpp>
#include <argmap/support/process.hpp>
#include <argmap/support/shared_folder.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace argmap::argdown::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::vector<fs::path> recordings() {
    std::vector<fs::path> files;
    for (const auto& entry :
         fs::recursive_directory_iterator(support::fixture("argdown/reference")))
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

// The file that was recorded; nothing when it is not here.
std::optional<fs::path> original(const json& recorded) {
    const std::string collection = recorded.at("collection"), file = recorded.at("file");
    if (collection == "ours")
        return support::fixture("argdown/reference/ours/" + file);
    if (collection == "samples")
        return support::sourceFolder() / "samples" / file;
    return support::inShared("corpus/" + collection.substr(7) + "/" + file);
}

json ours(const std::string& text) {
    Problems problems;
    const Document document = parse(text, problems);
    return comparable(
        summarise(document, interpret(document, modeOf(document, problems), problems)));
}

class ArgdownReference : public ::testing::TestWithParam<fs::path> {};

TEST_P(ArgdownReference, IsReadAsItsOwnToolReadsIt) {
    const json recorded = json::parse(support::readFile(GetParam()));
    const auto path = original(recorded);
    if (!path)
        GTEST_SKIP() << support::absentFromShared("corpus");
    const std::string text = support::readFile(*path);
    if (!recorded.at("accepted").get<bool>()) {
        const Read read = readText(text);
        EXPECT_FALSE(read.reports.empty())
            << "the reference rejects this file, so something must be said";
        return;
    }
    json expected = comparable(recorded);
    json actual = ours(text);
    // Other people's files are compared whole.
    const bool isOurs =
        recorded.at("collection") == "ours" || recorded.at("collection") == "samples";
    EXPECT_TRUE(leaveOutMisledUndercuts(expected, actual) == 0 || isOurs);
    for (const auto& [key, value] : expected.items())
        EXPECT_EQ(actual.at(key).dump(1), value.dump(1)) << key;
    for (const ReadingReport& report : readText(text).reports)
        EXPECT_NE(report.severity, Severity::Error) << report.message;
}

INSTANTIATE_TEST_SUITE_P(
    Recorded, ArgdownReference, ::testing::ValuesIn(recordings()), [](const auto& test) {
        std::string name =
            test.param.parent_path().filename().string() + "_" + test.param.stem().stem().string();
        std::replace_if(
            name.begin(), name.end(),
            [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
        return name;
    });

TEST(ArgdownReferenceSet, HoldsAcceptedFilesOfAllCollections) {
    std::size_t accepted = 0;
    for (const fs::path& path : recordings())
        accepted += json::parse(support::readFile(path)).at("accepted").get<bool>();
    EXPECT_GE(accepted, 28u);
}

TEST(ArgdownReferenceSet, StillSaysWhatWasRecorded) {
    const support::Outcome outcome =
        support::run({{support::fixture("argdown/record-reference.sh").string(), "--check"},
                      "",
                      {},
                      {},
                      std::chrono::seconds(280)});
    if (outcome.status == 77)
        GTEST_SKIP() << "NOT ASKED ANEW: " << outcome.errors;
    EXPECT_EQ(outcome.status, 0) << outcome.output << outcome.errors;
}

} // namespace
} // namespace argmap::argdown::test
