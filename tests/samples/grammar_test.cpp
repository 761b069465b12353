// The pictures of docs/diagram-grammar.md are what their maps are drawn as.

#include <argmap/support/files.hpp>
#include <argmap/support/process.hpp>
#include <argmap/support/shared_folder.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace argmap::samples {
namespace {

namespace fs = std::filesystem;

const fs::path pictures = support::sourceFolder() / "docs/pictures/grammar";

std::set<std::string> svgsIn(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".svg")
            names.insert(entry.path().filename().string());
    return names;
}

TEST(GrammarPictures, AreWhatTheirMapsAreDrawnAs) {
    const support::TemporaryFolder folder;
    const support::Outcome outcome = support::run(
        {.words = {"python3",
                   (support::sourceFolder() / "tests/samples/grammar_pictures.py").string(),
                   (support::buildFolder() / "bin/argmap").string(), folder.path().string()}});
    ASSERT_EQ(outcome.status, 0) << outcome.errors;
    const std::set<std::string> drawn = svgsIn(folder.path());
    EXPECT_GT(drawn.size(), 30U);
    EXPECT_EQ(drawn, svgsIn(pictures)) << "draw them anew: ./dev pictures";
    for (const std::string& name : drawn)
        EXPECT_TRUE(support::readFile(folder / name) == support::readFile(pictures / name))
            << name << " is another now; draw it anew: ./dev pictures";
}

TEST(GrammarPictures, StandOnThePage) {
    const std::string page = support::readFile(support::sourceFolder() / "docs/diagram-grammar.md");
    for (const std::string& name : svgsIn(pictures))
        EXPECT_NE(page.find("(pictures/grammar/" + name + ")"), std::string::npos) << name;
}

TEST(GrammarPictures, HaveNoOverlapsAndNothingCut) {
    ARGMAP_NEEDS_SHARED("tools/svg-audit.py");
    std::vector<std::string> words{"python3", support::inShared("tools/svg-audit.py")->string(),
                                   "--strict"};
    for (const std::string& name : svgsIn(pictures))
        words.push_back((pictures / name).string());
    const support::Outcome outcome = support::run({.words = words});
    EXPECT_EQ(outcome.status, 0) << outcome.output << outcome.errors;
}

/// Where a text begins, from above.
double rowOf(const std::string& svg, const std::string& text) {
    std::smatch found;
    const std::regex place("<text[^>]* y=\"([0-9.]+)\"[^>]*>" + text + "<");
    EXPECT_TRUE(std::regex_search(svg, found, place)) << text;
    return found.empty() ? 0 : std::stod(found[1]);
}

TEST(GrammarPictures, HaveTheWordOfAPremiseBeforeIt) {
    const std::string svg = support::readFile(pictures / "premises.svg");
    EXPECT_NEAR(rowOf(svg, "not"), rowOf(svg, "It is closed."), 2);
    EXPECT_NEAR(rowOf(svg, "unless"), rowOf(svg, "There is a storm."), 2);
    EXPECT_NEAR(rowOf(svg, "assuming"), rowOf(svg, "The river stays low."), 2);
}

} // namespace
} // namespace argmap::samples
