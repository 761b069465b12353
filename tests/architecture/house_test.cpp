// The rules that this very source tree is held to.

#include "house.hpp"

#include <argmap/support/files.hpp>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <regex>

namespace argmap::architecture {
namespace {

namespace fs = std::filesystem;

using ::testing::HasSubstr;

const fs::path root = support::sourceFolder();

Rules ownRules() {
    return {RoomTable::parse(support::readFile(root / "docs/architecture.md")),
            LibraryTable::parse(support::readFile(root / "docs/dependencies.md"))};
}

TEST(House, IncludesAndLinksOnlyWhatTheTablesAllow) {
    for (const std::string& violation : violations(root, ownRules()))
        ADD_FAILURE() << violation;
}

TEST(House, LibrariesAreInstalledByDev) {
    const std::string dev = support::readFile(root / "dev");
    const Rules rules = ownRules();
    for (const Library& library : rules.libraries.libraries())
        EXPECT_THAT(dev, HasSubstr(library.package)) << "for " << library.name;
}

// What ./dev installs, from its table of packages by purpose.
std::vector<std::string> packagesOfDev() {
    static const std::regex group(R"x(\[[a-z]+\]="([^"]*)")x");
    static const std::regex word(R"(\S+)");
    const std::string dev = support::readFile(root / "dev");
    const std::size_t begin = dev.find("declare -A packages=(");
    const std::string table = dev.substr(begin, dev.find("\n)\n", begin) - begin);
    std::vector<std::string> packages;
    for (std::sregex_iterator one(table.begin(), table.end(), group), end; one != end; ++one) {
        const std::string names = (*one)[1];
        for (std::sregex_iterator at(names.begin(), names.end(), word); at != end; ++at)
            packages.push_back(at->str());
    }
    return packages;
}

TEST(House, WhatDevInstallsIsExplained) {
    const std::string page = support::readFile(root / "docs/dependencies.md");
    const std::vector<std::string> packages = packagesOfDev();
    EXPECT_THAT(packages, ::testing::Contains("cmake"));
    for (const std::string& package : packages)
        EXPECT_THAT(page, HasSubstr("`" + package + "`"));
}

TEST(House, EveryRoomHasAReadme) {
    for (const std::string& folder : roomFolders(root)) {
        const bool isBuilt = fs::exists(root / folder / "CMakeLists.txt");
        EXPECT_TRUE(!isBuilt || fs::exists(root / folder / "README.md")) << folder;
    }
}

TEST(House, NoFileIsLong) {
    constexpr std::size_t longest = 400;
    std::vector<std::size_t> counts;
    for (const SourceFile& file : productFiles(root, Files::Code)) {
        counts.push_back(file.lineCount());
        EXPECT_LE(file.lineCount(), longest) << file.path << " is more than one idea";
    }
    if (counts.empty())
        return;
    std::ranges::sort(counts);
    const std::size_t median = counts[counts.size() / 2];
    RecordProperty("median", static_cast<int>(median));
    fmt::print("{} files of code, median {} lines, longest {}\n", counts.size(), median,
               counts.back());
}

TEST(House, NoFileNamesAPlaceOnOneMachine) {
    constexpr std::array<std::string_view, 4> places = {"/work/", "/root/", "/home/", "/tmp/"};
    for (const SourceFile& file : productFiles(root, Files::All))
        for (const std::string_view place : places)
            EXPECT_EQ(file.text.find(place), std::string::npos) << file.path << " names " << place;
}

} // namespace
} // namespace argmap::architecture
